import type { Drawing } from '../chart/drawing.ts';
import { panelCeiling } from '../chart/panels.ts';
import type { CorridorQuestion } from '../compare/corridor-question.ts';
import type { Reference } from './block.ts';
import type { Context } from './context.ts';
import { repliesAndLooks } from './difference-part.ts';
import { entryOf } from './entry.ts';
import { bandsDrawing, overallAgreement } from './fit-part.ts';
import type { Part } from './part.ts';
import { togetherOf } from './together-part.ts';

/** One page that could stand alone. */
export interface Summary {
  title: string;
  lead: string;
  keys: readonly { value: string; label: string }[];
  /** What each part finds, and where it is. */
  statements: readonly { title: string; text: string; see: readonly Reference[] }[];
  pictures: readonly { title: string; note: string; drawing: Drawing; description: string }[];
}

export function summaryOf(
  context: Context,
  parts: readonly (Part & { label: string })[],
  questions: readonly CorridorQuestion[],
): Summary {
  const { words, material, coverage, bands } = context;
  const overall = overallAgreement(context);
  const { partnerships } = togetherOf(context);
  const key = (
    count: number,
    word: 'keyCountries' | 'keyFigures' | 'keyPairs' | 'keyPartnerships' | 'keyQuestions',
  ) => ({
    value: words.number(count),
    label: words.say(word, { count }),
  });
  const agreeUpTo = [...bands.values()][0]?.agree;
  const picture = bandsDrawing(context);
  return {
    title: words.say('summary'),
    lead: words.say('summaryLead', {
      countries: coverage.countries,
      pairs: coverage.comparedPairs,
      from: `${material.cycle.period.from}`,
      to: `${material.cycle.period.to}`,
    }),
    keys: [
      key(coverage.countries, 'keyCountries'),
      key(coverage.figures, 'keyFigures'),
      key(coverage.comparedPairs, 'keyPairs'),
      ...(agreeUpTo === undefined || overall.compared === 0
        ? []
        : [
            {
              value: words.percent(overall.agree / overall.compared),
              label: words.say('keyAgree', { agree: words.percent(agreeUpTo) }),
            },
          ]),
      ...(partnerships === 0 ? [] : [key(partnerships, 'keyPartnerships')]),
      key(repliesAndLooks(questions).replies, 'keyQuestions'),
    ],
    statements: parts.map(({ id, title, heading, digest, label }) => ({
      title,
      text: [heading, digest]
        .filter((sentence) => sentence !== '')
        .map((sentence) => `${sentence}.`)
        .join(' '),
      see: [{ label, target: id }],
    })),
    pictures: [
      ...(picture === undefined ? [] : [picture]),
      ...(parts.length > STATEMENTS ? [] : corridorPanels(context, questions)),
    ],
  };
}

const PANELS = 4;
/** Where there are more, the page holds one picture. */
const STATEMENTS = 8;

/** The corridors that come first, both accounts of each in a small chart. */
function corridorPanels(context: Context, questions: readonly CorridorQuestion[]): Summary['pictures'] {
  const { words } = context;
  const entries = questions
    .filter(({ series }) => series !== undefined && series.years.length > 1)
    .slice(0, PANELS)
    .map((question) => entryOf(context, question));
  const panels = entries.flatMap(({ drawing, title }) =>
    drawing.kind === 'panels' ? drawing.panels.map((panel) => ({ ...panel, title })) : [],
  );
  const years = [...new Set(entries.flatMap((entry) => entry.years.map(Number)))].sort((a, b) => a - b);
  const aligned = panels.every(({ own }) => own.length === years.length);
  if (panels.length === 0 || !aligned) return [];
  return [
    {
      title: words.say('summaryCorridors'),
      note: words.say('summaryCorridorsNote'),
      description: entries.map(({ description }) => description).join(' '),
      drawing: {
        kind: 'panels',
        years,
        columns: PANELS,
        panels,
        write: panels.map((panel) => words.number(panelCeiling(panel))),
      },
    },
  ];
}
