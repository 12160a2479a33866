import { isAdditive, reconcileSnapshot } from '@concord/consistency';
import type { CountryCode, Measure } from '@concord/domain';
import { intervalsCeiling } from '../chart/intervals.ts';
import type { Comparison } from '../compare/comparison.ts';
import { type Block, column, header, number, rowOf } from './block.ts';
import type { Context } from './context.ts';

const ROWS = 10;
/** Standard deviations either way: about 95 of 100 lie within. */
const DEVIATIONS = 2;

/** A corridor's joint estimate with both accounts, in the measure's unit. */
interface Estimate {
  origin: CountryCode;
  destination: CountryCode;
  own: number;
  other: number;
  value: number;
  low: number;
  high: number;
  source: string;
}

/** The largest corridors of the last year that both ends give, with the best joint estimate of the two accounts. */
export function estimateBlocks(context: Context, measure: Measure): Block[] {
  const { words, comparisons, picture, table } = context;
  const both = (comparisons.get(measure) ?? []).filter(({ asymmetry }) => asymmetry !== undefined);
  const year = Math.max(...both.map((each) => each.year));
  const rows = isAdditive(measure)
    ? estimatesOf(
        context,
        measure,
        year,
        both.filter((each) => each.year === year),
      ).slice(0, ROWS)
    : [];
  if (rows.length === 0) return [];
  const whole = (value: number): string => words.number(Math.round(value));
  const range = ({ low, high }: Estimate): string => `${whole(low)}–${whole(high)}`;
  const drawn = rows.map(({ origin, destination, source: _, ...estimate }) => ({
    label: context.corridor(origin, destination),
    text: `${whole(estimate.value)} (${range({ origin, destination, source: '', ...estimate })})`,
    ...estimate,
  }));
  return [
    picture('estimate-picture', {
      title: words.say('estimateTitle', { measure: words.heading(measure), year: `${year}` }),
      note: words.say('estimateNote'),
      description: drawn.map(({ label, text }) => `${label}: ${text}.`).join(' '),
      drawing: { kind: 'intervals', rows: drawn, end: words.number(intervalsCeiling(drawn)) },
    }),
    table('estimate-table', {
      title: words.say('estimateTable', { year: `${year}` }),
      dense: true,
      columns: [
        column(words.say('corridor')),
        ...(['estimateOrigin', 'estimateDestination', 'estimateJoint', 'estimateRange'] as const).map(
          (word) => column(words.say(word), { numeric: true, width: 17 }),
        ),
      ],
      rows: rows.map((each) =>
        rowOf(
          each.source,
          header(context.corridor(each.origin, each.destination)),
          number(whole(each.own)),
          number(whole(each.other)),
          number(whole(each.value)),
          number(range(each)),
        ),
      ),
    }),
  ];
}

function estimatesOf(
  { material, sourceOf }: Context,
  measure: Measure,
  year: number,
  both: readonly Comparison[],
): Estimate[] {
  if (both.length === 0) return [];
  const { countries, matrix, variances, byOrigins, byDestinations } = reconcileSnapshot(
    material.snapshot,
    measure,
    year,
  );
  const places = new Map(countries.map((country, index) => [country, index]));
  return both
    .flatMap(({ origin, destination, byOrigin, byDestination }): Estimate[] => {
      const [row = -1, place = -1] = [places.get(origin), places.get(destination)];
      const value = matrix[row]?.[place] ?? null;
      const own = byOrigins[row]?.[place] ?? null;
      const other = byDestinations[row]?.[place] ?? null;
      if (value === null || own === null || other === null) return [];
      const deviation = DEVIATIONS * Math.sqrt(variances[row]?.[place] ?? 0);
      return [
        {
          origin,
          destination,
          own,
          other,
          value,
          low: Math.max(0, value - deviation),
          high: value + deviation,
          source: [byOrigin, byDestination].map(sourceOf).join(' '),
        },
      ];
    })
    .sort((a, b) => b.value - a.value);
}
