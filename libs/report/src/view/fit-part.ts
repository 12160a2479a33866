import type { Measure } from '@concord/domain';
import type { HeatCell } from '../chart/heat-map.ts';
import { bandOf, median } from '../compare/agreement.ts';
import { type Comparison, type CorridorSeries, level, stateOf } from '../compare/comparison.ts';
import { type Block, cell, column, header, number, paragraph, row } from './block.ts';
import { closingBlocks } from './closing.ts';
import type { Context } from './context.ts';
import { estimateBlocks } from './estimates.ts';
import type { Part } from './part.ts';
import { planBlocks } from './plans.ts';
import { byRegion } from './region.ts';
import { togetherOf } from './together-part.ts';

/** Upper ends of the heat map's steps; beyond the last lies the fifth. The first two follow the bands of the checks. */
const STEPS_BEYOND = [1, 1.5] as const;
const LEAST_YEARS = 3;
const ROWS = 16;

/** Agreement over all measures that are compared by bands. */
export function overallAgreement({ agreements, comparisons, bands }: Context): {
  compared: number;
  agree: number;
  median: number | undefined;
} {
  let agree = 0;
  let compared = 0;
  const distances: number[] = [];
  for (const [measure, agreement] of agreements) {
    agree += agreement.agree;
    compared += agreement.agree + agreement.differ + agreement.differMore;
    const floor = bands.get(measure)?.floor ?? 0;
    for (const comparison of comparisons.get(measure) ?? []) {
      if (comparison.asymmetry !== undefined && level(comparison) >= floor)
        distances.push(comparison.asymmetry);
    }
  }
  return { compared, agree, median: median(distances) };
}

/** Where accounts meet: how far apart they lie, corridor by corridor, and what agrees. */
export function fitPart(context: Context): Part {
  const { words, bands, agreements } = context;
  const overall = overallAgreement(context);
  const agreeUpTo = Math.min(...[...bands.values()].map(({ agree }) => agree));
  const { both } = togetherOf(context);
  const main = mainMeasure(context);
  return {
    id: 'fit',
    title: words.say('fitTitle'),
    heading:
      overall.median === undefined
        ? words.say('fitNothing')
        : words.say('fitHeading', {
            compared: overall.compared,
            agree: overall.agree,
            median: overall.median,
          }),
    digest:
      main === undefined ? '' : words.say('digestFit', { count: agreeingCorridors(context, main).length }),
    blocks: [
      ...(agreements.size === 0 ? [] : [paragraph(words.say('fitText', { agree: agreeUpTo }))]),
      ...bandsPicture(context),
      ...(both === 0
        ? []
        : [paragraph(words.say('partnershipsAlike', { count: both }), ...context.see('described-table'))]),
      ...(main === undefined ? [] : agreeingTable(context, main)),
      ...(main === undefined ? [] : heatPicture(context, main)),
      ...(main === undefined ? [] : estimateBlocks(context, main)),
      ...planBlocks(context),
      ...closingBlocks(context),
    ],
  };
}

/** The measure of which most can be set side by side. */
export function mainMeasure({ agreements }: Context): Measure | undefined {
  const counted = [...agreements].map(([measure, { agree, differ, differMore, small }]) => ({
    measure,
    compared: agree + differ + differMore + small,
  }));
  return counted.sort((a, b) => b.compared - a.compared)[0]?.measure;
}

/** How the comparisons of each measure lie, as bars; also on the summary's page. */
export function bandsDrawing(
  context: Context,
): Omit<Extract<Block, { kind: 'picture' }>, 'kind' | 'id' | 'label'> | undefined {
  const { words, agreements, bands } = context;
  const main = mainMeasure(context);
  const limits = main === undefined ? undefined : bands.get(main);
  const ofMain = main === undefined ? undefined : agreements.get(main);
  if (main === undefined || limits === undefined || ofMain === undefined) return undefined;
  const agree = words.percent(limits.agree);
  const warn = words.percent(limits.warn);
  const legend = [
    { text: words.say('bandAgree', { agree }), step: 0 },
    { text: words.say('bandDiffer', { warn }), step: 1 },
    { text: words.say('bandDifferMore', { warn }), step: 3 },
    { text: words.say('bandSmall'), step: 'open' as const },
  ];
  const rows = [...agreements].map(([measure, agreement]) => ({
    label: words.heading(measure),
    counts: [agreement.agree, agreement.differ, agreement.differMore, agreement.small],
  }));
  return {
    title: words.say('bandsFigureTitle', {
      measure: words.heading(main),
      share: ofMain.agree / Math.max(1, ofMain.agree + ofMain.differ + ofMain.differMore),
    }),
    note: words.say('bandsFigureNote', { floor: words.number(limits.floor) }),
    description: rows
      .map(
        ({ label, counts }) =>
          `${label}: ${counts.map((count, index) => `${legend[index]?.text} ${words.number(count)}`).join(', ')}.`,
      )
      .join(' '),
    drawing: {
      kind: 'stacked-bars',
      legend,
      rows: rows.map(({ label, counts }) => ({
        label,
        total: words.number(counts.reduce((sum, count) => sum + count, 0)),
        parts: counts.map((value) => ({ value, text: words.number(value) })),
      })),
    },
  };
}

