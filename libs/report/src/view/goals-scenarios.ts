import {
  applyScenario,
  assessJointFeasibility,
  BUILT_IN_SCENARIOS,
  plansByYear,
  remittanceSavings,
  type ScenarioState,
  Snapshot,
  STAGE_WEIGHTS,
  scenarioState,
} from '@concord/consistency';
import type { Indicator, Measure, Outline } from '@concord/domain';
import type { ProgressDrawing } from '../chart/progress.ts';
import type { Word } from '../language/en.ts';
import { type Block, cell, column, header, heading, number, paragraph, row, rowOf } from './block.ts';
import type { Context } from './context.ts';
import { chapterId } from './coverage-part.ts';
import { groupCaveat } from './group-coverage.ts';
import { placedItems } from './items.ts';
import { ledgerOf, partnershipLinks } from './money-part.ts';

const SCENARIOS = ['base', 'downside', 'upside'] as const;
type Scenario = (typeof SCENARIOS)[number];

const NAMES: Readonly<Record<Scenario, Word>> = {
  base: 'scenarioBase',
  downside: 'scenarioDownside',
  upside: 'scenarioUpside',
};

/** A quantity under each scenario, in the order of the scenarios. */
interface Compared {
  name: string;
  values: readonly number[];
  write(value: number): string;
  goal: { value: number; text: string } | null;
}

/** What becomes of the group if things go as filed, worse or better; nothing where the outlines give nothing to tell it by. */
export function scenarioBlocks(context: Context): Block[] {
  const { words, material } = context;
  const outlines = [...material.filings.values()].map(({ outline }) => withoutOtherFigures(outline));
  const links = partnershipLinks(material);
  const cases = SCENARIOS.map((name) =>
    applyScenario(outlines, material.cycle, BUILT_IN_SCENARIOS[name], links),
  );
  const states = cases.map((each) => scenarioState(each, material.cycle, links));
  const quantities = comparedIn(context, cases, states);
  if (quantities.length === 0) return [];
  return [
    heading(words.say('scenarioHeading')),
    paragraph(words.say('scenarioText')),
    ...groupCaveat(context),
    paragraph(driversOf(context, outlines, states)),
    ...gapText(context, states),
    picture(context, quantities),
    scenarioTable(context, quantities),
  ];
}

/** What scenarios are read from here; most outlines have many more figures of people. */
const MEASURES: ReadonlySet<Measure> = new Set(['remittances', 'remittance-cost', 'worker-flow']);

function withoutOtherFigures(outline: Outline): Outline {
  const { figures = [] } = outline;
  return { ...outline, figures: figures.filter(({ measure }) => MEASURES.has(measure)) };
}

function comparedIn(
  { words, material }: Context,
  cases: readonly (readonly Outline[])[],
  states: readonly ScenarioState[],
): Compared[] {
  const { cycle } = material;
  const costs = states.flatMap(({ remittanceCost }) => (remittanceCost === null ? [] : [remittanceCost]));
  const goal = cycle.goals.find(({ indicator }) => indicator === '10.c.1')?.value;
  const lost = cases.map((outlines) => remittanceSavings(outlines, cycle).total);
  const gaps = states.map(({ financingGap }) => financingGap);
  const dollars = (value: number): string => words.money(value);
  return [
    ...(costs.length < states.length
      ? []
      : [
          {
            name: words.say('scenarioCost'),
            values: costs,
            write: (value: number) => words.number(value, 2),
            goal: goal === undefined ? null : { value: goal, text: words.say('goalLine', { value: goal }) },
          },
        ]),
    ...(Math.max(...lost) > 0
      ? [{ name: words.say('scenarioLost'), values: lost, write: dollars, goal: null }]
      : []),
    ...placedWorkers(cases, cycle).map(({ year, planned, placed }) => ({
      name: words.say('scenarioPlaced', { year: `${year}` }),
      values: placed,
      write: (value: number) => words.number(value),
      goal: { value: planned, text: words.say('scenarioPlanned', { planned }) },
    })),
    ...(Math.max(...gaps) > 0
      ? [{ name: words.say('scenarioGap'), values: gaps, write: dollars, goal: null }]
      : []),
  ];
}

/** By year, how many of the workers that are planned would be let in under each scenario. */
function placedWorkers(
  cases: readonly (readonly Outline[])[],
  cycle: Context['material']['cycle'],
): { year: number; planned: number; placed: number[] }[] {
  const hasPlans = cases[0]?.some(({ figures = [] }) => figures.some(({ basis }) => basis === 'planned'));
  if (hasPlans !== true) return [];
  const byCase = cases.map((outlines) => plansByYear(Snapshot.of(cycle, outlines)));
  return [...(byCase[0] ?? [])].map(([year, plans]) => ({
    year,
    planned: assessJointFeasibility(plans).planned,
    placed: byCase.map((ofCase) => {
      const ofYear = ofCase.get(year);
      return ofYear === undefined ? 0 : assessJointFeasibility(ofYear).placed;
    }),
  }));
}

