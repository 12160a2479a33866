import type { Figure } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

type Value = number | 'key' | undefined;

const give = (measure: Figure['measure'], year: number, value: Value, parts: Partial<Figure>): Figure[] =>
  value === undefined
    ? []
    : [aFigure('KEN', 'DEU', year, value === 'key' ? undefined : value, { measure, ...parts })];

/** Stocks of 2010 and 2011, and what came and went back in 2011. */
const account = (
  [before, after]: [Value, Value],
  inflow: Value,
  returns: Value,
  parts: Partial<Figure> = {},
) => ({
  outlines: [
    anOutline('DEU', {
      figures: [
        ...give('migrant-stock', 2010, before, parts),
        ...give('migrant-stock', 2011, after, parts),
        ...give('migration-flow', 2011, inflow, parts),
        ...give('returns', 2011, returns, parts),
      ],
    }),
  ],
});

testCheck(check, {
  accepts: {
    'a change that the flows account for': account([10_000, 10_900], 1200, 300),
    'a difference of a tenth of the later stock': account([9000, 10_000], 2000, 0),
    'the same on the other side': account([11_000, 10_000], 0, 0),
    'no returns': account([1000, 10_000], 100, undefined),
    'returns that are a notation key': account([1000, 10_000], 100, 'key'),
    'no flow': account([1000, 10_000], undefined, 100),
    'one stock': account([undefined, 10_000], 100, 0),
    'a stock that is a notation key': account(['key', 10_000], 100, 0),
    'flows of another sex': {
      outlines: [
        anOutline('DEU', {
          figures: [
            ...give('migrant-stock', 2010, 1000, {}),
            ...give('migrant-stock', 2011, 10_000, {}),
            ...give('migration-flow', 2011, 100, { sex: 'female' }),
            ...give('returns', 2011, 0, { sex: 'female' }),
          ],
        }),
      ],
    },
    'flows that only the partner gives': {
      outlines: [
        account([1000, 10_000], undefined, undefined).outlines[0] ?? anOutline('DEU'),
        anOutline('KEN', {
          figures: [...give('migration-flow', 2011, 100, {}), ...give('returns', 2011, 0, {})],
        }),
      ],
    },
    'a year between of which nothing is known': {
      outlines: [
        anOutline('DEU', {
          figures: [
            ...give('migrant-stock', 2010, 1000, {}),
            ...give('migrant-stock', 2012, 10_000, {}),
            ...give('migration-flow', 2012, 100, {}),
            ...give('returns', 2012, 0, {}),
          ],
        }),
      ],
    },
    'a difference that rounding explains': account([3000, 4000], 0, 0, { rounding: 1000 }),
    'a stock that was and is zero': account([0, 0], 0, 0),
    'a share that the cycle sets': {
      ...account([8000, 10_000], 0, 0),
      cycle: { checks: { 'stock-matches-flows': { parameters: { share: 0.2 } } } },
    },
  },
  finds: {
    'a difference of more than a tenth of the later stock': {
      ...account([8999, 10_000], 2300, 298),
      findings: [
        {
          message: 'differs',
          severity: 'note',
          countries: ['DEU'],
          subject: {
            measure: 'migrant-stock',
            origin: 'KEN',
            destination: 'DEU',
            year: 2011,
            sex: 'total',
            basis: 'observed',
          },
          statistic: { name: 'difference-over-stock', value: 0.1, threshold: 0.1 },
          pointers: [0, 1, 2, 3].map((position) => `DEU/figures/${position}/value`),
          text: 'The stock of migrants from Kenya in Germany changes by 1,001 from 2010 to 2011; arrivals less returns over the same years come to 2,002.',
        },
      ],
    },
    'a fall that nobody’s return accounts for': {
      ...account([12_000, 10_000], 0, 0),
      findings: [{ message: 'differs', severity: 'note', statistic: { value: 0.2 } }],
    },
    'a stock that is gone': {
      ...account([500, 0], 0, 100),
      findings: [{ message: 'differs', severity: 'note', statistic: { value: 400, threshold: 0.1 } }],
    },
    'flows over the years between two stocks': {
      outlines: [
        anOutline('DEU', {
          figures: [
            ...give('migrant-stock', 2010, 1000, {}),
            ...give('migrant-stock', 2011, 'key', {}),
            ...give('migrant-stock', 2012, 3000, {}),
            ...[2011, 2012].flatMap((year) => [
              ...give('migration-flow', year, 500, {}),
              ...give('returns', year, 0, {}),
            ]),
          ],
        }),
      ],
      findings: [{ message: 'differs', severity: 'note', subject: { year: 2012 } }],
    },
    'each of two corridors': {
      outlines: [
        anOutline('DEU', {
          figures: ['KEN', 'PHL'].flatMap((origin) =>
            (account([1000, 5000], 0, 0).outlines[0]?.figures ?? []).map((figure) => ({ ...figure, origin })),
          ),
        }),
      ],
      findings: [
        { message: 'differs', severity: 'note', subject: { origin: 'KEN' } },
        { message: 'differs', severity: 'note', subject: { origin: 'PHL' } },
      ],
    },
  },
});
