import type { Financing, FinancingLine } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

type Stages = Partial<Record<FinancingLine['stage'], number>>;

const lines = (stages: Stages, parts: Partial<FinancingLine> = {}): FinancingLine[] =>
  (['needed', 'pledged', 'committed', 'disbursed'] as const).flatMap((stage) => {
    const amount = stages[stage];
    return amount === undefined ? [] : [{ year: 2016, role: 'receives' as const, stage, amount, ...parts }];
  });

const financed = (financing: Omit<Financing, 'currency'>) => ({
  outlines: [
    anOutline('KEN', {
      initiatives: [
        { id: 'I-1', title: 'Training', status: 'under-way', financing: { currency: 'EUR', ...financing } },
      ],
    }),
  ],
});

const workers = (approved: number, planned: number | undefined) => ({
  outlines: [
    anOutline('KEN', {
      figures: [
        aFigure('KEN', 'DEU', 2016, approved, { measure: 'worker-flow', basis: 'approved' }),
        aFigure('KEN', 'DEU', 2016, planned, { measure: 'worker-flow', basis: 'planned' }),
      ],
    }),
  ],
});

const fromGermany = { counterpart: { country: 'DEU' } };
const fromFrance = { counterpart: { country: 'FRA' } };

testCheck(check, {
  accepts: {
    'stages in order': financed({ lines: lines({ pledged: 100, committed: 80, disbursed: 80 }) }),
    'a commitment with no pledge': financed({ lines: lines({ committed: 80, disbursed: 20 }) }),
    'a year of more disbursement than commitment, made good by another': financed({
      lines: [
        ...lines({ committed: 50, disbursed: 60 }),
        ...lines({ committed: 50, disbursed: 30 }, { year: 2017 }),
      ],
    }),
    'counterparts each in order': financed({
      lines: [...lines({ committed: 50 }, fromGermany), ...lines({ disbursed: 60 }, fromFrance)],
    }),
    'lines that fit the envelope, stages not added up': financed({
      envelope: 100,
      lines: lines({ pledged: 100, committed: 100, disbursed: 90 }),
    }),
    'lines over the envelope by half a percent': financed({
      envelope: 1000,
      lines: lines({ pledged: 1005 }),
    }),
    'money handed on, beside money received': financed({
      envelope: 100,
      lines: [...lines({ committed: 100 }), ...lines({ committed: 90 }, { role: 'provides' })],
    }),
    'an envelope without lines': financed({ envelope: 100 }),
    'approvals within a tenth of the plan': workers(110, 100),
    'approvals without a plan': workers(110, undefined),
  },
  finds: {
    'more committed than pledged': {
      ...financed({ lines: lines({ pledged: 100, committed: 120 }, fromGermany) }),
      findings: [
        {
          message: 'stage-exceeds-earlier-with',
          severity: 'warning',
          subject: { initiative: 'KEN/I-1', counterpart: 'DEU', stages: 'committed pledged' },
          statistic: { value: 20 },
          text: 'In “Training”, with Germany, EUR 120 is given as committed and EUR 100 as pledged.',
          pointers: [
            'KEN/initiatives/0/financing/lines/0/amount',
            'KEN/initiatives/0/financing/lines/1/amount',
          ],
        },
      ],
    },
    'more disbursed than committed, the pledge being larger': {
      ...financed({ lines: lines({ pledged: 200, committed: 100, disbursed: 120 }) }),
      findings: [
        { message: 'stage-exceeds-earlier', severity: 'warning', subject: { stages: 'disbursed committed' } },
      ],
    },
    'more disbursed than pledged, with nothing said between': {
      ...financed({ lines: lines({ pledged: 100, disbursed: 120 }) }),
      findings: [
        { message: 'stage-exceeds-earlier', severity: 'warning', subject: { stages: 'disbursed pledged' } },
      ],
    },
    'money over its envelope': {
      ...financed({
        envelope: 100,
        lines: [...lines({ committed: 60 }, fromGermany), ...lines({ committed: 50 }, fromFrance)],
      }),
      findings: [{ message: 'lines-exceed-envelope', severity: 'error', statistic: { value: 10 } }],
    },
    'needs that go over the envelope with what is found': {
      ...financed({
        envelope: 100,
        lines: [...lines({ committed: 60 }), ...lines({ needed: 50 }, { role: 'needs' })],
      }),
      findings: [{ message: 'lines-exceed-envelope', severity: 'error' }],
    },
    'approvals over a tenth more than the plan': {
      ...workers(111, 100),
      findings: [
        {
          message: 'approved-exceed-planned',
          severity: 'warning',
          subject: { measure: 'worker-flow', basis: 'approved', year: 2016 },
          pointers: ['KEN/figures/0/value', 'KEN/figures/1/value'],
        },
      ],
    },
  },
});