function bandsPicture(context: Context): Block[] {
  const drawing = bandsDrawing(context);
  return drawing === undefined ? [] : [context.picture('bands-picture', drawing)];
}

function heatPicture(context: Context, measure: Measure): Block[] {
  const { words, series, bands, picture } = context;
  const limits = bands.get(measure);
  if (limits === undefined) return [];
  const cellsByCorridor = new Map<string, HeatCell>();
  const shown = new Set<string>();
  const counts = { both: 0, one: 0, neither: 0, agree: 0 };
  for (const corridor of series.get(measure) ?? []) {
    const cell = heatCell(corridor, [limits.agree, limits.warn, ...STEPS_BEYOND], context);
    const key = `${corridor.origin} ${corridor.destination}`;
    const known = cellsByCorridor.get(key);
    if (typeof known === 'object' || (known === 'one' && cell === 'neither')) continue;
    cellsByCorridor.set(key, cell);
    shown.add(corridor.origin).add(corridor.destination);
  }
  const groups = byRegion(shown, (a, b) => words.compare(words.country(a), words.country(b)));
  const countries = groups.flatMap((group) => group.countries);
  const cells = countries.map((origin) =>
    countries.map((destination): HeatCell => cellsByCorridor.get(`${origin} ${destination}`) ?? 'neither'),
  );
  cells.forEach((ofOrigin, from) => {
    ofOrigin.forEach((cell, to) => {
      if (from === to) return;
      counts[typeof cell === 'object' ? 'both' : cell]++;
      if (typeof cell === 'object' && cell.step === 0) counts.agree++;
    });
  });
  const ends = [limits.agree, limits.warn, ...STEPS_BEYOND].map((end) => words.percent(end));
  return [
    picture('heat-map', {
      title: words.say('heatFigureTitle', {
        measure: words.heading(measure),
        ...counts,
        agreeUpTo: limits.agree,
      }),
      note: words.say('heatFigureNote', {
        regions: groups.map(({ region }) => words.region(region)).join('; '),
      }),
      description: words.say('heatDescription', {
        countries: countries.length,
        ...counts,
        agreeUpTo: limits.agree,
      }),
      drawing: {
        kind: 'heat-map',
        groups: groups.map((group) => ({
          label: words.region(group.region),
          countries: group.countries.map((code) => ({ code, name: words.country(code) })),
        })),
        cells,
        legend: [`≤ ${ends[0]}`, ...ends.slice(1).map((end) => `≤ ${end}`), `> ${ends.at(-1)}`],
        one: words.say('legendOne'),
        neither: words.say('legendNeither'),
        same: words.say('legendSame'),
      },
    }),
  ];
}

function heatCell({ years }: CorridorSeries, ends: readonly number[], { words }: Context): HeatCell {
  const distances = years.flatMap(({ asymmetry }) => (asymmetry === undefined ? [] : [asymmetry]));
  const middle = median(distances);
  if (middle === undefined) return years.some((each) => stateOf(each) !== 'neither') ? 'one' : 'neither';
  const step = ends.findIndex((end) => middle <= end);
  return { step: step === -1 ? ends.length : step, text: words.number(middle * 100) };
}

/** Corridors that agree in every year compared, the largest first: what is good is shown too. */
function agreeingCorridors(
  { series, bands }: Context,
  measure: Measure,
): { corridor: CorridorSeries; both: Comparison[]; mean: number }[] {
  const limits = bands.get(measure);
  if (limits === undefined) return [];
  return (series.get(measure) ?? [])
    .map((corridor) => ({
      corridor,
      both: corridor.years.filter(({ asymmetry }) => asymmetry !== undefined),
    }))
    .filter(
      ({ both }) => both.length >= LEAST_YEARS && both.every((each) => bandOf(each, limits) === 'agree'),
    )
    .map(({ corridor, both }) => ({ corridor, both, mean: mean(both) }))
    .sort((a, b) => b.mean - a.mean);
}

function agreeingTable(context: Context, measure: Measure): Block[] {
  const { words, bands, table } = context;
  const limits = bands.get(measure);
  const agreeing = agreeingCorridors(context, measure).slice(0, ROWS);
  if (limits === undefined || agreeing.length === 0) return [];
  return [
    table('agree-table', {
      title: words.say('agreeTable'),
      note: words.say('agreeTableNote', { years: LEAST_YEARS, agree: limits.agree }),
      columns: [
        column(words.say('corridor')),
        column(words.say('yearsCompared')),
        column(words.say('meanPersons'), { numeric: true }),
        column(words.say('largestDifference'), { numeric: true }),
      ],
      rows: agreeing.map(({ corridor, both, mean: average }) =>
        row(
          header(context.corridor(corridor.origin, corridor.destination)),
          cell(words.years(both.map(({ year }) => year))),
          number(words.number(average)),
          number(words.percent(Math.max(...both.map(({ asymmetry }) => asymmetry ?? 0)))),
        ),
      ),
    }),
  ];
}

function mean(comparisons: readonly Comparison[]): number {
  return comparisons.reduce((sum, each) => sum + level(each), 0) / comparisons.length;
}