/** What makes the upside differ from the base. */
function driversOf(
  { words, material }: Context,
  outlines: readonly Outline[],
  states: readonly ScenarioState[],
): string {
  const base = states[0]?.remittanceCost ?? null;
  const upside = states[2]?.remittanceCost ?? null;
  const aiming = outlines.filter((outline) =>
    indicatorsOf(outline).some(
      ({ indicator: { code, target } }) => code === '10.c.1' && target !== undefined,
    ),
  );
  if (aiming.length === 0 || base === null || upside === null || material.filings.size === 0) {
    return words.say('scenarioNoTargets');
  }
  return words.say('scenarioTargets', {
    countries: words.list(aiming.map(({ country }) => words.country(country))),
    count: aiming.length,
    base: words.number(base, 2),
    upside: words.number(upside, 2),
  });
}

function gapText({ words, material }: Context, states: readonly ScenarioState[]): Block[] {
  const gap = states[0]?.financingGap ?? 0;
  if (gap === 0 || ledgerOf(material).seeking.required === 0) return [];
  const { committed, pledged, planned } = STAGE_WEIGHTS;
  return [paragraph(words.say('scenarioGapText', { gap: words.money(gap), committed, pledged, planned }))];
}

function picture({ words, picture: draw }: Context, quantities: readonly Compared[]): Block {
  const groups: ProgressDrawing['groups'] = quantities.map(({ name, values, write, goal }) => ({
    title: name,
    goal,
    bars: values.map((value, index) => ({
      label: words.say(NAMES[SCENARIOS[index] ?? 'base']),
      value,
      text: write(value),
    })),
  }));
  return draw('scenario-picture', {
    title: words.say('scenarioFigureTitle'),
    note: words.say('scenarioFigureNote'),
    description: groups
      .map(({ title, bars }) => `${title}: ${bars.map(({ label, text }) => `${label} ${text}`).join(', ')}.`)
      .join(' '),
    drawing: { kind: 'progress', groups },
  });
}

function scenarioTable({ words, table }: Context, quantities: readonly Compared[]): Block {
  return table('scenario-table', {
    title: words.say('scenarioTable'),
    columns: [
      column(words.say('scenarioQuantity'), { width: 40 }),
      ...SCENARIOS.map((name) => column(words.say(NAMES[name]), { numeric: true })),
      column(words.say('scenarioGoal'), { numeric: true }),
    ],
    rows: quantities.map(({ name, values, write, goal }) =>
      row(
        header(name),
        ...values.map((value) => number(write(value))),
        number(goal === null ? words.say('none') : write(goal.value)),
      ),
    ),
  });
}

interface PlacedIndicator {
  indicator: Indicator;
  title: string;
  pointer: string;
}

function indicatorsOf(outline: Outline): PlacedIndicator[] {
  return placedItems(outline).flatMap(({ item: { title, indicators = [] }, pointer }) =>
    indicators.map((indicator, index) => ({ indicator, title, pointer: `${pointer}/indicators/${index}` })),
  );
}

/** Targets that countries set themselves for what the cycle shares as goals, as each gives them. */
export function targetsTable(context: Context): Block[] {
  const { words, material, table, sourceIn } = context;
  const shared = new Set(material.cycle.goals.map(({ indicator }) => indicator));
  const rows = [...material.filings]
    .flatMap(([country, { outline }]) =>
      indicatorsOf(outline)
        .filter(({ indicator: { code, target } }) => shared.has(code) && target !== undefined)
        .map((each) => ({ ...each, country, language: outline.language })),
    )
    .sort((a, b) => words.compare(words.country(a.country), words.country(b.country)));
  if (rows.length === 0) return [];
  const written = (value: number | undefined): string =>
    value === undefined ? words.say('noValue') : words.number(value, Number.isInteger(value) ? 0 : 1);
  return [
    table('targets-table', {
      title: words.say('targetsTable'),
      dense: true,
      columns: [
        column(words.say('country'), { width: 17 }),
        column(words.say('targetsIndicator'), { width: 15 }),
        column(words.say('ledgerActivity')),
        column(words.say('unit'), { width: 15 }),
        column(words.say('targetsBaseline'), { numeric: true, width: 10 }),
        column(words.say('targetsTarget'), { numeric: true, width: 10 }),
        column(words.say('targetsBy'), { numeric: true, width: 8 }),
      ],
      rows: rows.map(({ country, language, title, pointer, indicator: { code, unit, baseline, target } }) =>
        rowOf(
          sourceIn(country, pointer),
          header(words.country(country), { target: chapterId(country) }),
          cell(`SDG ${code}`),
          cell(title, { language }),
          cell(words.term(unit)),
          number(written(baseline?.value)),
          number(written(target?.value)),
          number(`${target?.year ?? ''}`),
        ),
      ),
    }),
  ];
}
