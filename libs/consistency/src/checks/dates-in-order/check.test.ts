import type { Initiative, Partnership } from '@concord/domain';
import { anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const initiative = (parts: Partial<Initiative>) => ({
  outlines: [
    anOutline('KEN', { initiatives: [{ id: 'I-1', title: 'Skills', status: 'under-way', ...parts }] }),
  ],
});
const partnership = (parts: Partial<Partnership>) => ({
  outlines: [
    anOutline('KEN', {
      partnerships: [
        { id: 'P-1', title: 'Agreement', kind: 'skills', parties: [{ country: 'DEU' }], ...parts },
      ],
    }),
  ],
});

testCheck(check, {
  accepts: {
    'dates in order': initiative({ start: '2015-01-01', end: '2015-01-02' }),
    'the same day': initiative({ start: '2015-01-01', end: '2015-01-01' }),
    'dates that may be in order': initiative({ start: '2015-06-30', end: '2015' }),
    'one date': initiative({ start: '2015' }),
    'completed by the filing date': initiative({ status: 'completed', end: '2018-06-30' }),
    'completed in the year of filing': initiative({ status: 'completed', end: '2018' }),
    'planned for later': initiative({ status: 'planned', start: '2018-07' }),
    'planned for the filing date': initiative({ status: 'planned', start: '2018-06-30' }),
    'a treaty’s dates in order': partnership({ signed: '2010-02', inForce: '2010-02-15', expires: '2020' }),
    'signed before and planned': partnership({ status: 'planned', signed: '2018-01', inForce: '2019' }),
  },
  finds: {
    'an end before the start': {
      ...initiative({ start: '2016-02', end: '2016-01-31' }),
      findings: [
        {
          message: 'end-before-start',
          severity: 'error',
          subject: { initiative: 'KEN/I-1' },
          pointers: ['KEN/initiatives/0/end', 'KEN/initiatives/0/start'],
        },
      ],
    },
    'completed, with an end to come': {
      ...initiative({ status: 'completed', end: '2018-07' }),
      findings: [
        {
          message: 'completed-ends-later',
          severity: 'error',
          pointers: ['KEN/initiatives/0/status', 'KEN/initiatives/0/end'],
        },
      ],
    },
    'planned, and begun': {
      ...initiative({ status: 'planned', start: '2018-06-29' }),
      findings: [{ message: 'planned-has-begun', severity: 'error' }],
    },
    'in force before it was signed': {
      ...partnership({ signed: '2010-02-16', inForce: '2010-02-15' }),
      findings: [
        { message: 'in-force-before-signed', severity: 'warning', subject: { partnership: ['KEN/P-1'] } },
      ],
    },
    'expired before it was in force': {
      ...partnership({ signed: '2009', inForce: '2010-02-15', expires: '2010-01' }),
      findings: [{ message: 'expires-before-in-force', severity: 'error' }],
    },
    'expired before it was signed': {
      ...partnership({ signed: '2010', expires: '2009' }),
      findings: [{ message: 'expires-before-signed', severity: 'error' }],
    },
    'two disorders of one item, each by itself': {
      ...initiative({ status: 'completed', start: '2020', end: '2019' }),
      findings: [
        { message: 'end-before-start', severity: 'error' },
        { message: 'completed-ends-later', severity: 'error' },
      ],
    },
  },
});
