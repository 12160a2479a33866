import type { Finding } from '@concord/consistency';
import { checksOf, compareByRank } from '@concord/consistency';
import { type CorridorQuestion, corridorQuestions, isAboutCorridor } from '../compare/corridor-question.ts';
import {
  type Block,
  type Cell,
  cell,
  column,
  header,
  heading,
  number,
  paragraph,
  row,
  rowOf,
} from './block.ts';
import { placeOfCase } from './case-place.ts';
import type { Context } from './context.ts';
import { asks, entryOf, sentenceOf, titleOf } from './entry.ts';
import type { Part } from './part.ts';

/** Entries with both sides in full; the rest of the ranking stands in a table. */
const ENTRIES = 23;
const FURTHER = 60;
const EACH_CHECK = 8;

/** Corridors in question, ranked. */
export function rankedQuestions({ material, series }: Context): CorridorQuestion[] {
  return corridorQuestions(material.findings, [...series.values()].flat());
}

/** Where accounts differ: the corridors that matter most, both sides side by side, then the other questions. */
export function differencePart(context: Context, questions: readonly CorridorQuestion[]): Part {
  const { words } = context;
  const first = questions[0];
  const entries = questions.slice(0, ENTRIES).filter(({ series }) => series !== undefined);
  return {
    id: 'differences',
    title: words.say('differTitle'),
    heading: words.say('differHeading', repliesAndLooks(questions)),
    digest:
      first === undefined
        ? ''
        : words.say('digestDiffer', { corridor: context.corridor(first.origin, first.destination) }),
    blocks: [
      ...(questions.length === 0 ? [] : [paragraph(words.say('differText'))]),
      ...(entries.length === 0
        ? []
        : [heading(words.say('largestEach')), { ...paragraph(markNotes(context)), quiet: true }]),
      ...entries.map((question) => entryOf(context, question)),
      ...furtherTable(context, questions.slice(ENTRIES)),
      ...cycleFindings(context),
      ...otherQuestions(context),
    ],
  };
}

/** What the marks in the tables mean, those that occur. */
function markNotes({ words, material }: Context): string {
  const withheld = material.withheld.size === 0 ? [] : [words.say('withheldNote')];
  return [words.say('noValueNote'), ...withheld].join(' ');
}

/** Corridors that ask for a reply, or for more, and those that deserve a look. */
export function repliesAndLooks(questions: readonly CorridorQuestion[]): { replies: number; looks: number } {
  const count = (...severities: string[]): number =>
    questions.filter(({ findings: [gravest] }) => severities.includes(gravest.severity)).length;
  return { replies: count('warning', 'error'), looks: count('note') };
}

function cycleFindings(context: Context): Block[] {
  const { words, material } = context;
  const findings = material.findings.filter(({ scope }) => scope === 'cycle');
  if (findings.length === 0) return [];
  return [
    heading(words.say('cycleHeading')),
    ...findings.map((finding) => ({ ...paragraph(''), ...sentenceOf(finding, context) })),
  ];
}

function furtherTable(context: Context, questions: readonly CorridorQuestion[]): Block[] {
  const { words, table } = context;
  if (questions.length === 0) return [];
  return [
    table('further-table', {
      title: words.say('furtherTable'),
      note: words.say('furtherNote', { rest: Math.max(0, questions.length - FURTHER) }),
      dense: true,
      columns: [
        column(words.say('rank'), { numeric: true, width: 7 }),
        column(words.say('corridor'), { width: 34 }),
        column(words.say('measure'), { width: 17 }),
        column(words.say('yearsInQuestion'), { width: 20 }),
        column(words.say('largestDifference'), { numeric: true }),
        column(words.say('asks'), { width: 10 }),
      ],
      rows: questions.slice(0, FURTHER).map((question) => {
        const { rank, origin, destination, measure, years, findings } = question;
        return rowOf(
          findings.map(context.sourcesOf).join(' '),
          number(words.number(rank)),
          header(context.corridor(origin, destination), placeOfCase(context, findings)),
          cell(words.heading(measure)),
          cell(words.years(years)),
          number(largestDifference(context, question)),
          cell(asks(findings[0].severity, words)),
        );
      }),
    }),
  ];
}

function largestDifference({ words }: Context, { findings }: CorridorQuestion): string {
  const differences = findings.flatMap(({ evidence }) => {
    const values = evidence.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    return values.length < 2 ? [] : [Math.max(...values) - Math.min(...values)];
  });
  return differences.length === 0 ? words.say('noValue') : words.number(Math.max(...differences));
}

function sentenceCell(finding: Finding, context: Context): Cell {
  const { text, ...sentence } = sentenceOf(finding, context);
  return cell(text, sentence);
}

/** Questions that are about no corridor, by check, in the catalogue's order. */
function otherQuestions(context: Context): Block[] {
  const { words, material, table } = context;
  const byCheck = new Map<string, Finding[]>();
  for (const finding of material.findings) {
    if (isAboutCorridor(finding) || finding.scope === 'cycle') continue;
    const group = byCheck.get(finding.check);
    if (group === undefined) byCheck.set(finding.check, [finding]);
    else group.push(finding);
  }
  if (byCheck.size === 0) return [];
  const tables = checksOf(material.cycle).flatMap(({ id }) => {
    const findings = byCheck.get(id);
    if (findings === undefined) return [];
    const more = findings.length - EACH_CHECK;
    return [
      table(`questions-${id.replace(':', '-')}`, {
        title: words.say('checkTable', { check: titleOf(id, context).text, count: findings.length }),
        note: more > 0 ? words.say('otherMore', { count: more }) : '',
        dense: true,
        columns: [
          column(words.say('country'), { width: 24 }),
          column(words.say('question')),
          column(words.say('asks'), { width: 12 }),
        ],
        rows: [...findings]
          .sort(compareByRank)
          .slice(0, EACH_CHECK)
          .map((finding) =>
            row(
              header(words.list(finding.countries.map((country) => words.country(country)))),
              sentenceCell(finding, context),
              cell(asks(finding.severity, words)),
            ),
          ),
      }),
    ];
  });
  return [heading(words.say('otherHeading')), paragraph(words.say('otherText')), ...tables];
}

/** The entry of a corridor in question, where it has one. */
export function hasEntry({ rank, series }: CorridorQuestion): boolean {
  return rank <= ENTRIES && series !== undefined;
}
