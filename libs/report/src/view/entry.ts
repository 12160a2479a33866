import { checkTitle, checkTitles, type Finding, findingTemplate, findingText } from '@concord/consistency';
import type { Figure } from '@concord/domain';
import { panelCeiling } from '../chart/panels.ts';
import type { CorridorQuestion } from '../compare/corridor-question.ts';
import type { Word } from '../language/en.ts';
import type { Words } from '../language/words.ts';
import type { EntryBlock } from './block.ts';
import { seeCase } from './case-place.ts';
import type { Context } from './context.ts';

const ASKS: Readonly<Record<Finding['severity'], Word>> = {
  error: 'severityError',
  warning: 'severityWarning',
  note: 'severityNote',
  info: 'severityInfo',
};

/** What a severity asks of a country. */
export function asks(severity: Finding['severity'], words: Words): string {
  return words.say(ASKS[severity]);
}

/** A sentence and the language that it is in; empty where that is the report's own. */
export interface Sentence {
  text: string;
  language: string;
}

/** One that rests on places of outlines. */
export interface SourcedSentence extends Sentence {
  source: string;
}

/**
 * A finding's sentence in the reader's language; all in English, values too, where the check has no other.
 * @throws RangeError if neither the catalogue nor the cycle has such a message, as when the findings are of another version.
 */
export function sentenceOf(finding: Finding, context: Context): SourcedSentence {
  const { language } = context.words;
  const { cycle } = context.material;
  const templates = findingTemplate(finding, cycle);
  return {
    text: findingText(finding, language, cycle),
    language: templates?.[language] === undefined ? 'en' : '',
    source: context.sourcesOf(finding),
  };
}

/** What a check is called in the reader's language, or else in English; a rule of the cycle's own as the cycle says. */
export function titleOf(check: string, { words: { language }, material }: Context): Sentence {
  const { cycle } = material;
  return {
    text: checkTitle(check, language, cycle),
    language: checkTitles(check, cycle)?.[language] === undefined ? 'en' : '',
  };
}

/** One corridor's entry: both sides' figures side by side over the years. */
export function entryOf(context: Context, question: CorridorQuestion): EntryBlock {
  const { words } = context;
  const { origin, destination, measure, series, findings } = question;
  const years = series?.years ?? [];
  const title = context.corridor(origin, destination);
  const own = years.map(({ byOrigin }) => drawable(byOrigin));
  const other = years.map(({ byDestination }) => drawable(byDestination));
  const panel = { title: '', own, other };
  const rows = [
    {
      name: words.say('says', { country: words.country(origin) }),
      values: years.map(({ byOrigin }) => sourced(byOrigin, context)),
      quiet: false,
    },
    {
      name: words.say('says', { country: words.country(destination) }),
      values: years.map(({ byDestination }) => sourced(byDestination, context)),
      quiet: false,
    },
    {
      name: words.say('apart'),
      values: years.map(({ asymmetry, byOrigin, byDestination }) => ({
        text: asymmetry === undefined ? words.say('noValue') : words.percent(asymmetry),
        source: asymmetry === undefined ? '' : [byOrigin, byDestination].map(context.sourceOf).join(' '),
      })),
      quiet: true,
    },
  ];
  return {
    kind: 'entry',
    id: entryId(question),
    rank: words.number(question.rank),
    title,
    measure: words.heading(measure),
    asksFor: words.say('asksFor', { what: asks(findings[0].severity, words) }),
    sentence: sentenceOf(findings[0], context),
    years: years.map(({ year }) => `${year}`),
    rows,
    definitions: definitionsOf(context, question),
    see: seeCase(context, findings),
    drawing: {
      kind: 'panels',
      years: years.map(({ year }) => year),
      columns: 1,
      width: 178,
      height: 96,
      panels: [panel],
      write: [words.number(panelCeiling(panel))],
    },
    description: `${title}. ${rows
      .slice(0, 2)
      .map(({ name, values }) => `${name}: ${values.map(({ text }) => text).join(', ')}`)
      .join('. ')}.`,
  };
}

export function entryId({ measure, origin, destination, findings }: CorridorQuestion): string {
  return `entry-${measure}-${origin}-${destination}-${findings[0].id.slice(0, 8)}`.toLowerCase();
}

function drawable(figure: Figure | undefined): number | null {
  return figure?.value ?? null;
}

function sourced(figure: Figure | undefined, context: Context): { text: string; source: string } {
  return { text: printed(figure, context), source: context.sourceOf(figure) };
}

/** A figure as it is printed: costs with two decimals, money and persons whole; withheld ones as a mark. */
export function printed(figure: Figure | undefined, { words, material }: Context): string {
  if (figure?.value === undefined) {
    return words.say(figure !== undefined && material.withheld.has(figure) ? 'withheld' : 'noValue');
  }
  switch (figure.measure) {
    case 'remittance-cost':
    case 'recruitment-cost':
      return words.number(figure.value, 2);
    default:
      return words.number(figure.value);
  }
}

function definitionsOf({ words }: Context, { origin, destination, series }: CorridorQuestion): string[] {
  const definition = (pick: 'byOrigin' | 'byDestination'): string | undefined => {
    const figure = series?.years.map((each) => each[pick]).find((each) => each !== undefined);
    return figure === undefined ? undefined : definitionText(figure, words);
  };
  const first = definition('byOrigin');
  const second = definition('byDestination');
  if (first !== undefined && first === second) return [words.say('definitionSame', { definition: first })];
  return [
    { country: origin, definition: first },
    { country: destination, definition: second },
  ].flatMap((side) =>
    side.definition === undefined
      ? []
      : [words.say('definitionsOf', { country: words.country(side.country), definition: side.definition })],
  );
}

/** A figure's definition and source in a line. */
export function definitionText({ definition, source }: Figure, words: Words): string {
  const parts = [definition?.minimumStay, definition?.concept, definition?.referenceDate]
    .filter((part) => part !== undefined)
    .map((part) => words.term(part));
  const said = parts.length === 0 ? words.say('definitionUnstated') : parts.join(', ');
  return source === undefined ? said : `${said}; ${source}`;
}
