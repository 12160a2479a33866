import type { Initiative, Partnership } from '@concord/domain';
import { anInitiative, at } from '../../testing/indicators.ts';
import { anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const ANSWERED = { answers: [{ question: 'q1.data', text: 'A register.' }] };
const ASSESSED = { code: 'jobs', unit: 'count', baseline: at(2015, 0), target: at(2020, 9) } as const;
const initiative = (parts: Partial<Initiative>) => ({
  outlines: [
    anOutline('KEN', {
      ...ANSWERED,
      initiatives: [
        anInitiative('I-1', { indicators: [ASSESSED], monitoring: { frequency: 'yearly' }, ...parts }),
      ],
    }),
  ],
});
const partnership = (parts: Partial<Partnership>) => ({
  outlines: [
    anOutline('KEN', {
      ...ANSWERED,
      partnerships: [{ id: 'P-1', title: 'Skills', kind: 'skills', parties: [{ country: 'DEU' }], ...parts }],
    }),
  ],
});
const lacking = (initiatives: number, partnerships: number, questions: number, ...pointers: string[]) => ({
  message: 'lacking',
  severity: 'note' as const,
  countries: ['KEN'],
  subject: { part: 'results' },
  statistic: { name: 'lacking', value: initiatives + partnerships + questions, threshold: 0 },
  pointers: pointers.map((pointer) => `KEN${pointer}`),
  text: `What the outline leaves open about results: initiatives without an indicator that has a baseline and a target, or without monitoring: ${initiatives}; partnerships that do not say their expected results: ${partnerships}; questions without an answer: ${questions}.`,
});

testCheck(check, {
  accepts: {
    'an initiative with an indicator that is monitored': initiative({}),
    'a mechanism without a frequency': initiative({ monitoring: { mechanism: 'A board' } }),
    'a second indicator that has what the first lacks': initiative({
      indicators: [{ code: 'places', unit: 'count' }, ASSESSED],
    }),
    'a partnership with results': partnership({ results: '500 places' }),
    'a partnership with objectives': partnership({ objectives: 'Train nurses' }),
    'a partnership with a target': partnership({
      indicators: [{ code: 'jobs', unit: 'count', target: at(2020, 9) }],
    }),
    'a cycle without questions': { outlines: [anOutline('KEN')], cycle: { questions: [] } },
  },
  finds: {
    'an initiative without an indicator': {
      ...initiative({ indicators: undefined }),
      findings: [lacking(1, 0, 0, '/initiatives/0/title')],
    },
    'an indicator without a baseline': {
      ...initiative({ indicators: [{ code: 'jobs', unit: 'count', target: at(2020, 9) }] }),
      findings: [lacking(1, 0, 0, '/initiatives/0/title')],
    },
    'an indicator without a target': {
      ...initiative({ indicators: [{ code: 'jobs', unit: 'count', baseline: at(2015, 0) }] }),
      findings: [lacking(1, 0, 0, '/initiatives/0/title')],
    },
    'no monitoring': {
      ...initiative({ monitoring: undefined }),
      findings: [lacking(1, 0, 0, '/initiatives/0/title')],
    },
    'monitoring that is none, or blank': {
      ...initiative({ monitoring: { frequency: 'none', mechanism: '  ' } }),
      findings: [lacking(1, 0, 0, '/initiatives/0/title')],
    },
    'a partnership that says no results, or blank ones': {
      ...partnership({ results: ' ', objectives: '' }),
      findings: [lacking(0, 1, 0, '/partnerships/0/title')],
    },
    'a question without an answer': {
      outlines: [anOutline('KEN')],
      findings: [lacking(0, 0, 1, '/country')],
    },
    'a blank answer': {
      outlines: [anOutline('KEN', { answers: [{ question: 'q1.data', text: ' ' }] })],
      findings: [lacking(0, 0, 1, '/country')],
    },
    'all of them, once for the outline': {
      outlines: [
        anOutline('KEN', {
          initiatives: [anInitiative('I-1'), anInitiative('I-2')],
          partnerships: partnership({}).outlines[0]?.partnerships,
        }),
      ],
      findings: [lacking(2, 1, 1, '/initiatives/0/title', '/initiatives/1/title', '/partnerships/0/title')],
    },
    'two outlines, each by itself': {
      outlines: [anOutline('DEU'), anOutline('KEN')],
      findings: [
        { message: 'lacking', severity: 'note', countries: ['DEU'] },
        { message: 'lacking', severity: 'note', countries: ['KEN'] },
      ],
    },
  },
});
