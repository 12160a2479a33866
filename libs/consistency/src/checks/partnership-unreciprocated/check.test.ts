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
      outlines: [kenya(agreement('K', 'DEU')), germany(agreement('D', 'KEN', { title: 'Agreement K' }))],
    },
    'a partner that has not filed': { outlines: [kenya(agreement('K', 'DEU'))] },
    'a partnership with an organisation': {
      outlines: [
        kenya(agreement('K', '', { parties: [{ organisation: { name: 'IOM', sector: 'un' } }] })),
        germany(),
      ],
    },
    'titles in two languages': {
      outlines: [
        kenya(
          agreement('K', 'DEU', { title: 'Accord relatif à l’emploi', titleEn: 'Agreement on employment' }),
        ),
        germany(agreement('D', 'KEN', { title: 'Agreement on employment' })),
      ],
    },
    'what a focal point said is one partnership': {
      outlines: [
        kenya(agreement('K', 'DEU', { title: 'Seasonal work in hotels', signed: '2001' })),
        germany(agreement('D', 'KEN', { title: 'Nurses', kind: 'health' })),
      ],
      background: { confirmed: [['KEN/K', 'DEU/D']] },
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
          text: 'The outline of Kenya describes a partnership with Germany, “Agreement K”; the outline of Germany does not describe it.',
        },
      ],
    },
    'the second of two where the partner has one': {
      outlines: [
        kenya(agreement('K1', 'DEU'), agreement('K2', 'DEU')),
        germany(agreement('D', 'KEN', { title: 'Agreement K' })),
      ],
      findings: [{ message: 'not-described', severity: 'note', subject: { partnership: ['KEN/K2'] } }],
    },
    'partnerships that have nothing in common, on both sides': {
      outlines: [
        kenya(agreement('K', 'DEU', { title: 'Seasonal work in hotels' })),
        germany(
          agreement('D', 'KEN', {
            title: 'Recognition of diplomas of nurses',
            signed: '2001',
            kind: 'health',
          }),
        ),
      ],
      findings: [
        { message: 'not-described', severity: 'note', subject: { partnership: ['DEU/D'] } },
        { message: 'not-described', severity: 'note', subject: { partnership: ['KEN/K'] } },
      ],
    },
    'what a focal point said are two partnerships': {
      outlines: [kenya(agreement('K', 'DEU')), germany(agreement('D', 'KEN', { title: 'Agreement K' }))],
      background: { denied: [['DEU/D', 'KEN/K']] },
      findings: [
        { message: 'not-described', severity: 'note', subject: { partnership: ['DEU/D'] } },
        { message: 'not-described', severity: 'note', subject: { partnership: ['KEN/K'] } },
      ],
    },
    // Same kind, same year, titles that differ: p is 0.87; a day that both give would say more.
    'two descriptions that may be of one partnership': {
      outlines: [
        kenya(
          agreement('K1', 'DEU', { title: 'Care workers', signed: '2010' }),
          agreement('K2', 'DEU', { title: 'Drivers', signed: '2003' }),
        ),
        germany(agreement('D', 'KEN', { title: 'Gastgewerbe', signed: '2010' })),
      ],
      findings: [
        {
          message: 'to-confirm',
          severity: 'note',
          countries: ['DEU', 'KEN'],
          subject: { partnership: ['DEU/D', 'KEN/K1'] },
          statistic: { name: 'match-probability', value: 0.868, threshold: 0.95 },
          pointers: ['DEU/partnerships/0/title', 'KEN/partnerships/0/title'],
          text: 'The outlines of Germany and Kenya describe partnerships that may be one and the same: “Gastgewerbe” and “Care workers”. Both countries are asked to confirm.',
        },
        { message: 'not-described', severity: 'note', subject: { partnership: ['KEN/K2'] } },
      ],
    },
    'two descriptions that share nothing but the day, which links them': {
      outlines: [
        kenya(
          agreement('K1', 'DEU', { title: 'Care workers' }),
          agreement('K2', 'DEU', { title: 'Drivers', signed: '2003-02-01' }),
        ),
        germany(agreement('D', 'KEN', { title: 'Gastgewerbe' })),
      ],
      findings: [{ message: 'not-described', severity: 'note', subject: { partnership: ['KEN/K2'] } }],
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
          agreement('K', 'KEN', {
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
