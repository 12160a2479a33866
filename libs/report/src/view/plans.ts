import {
  assessJointFeasibility,
  type BindingDestination,
  capEvidence,
  corridorEvidence,
  type JointFeasibility,
  plansByYear,
} from '@concord/consistency';
import { type Block, cell, column, header, heading, number, paragraph, rowOf } from './block.ts';
import type { Context } from './context.ts';

/** The plans for one year, and whether they fit together. */
interface PlannedYear extends JointFeasibility {
  year: number;
  /** Whether any destination gives a cap or a quota. */
  isLimited: boolean;
}

/** Whether what origins plan and what destinations let in fit together, year by year. */
export function planBlocks(context: Context): Block[] {
  const { words, material } = context;
  const years = [...plansByYear(material.snapshot)].map(
    ([year, plans]): PlannedYear => ({
      year,
      isLimited: (plans.caps ?? []).length > 0 || plans.corridors.some(({ limit }) => limit !== undefined),
      ...assessJointFeasibility(plans),
    }),
  );
  return [
    heading(words.say('plansHeading')),
    ...(years.length === 0
      ? [paragraph(words.say('plansNone'))]
      : [
          ...years.map((each) => paragraph(sentenceOf(context, each))),
          placedPicture(context, years),
          ...bindingTable(context, years),
        ]),
  ];
}

function sentenceOf({ words }: Context, each: PlannedYear): string {
  const { planned, placed, shortfall, withoutDestination, feasible, bindings, isLimited } = each;
  const year = `${each.year}`;
  if (feasible) return words.say(isLimited ? 'plansFit' : 'plansUnlimited', { planned, year });
  const held = shortfall - withoutDestination;
  return [
    words.say('plansShort', { planned, placed, year }),
    ...(held > 0
      ? [
          words.say('plansHeld', {
            held: Math.round(held),
            destinations: words.list(bindings.map(({ destination }) => words.country(destination))),
          }),
        ]
      : []),
    ...(withoutDestination > 0 ? [words.say('plansNowhere', { count: withoutDestination })] : []),
  ].join(' ');
}

function placedPicture({ words, picture }: Context, years: readonly PlannedYear[]): Block {
  const legend = [
    { text: words.say('plansPlaced'), step: 4 },
    { text: words.say('plansLeft'), step: 'open' as const },
  ];
  return picture('plans-picture', {
    title: words.say('plansFigureTitle'),
    note: words.say('plansFigureNote'),
    description: years
      .map(
        ({ year, placed, shortfall }) =>
          `${year}: ${legend[0]?.text} ${words.number(placed)}, ${legend[1]?.text} ${words.number(shortfall)}.`,
      )
      .join(' '),
    drawing: {
      kind: 'stacked-bars',
      legend,
      rows: years.map(({ year, placed, shortfall, planned }) => ({
        label: `${year}`,
        total: words.number(planned),
        parts: [placed, shortfall].map((value) => ({ value, text: words.number(value) })),
      })),
    },
  });
}

function bindingTable(context: Context, years: readonly PlannedYear[]): Block[] {
  const { words, table } = context;
  const rows = years.flatMap(({ year, bindings }) =>
    bindings.map((binding) =>
      rowOf(
        placesOf(context, year, binding),
        header(words.country(binding.destination)),
        cell(`${year}`, { numeric: true }),
        cell(words.list(binding.origins.map((origin) => words.country(origin)))),
        cell(words.say(binding.by === 'admission-cap' ? 'plansByCap' : 'plansByLimits')),
        number(words.number(binding.planned)),
        number(words.number(binding.limit)),
        number(words.percent(binding.share)),
      ),
    ),
  );
  if (rows.length === 0) return [];
  return [
    table('plans-table', {
      title: words.say('plansTable'),
      columns: [
        column(words.say('plansDestination'), { width: 14 }),
        column(words.say('plansYear'), { numeric: true, width: 8 }),
        column(words.say('plansOrigins')),
        column(words.say('plansBy')),
        column(words.say('plansPlanned'), { numeric: true, width: 12 }),
        column(words.say('plansLimit'), { numeric: true, width: 12 }),
        column(words.say('plansShare'), { numeric: true, width: 13 }),
      ],
      rows,
    }),
  ];
}

/** What a row's numbers rest on. */
function placesOf(
  { material: { snapshot }, sourceIn }: Context,
  year: number,
  { destination, origins, by }: BindingDestination,
): string {
  const evidence = [
    ...origins.flatMap((origin) => corridorEvidence(snapshot, year, origin, destination)),
    ...(by === 'admission-cap' ? capEvidence(snapshot, year, destination) : []),
  ];
  return evidence.map(({ country, pointer }) => sourceIn(country, pointer)).join(' ');
}
