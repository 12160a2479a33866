import { READER_QUESTIONS } from '@concord/consistency';
import type { CaseOutcome, Explanation } from '@concord/domain';
import type { CaseChange, CaseWords, SettledCase } from '../disclose/edition-case.ts';
import type { Word } from '../language/en.ts';
import type { CaseBlock } from './block.ts';
import { caseId } from './case-place.ts';
import type { Context } from './context.ts';
import { sentenceOf, titleOf } from './entry.ts';

/** What questions are about, in the order in which they are shown. */
export const FAMILIES = [
  'familyOutline',
  'familyCorridor',
  'familyPartnership',
  'familyMoney',
  'familyWorkers',
  'familyTargets',
  'familyBefore',
  'familyGroup',
  'familyOwn',
  'familyFlag',
] as const satisfies readonly Word[];
export type Family = (typeof FAMILIES)[number];

/** The families of the catalogue's questions to a reader, in its order. */
const OF_CATALOGUE: readonly Family[] = [
  'familyOutline',
  'familyOutline',
  'familyCorridor',
  'familyPartnership',
  'familyMoney',
  'familyWorkers',
  'familyTargets',
  'familyBefore',
  'familyGroup',
];

export const OUTCOMES: Readonly<Record<CaseOutcome, Word>> = {
  corrected: 'outcomeCorrected',
  explained: 'outcomeExplained',
  'agreed-difference': 'outcomeAgreed',
  disputed: 'outcomeDisputed',
  'not-a-problem': 'outcomeNoProblem',
};

export const REASONS: Readonly<Record<Explanation, Word>> = {
  definition: 'reasonDefinition',
  timing: 'reasonTiming',
  coverage: 'reasonCoverage',
  valuation: 'reasonValuation',
  confidentiality: 'reasonConfidentiality',
  other: 'reasonOther',
};

/** What a case is about: by the check that opened it, or that a reviewer did. */
export function familyOf({ questions: [first] }: SettledCase): Family {
  return first === undefined ? 'familyFlag' : familyOfCheck(first.finding.check);
}

/** What a check asks about; of the cycle's own rules that they are its own. */
export function familyOfCheck(check: string): Family {
  const index = READER_QUESTIONS.findIndex(({ checks }) => checks.includes(check));
  return OF_CATALOGUE[index] ?? 'familyOwn';
}

/** How a case ended, with what explains it. */
export function endingOf({ words }: Context, { conclusion: { outcome, explanation } }: SettledCase): string {
  const said = words.say(OUTCOMES[outcome]);
  return explanation === undefined
    ? said
    : words.say('endedWithReason', { outcome: said, reason: words.say(REASONS[explanation]) });
}

/** What a case is about, in a line. */
export function titleOfCase(context: Context, { countries, questions }: SettledCase): string {
  const { words } = context;
  const names = words.list(countries.map((country) => words.country(country)));
  const finding = questions[0]?.finding;
  if (finding === undefined) return names;
  const { measure, origin, destination, year } = finding.subject;
  if (measure === undefined || origin === undefined || destination === undefined) {
    return `${names}: ${titleOf(finding.check, context).text}`;
  }
  return figureTitle(context, { measure, origin, destination, year });
}

/** One case: what was asked, what each side said to it word for word, how it ended, and what changed in the data. */
export function caseBlock(context: Context, of: SettledCase): CaseBlock {
  const { words } = context;
  return {
    kind: 'case',
    id: caseId(of),
    title: titleOfCase(context, of),
    ended: endingOf(context, of),
    questions: [
      ...of.questions.map(({ finding, sources }) => ({
        ...sentenceOf(finding, context),
        source: sources.join(' '),
      })),
      ...of.flags.map(({ caption }) => ({ text: caption, language: 'und', source: '' })),
    ],
    words: of.entries.map((entry) => ({
      id: entry.id,
      by: speakerOf(context, entry),
      text: entry.text,
      language: entry.language,
      isReply: entry.kind === 'replied',
    })),
    changesTitle: words.say('dataChanged'),
    columns: [words.say('dataThen'), words.say('dataNow')],
    changes: of.changes.map((change) => changeRow(context, change)),
  };
}

function speakerOf({ words }: Context, { kind, country, language, party = '' }: CaseWords): string {
  const who =
    kind === 'replied'
      ? words.say('saidReply', { country: country === undefined ? '' : words.country(country) })
      : kind === 'verified'
        ? words.say('saidVerified', { party })
        : words.say(kind === 'asked' ? 'saidAsked' : 'saidConcluded');
  return language === words.language
    ? who
    : words.say('saidIn', { who, language: words.languageName(language) });
}

function changeRow(context: Context, change: CaseChange): CaseBlock['changes'][number] {
  const { words } = context;
  const country = words.country(change.country);
  const written = (value: string | number | undefined): string =>
    value === undefined
      ? words.say('noValue')
      : typeof value === 'number'
        ? words.number(value, Number.isInteger(value) ? 0 : 2)
        : value;
  const named = 'cell' in change.item ? figureName(context, change.item.cell) : change.item.title;
  return {
    name: words.say('says', { country }),
    about: named,
    language: 'cell' in change.item ? '' : change.item.language,
    values: [written(change.before), written(change.now)],
    source: change.sources.join(' '),
  };
}

/** A figure by what identifies it. */
function figureName(context: Context, cell: string): string {
  const [measure = '', origin = '', destination = '', year = ''] = cell.split(' ');
  return figureTitle(context, { measure, origin, destination, year });
}

function figureTitle(
  context: Context,
  about: { measure: string; origin: string; destination: string; year: string | number | undefined },
): string {
  const { words } = context;
  const corridor = context.corridor(about.origin, about.destination);
  const measure = words.heading(about.measure);
  return about.year === undefined
    ? words.say('caseAbout', { corridor, measure })
    : words.say('caseAboutYear', { corridor, measure, year: `${about.year}` });
}
