import type { Figure, FinancingLine, Observation } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { aLine, at, withIndicators, withMoney } from '../../testing/indicators.ts';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { findingsOf, testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

// The cycle of these tests was filed on 2018-06-30.
const figure = (year: number, value: number | undefined, parts: Partial<Figure> = {}) => ({
  outlines: [anOutline('KEN', { figures: [aFigure('KEN', 'DEU', year, value, parts)] })],
});
const disbursed = (...lines: Partial<FinancingLine>[]) => ({
  outlines: [
    withMoney(
      'KEN',
      lines.map((parts) => aLine('receives', 'DEU', 100, { stage: 'disbursed', ...parts })),
    ),
  ],
});
const observed = (parts: { baseline?: Observation; target?: Observation; observations?: Observation[] }) => ({
  outlines: [withIndicators({ code: '10.7.1', unit: 'months-of-income', ...parts })],
});

testCheck(check, {
  accepts: {
    'a figure of the filing year': figure(2018, 500),
    'a zero of the filing year': figure(2018, 0),
    'a notation key for a later year': figure(2019, undefined),
    'an estimate of a later year': figure(2019, 500, { basis: 'estimated' }),
    'a plan for a later year': figure(2019, 500, { basis: 'planned' }),
    'an outline without figures': { outlines: [anOutline('KEN')] },
    'a baseline and an observation of the filing year': observed({
      baseline: at(2018, 5),
      observations: [at(2018, 4)],
    }),
    'a target of a later year': observed({ target: at(2030, 1) }),
    'a disbursement of the filing year': disbursed({ year: 2018 }),
    'a commitment for a later year': disbursed({ year: 2019, stage: 'committed' }),
    'a later filing date': { ...figure(2019, 500), cycle: { filingDate: '2019-01-01' } },
  },
  finds: {
    'an observed figure of the year after filing': {
      ...figure(2019, 500),
      findings: [
        {
          message: 'figure',
          severity: 'error',
          countries: ['KEN'],
          subject: {
            measure: 'migration-flow',
            origin: 'KEN',
            destination: 'DEU',
            year: 2019,
            sex: 'total',
            basis: 'observed',
          },
          pointers: ['KEN/figures/0/year'],
          text: 'The figure for migration flow in the corridor from Kenya to Germany is given as observed in 2019, which is after the year of filing, 2018.',
        },
      ],
    },
    'a zero of the year after filing, which is a number': {
      ...figure(2019, 0),
      findings: [{ message: 'figure', severity: 'error' }],
    },
    'a figure of the filing year that an earlier filing date puts in the future': {
      ...figure(2018, 500, { basis: 'observed' }),
      cycle: { filingDate: '2017-12-31' },
      findings: [{ message: 'figure', severity: 'error' }],
    },
    'a baseline and an observation after filing, each by itself': {
      ...observed({ baseline: at(2019, 5), observations: [at(2018, 5), at(2019, 4)] }),
      findings: [
        {
          message: 'observation',
          severity: 'error',
          subject: { initiative: 'KEN/I-1', indicator: '10.7.1', year: 2019, role: 'baseline' },
          pointers: ['KEN/initiatives/0/indicators/0/baseline/year'],
        },
        {
          message: 'observation',
          severity: 'error',
          subject: { initiative: 'KEN/I-1', indicator: '10.7.1', year: 2019, role: 'observation' },
          pointers: ['KEN/initiatives/0/indicators/0/observations/1/year'],
          text: 'Indicator 10.7.1 of “Training” is given as observed in 2019, which is after the year of filing, 2018.',
        },
      ],
    },
    'disbursements after filing by two counterparts': {
      ...disbursed({ year: 2019 }, { year: 2019, counterpart: { country: 'FRA' } }),
      findings: [
        {
          message: 'disbursement',
          severity: 'error',
          subject: { initiative: 'KEN/I-1', stage: 'disbursed', year: 2019, counterpart: 'DEU' },
          pointers: ['KEN/initiatives/0/financing/lines/0/year'],
          text: 'An amount of “Training” is given as disbursed in 2019, which is after the year of filing, 2018.',
        },
        {
          message: 'disbursement',
          severity: 'error',
          subject: { counterpart: 'FRA' },
          pointers: ['KEN/initiatives/0/financing/lines/1/year'],
        },
      ],
    },
  },
});

test('a disbursement keeps its identity when a line is put before it', () => {
  const late = { year: 2019 };
  const [before] = findingsOf(check, disbursed(late));
  const [after] = findingsOf(check, disbursed({ year: 2016 }, late));
  expect(after?.id).toBe(before?.id);
  expect(after?.evidence).not.toEqual(before?.evidence);
});
