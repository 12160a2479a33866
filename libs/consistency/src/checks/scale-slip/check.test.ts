import type { Figure } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const series = (values: (number | undefined)[], parts: Partial<Figure> = {}) => ({
  outlines: [
    anOutline('KEN', {
      figures: values.map((value, index) => aFigure('KEN', 'DEU', 2010 + index, value, parts)),
    }),
  ],
});
const sides = (a: number | undefined, b: number | undefined, parts: Partial<Figure> = {}) => ({
  outlines: [
    anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2010, a, parts)] }),
    anOutline('DEU', { figures: [aFigure('KEN', 'DEU', 2010, b, parts)] }),
  ],
});
const parameters = (values: Record<string, number>) => ({
  cycle: { checks: { 'scale-slip': { parameters: values } } },
});

testCheck(check, {
  accepts: {
    // 10^3.1 is 1258.9…, 10^2.9 is 794.3….
    'a ratio just above a thousand and its margin': series([1, 1259]),
    'a ratio just below a thousand and its margin': series([1000, 794_000]),
    'a hundred times': series([100, 10_000]),
    'a jump of ten': series([100, 1000]),
    'a zero before': series([0, 1000]),
    'a zero after': series([1000, 0]),
    'a notation key between': series([1, undefined, 1000]),
    'a year left out': {
      outlines: [
        anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2010, 1), aFigure('KEN', 'DEU', 2012, 1000)] }),
      ],
    },
    'a thousand times under the floor': series([0.19, 190]),
    'a thousand times between two corridors': {
      outlines: [
        anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2010, 1), aFigure('KEN', 'FRA', 2011, 1000)] }),
      ],
    },
    'mirror figures a hundred times apart': sides(100, 10_000),
    'a mirror figure of zero': sides(0, 1000),
    'a mirror that is a notation key': sides(1, undefined),
    'a mirror that says nothing': { outlines: [...sides(1, 1).outlines.slice(0, 1), anOutline('DEU')] },
    'a partner that has not filed': { outlines: sides(1, 1000).outlines.slice(0, 1) },
    'mirror figures under the floor': sides(0.19, 190),
    'a narrower margin': { ...series([1, 1100]), ...parameters({ margin: 0.01 }) },
  },
  finds: {
    'a thousand times the year before': {
      ...series([5000, 5_000_000]),
      findings: [
        {
          message: 'year-before',
          severity: 'warning',
          countries: ['KEN'],
          subject: {
            measure: 'migration-flow',
            origin: 'KEN',
            destination: 'DEU',
            year: 2011,
            sex: 'total',
            basis: 'observed',
          },
          statistic: { name: 'decimal-logarithm-of-ratio', value: 3, threshold: 3 },
          pointers: ['KEN/figures/0/value', 'KEN/figures/1/value'],
          text: 'The figure for migration flow in the corridor from Kenya to Germany goes from 5,000 to 5,000,000 in 2011, a change by a factor of about 1,000. One of the two may be in another unit.',
        },
      ],
    },
    'a thousandth of it': {
      ...series([5_000_000, 5000]),
      findings: [{ message: 'year-before', severity: 'warning', statistic: { value: -3, threshold: -3 } }],
    },
    'a million times it': {
      ...series([1, 1_000_000]),
      findings: [{ message: 'year-before', severity: 'warning', statistic: { value: 6, threshold: 6 } }],
    },
    'a millionth of it': {
      ...series([1_000_000, 1]),
      findings: [{ message: 'year-before', severity: 'warning', statistic: { value: -6, threshold: -6 } }],
    },
    'ratios just within the margin, and the floor': {
      ...series([1, 1258, 1]),
      findings: [{ message: 'year-before', severity: 'warning', subject: { year: 2011 } }],
    },
    'a ratio just within the lower margin': {
      ...series([1000, 795_000]),
      findings: [{ message: 'year-before', severity: 'warning' }],
    },
    'a slip once, not the way back': {
      ...series([5000, 5100, 5, 5200, 5100]),
      findings: [
        {
          message: 'year-before',
          severity: 'warning',
          subject: { year: 2012 },
          statistic: { threshold: -3 },
        },
      ],
    },
    'two slips with a way back between them': {
      ...series([5000, 5, 5000, 5]),
      findings: [
        { message: 'year-before', severity: 'warning', subject: { year: 2011 } },
        { message: 'year-before', severity: 'warning', subject: { year: 2013 } },
      ],
    },
    'a plan too': {
      ...series([5, 5000], { basis: 'planned', measure: 'worker-flow' }),
      findings: [{ message: 'year-before', severity: 'warning', subject: { basis: 'planned' } }],
    },
    'a mean at the floor': {
      ...series([0.2, 199.8]),
      findings: [{ message: 'year-before', severity: 'warning' }],
    },
    'a thousand times the mirror figure': {
      ...sides(5_000_000, 5000),
      findings: [
        {
          message: 'mirror',
          severity: 'warning',
          countries: ['DEU', 'KEN'],
          subject: { origin: 'KEN', destination: 'DEU', year: 2010, sex: 'total', basis: 'observed' },
          statistic: { name: 'decimal-logarithm-of-ratio', value: 3, threshold: 3 },
          pointers: ['DEU/figures/0/value', 'KEN/figures/0/value'],
          text: 'The two outlines’ figures for migration flow in the corridor from Kenya to Germany in 2010 are about a factor of 1,000 apart: 5,000,000 in the outline of Kenya, 5,000 in that of Germany. One of the two may be in another unit.',
        },
      ],
    },
    'a millionth of the mirror figure': {
      ...sides(1, 1_000_000),
      findings: [{ message: 'mirror', severity: 'warning', statistic: { threshold: -6 } }],
    },
    'the same slip from both sides and across, each by itself': {
      outlines: [
        anOutline('KEN', {
          figures: [aFigure('KEN', 'DEU', 2010, 5), aFigure('KEN', 'DEU', 2011, 5000)],
        }),
        anOutline('DEU', {
          figures: [aFigure('KEN', 'DEU', 2010, 5000), aFigure('KEN', 'DEU', 2011, 5)],
        }),
      ],
      findings: [
        { message: 'year-before', severity: 'warning', countries: ['KEN'] },
        { message: 'year-before', severity: 'warning', countries: ['DEU'] },
        { message: 'mirror', severity: 'warning', subject: { year: 2010 } },
        { message: 'mirror', severity: 'warning', subject: { year: 2011 } },
      ],
    },
    'a margin and a floor that the cycle sets': {
      ...series([0.01, 14]),
      ...parameters({ margin: 0.2, floorPersons: 5 }),
      findings: [{ message: 'year-before', severity: 'warning' }],
    },
  },
});
