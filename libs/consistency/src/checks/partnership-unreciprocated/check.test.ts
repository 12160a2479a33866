import type { Partnership } from '@concord/domain';
import { anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const agreement = (id: string, partner: string, parts: Partial<Partnership> = {}): Partnership => ({
  id,
  title: `Agreement ${id}`,
  kind: 'labour-agreement',
  parties: [{ country: partner }],
  signed: '2010-05-01',
  ...parts,
});

const kenya = (...partnerships: Partnership[]) => anOutline('KEN', { partnerships });
const germany = (...partnerships: Partnership[]) => anOutline('DEU', { partnerships });

testCheck(check, {
  accepts: {
    'the same partnership on both sides': {
      outlines: [kenya(agreement('K', 'DEU')), germany(agreement('D', 'KEN'))],
    },
    'a partner that has not filed': { outlines: [kenya(agreement('K', 'DEU'))] },
    'a partnership with an organisation': {
      outlines: [
        kenya(agreement('K', '', { parties: [{ organisation: { name: 'IOM', sector: 'un' } }] })),
        germany(),
      ],
    },
    'a side that gives no year': {
      outlines: [
        kenya({ id: 'K', title: 'K', kind: 'labour-agreement', parties: [{ country: 'DEU' }] }),
        germany(agreement('D', 'KEN')),
      ],
    },
  },
  finds: {
    'a partnership that the partner does not describe': {
      outlines: [kenya(agreement('K', 'DEU')), germany()],
      findings: [
        {
          message: 'not-described',
          severity: 'note',
          countries: ['DEU', 'KEN'],
          subject: { partnership: ['KEN/K'] },
          pointers: ['KEN/partnerships/0/title'],
        },
      ],
    },
    'the second of two where the partner has one': {
      outlines: [kenya(agreement('K1', 'DEU'), agreement('K2', 'DEU')), germany(agreement('D', 'KEN'))],
      findings: [{ message: 'not-described', severity: 'note', subject: { partnership: ['KEN/K2'] } }],
    },
    'partnerships of different years, on both sides': {
      outlines: [kenya(agreement('K', 'DEU')), germany(agreement('D', 'KEN', { signed: '2001' }))],
      findings: [
        { message: 'not-described', severity: 'note', subject: { partnership: ['DEU/D'] } },
        { message: 'not-described', severity: 'note', subject: { partnership: ['KEN/K'] } },
      ],
    },
    'a regional process that one of the parties leaves out': {
      outlines: [
        kenya(
          agreement('K', 'DEU', {
            kind: 'regional-process',
            parties: [{ country: 'DEU' }, { country: 'FRA' }],
          }),
        ),
        germany(
          agreement('D', 'KEN', {
            kind: 'regional-process',
            parties: [{ country: 'KEN' }, { country: 'FRA' }],
          }),
        ),
        anOutline('FRA'),
      ],
      findings: [
        { message: 'not-described', severity: 'note', countries: ['FRA', 'KEN'] },
        { message: 'not-described', severity: 'note', countries: ['DEU', 'FRA'] },
      ],
    },
  },
});
