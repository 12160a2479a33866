import type { Finding } from '@concord/consistency';
import type { CountryCode, Outline } from '@concord/domain';
import { bandOf } from '../compare/agreement.ts';
import { type CorridorQuestion, isAboutCorridor } from '../compare/corridor-question.ts';
import { plannedCost } from '../compare/money.ts';
import { answerId } from './answers-part.ts';
import { type Block, cell, column, header, heading, type KeyBlock, number, paragraph, row } from './block.ts';
import { placeOfCase } from './case-place.ts';
import { flowsPicture, stocksPicture } from './chapter-pictures.ts';
import { initiativesTable, partnershipsTable } from './chapter-tables.ts';
import type { Context } from './context.ts';
import { chapterId } from './coverage-part.ts';
import { hasEntry } from './difference-part.ts';
import { asks, entryId, sentenceOf } from './entry.ts';
import type { Counterpart } from './partnership.ts';
import { regionOf } from './region.ts';
import { settledOf } from './settled-part.ts';

/** One country's chapter; all are on the same grid. */
export interface Chapter {
  id: string;
  title: string;
  region: string;
  /** The outline that it is made from, as `SWE@2`. */
  source: string;
  lead: string;
  keys: KeyBlock;
  blocks: readonly Block[];
}

const QUESTIONS = 12;

/** What all chapters are made from, found once. */
export interface ChapterMaterial {
  questions: ReadonlyMap<CountryCode, readonly CorridorQuestion[]>;
  others: ReadonlyMap<CountryCode, readonly Finding[]>;
  compared: ReadonlyMap<CountryCode, number>;
  open: ReadonlyMap<string, Counterpart>;
  /** A summary that every outline has in common is printed once, before the chapters. */
  sharedSummary: string | undefined;
}

export function chapterOf(
  context: Context,
  country: CountryCode,
  outline: Outline,
  shared: ChapterMaterial,
): Chapter {
  const { words, material } = context;
  const figures = outline.figures ?? [];
  const corridors = shared.questions.get(country) ?? [];
  const others = shared.others.get(country) ?? [];
  const pairs = shared.compared.get(country) ?? 0;
  const cost = (outline.initiatives ?? []).reduce(
    (sum, { financing }) => sum + (plannedCost(financing, material.cycle) ?? 0),
    0,
  );
  return {
    id: chapterId(country),
    title: words.country(country),
    region: words.region(regionOf(country)),
    source: context.sourceIn(country),
    lead: words.say('chapterLead', {
      figures: figures.length,
      pairs,
      partnerships: outline.partnerships?.length ?? 0,
      initiatives: outline.initiatives?.length ?? 0,
    }),
    keys: {
      kind: 'keys',
      keys: [
        { value: words.number(figures.length), label: words.say('keyGiven') },
        { value: words.number(pairs), label: words.say('keyCompared') },
        { value: agreeing(context, country), label: words.say('keyAgreeing') },
        { value: cost === 0 ? words.say('none') : words.millions(cost), label: words.say('keyCost') },
        { value: words.number(corridors.length + others.length), label: words.say('keyAsked') },
      ],
    },
    blocks: [
      ...brief(context, outline, shared.sharedSummary),
      ...flowsPicture(context, country),
      ...stocksPicture(context, country),
      ...partnershipsTable(context, country, outline, shared.open),
      ...initiativesTable(context, country, outline),
      ...answers(context, outline),
      ...questionBlocks(context, country, corridors, others),
      ...settledOf(context, country),
    ],
  };
}

function agreeing({ words, comparisons, bands }: Context, country: CountryCode): string {
  let agree = 0;
  let compared = 0;
  for (const [measure, limits] of bands) {
    for (const comparison of comparisons.get(measure) ?? []) {
      if (comparison.origin !== country && comparison.destination !== country) continue;
      if (comparison.asymmetry === undefined || bandOf(comparison, limits) === 'small') continue;
      compared++;
      if (bandOf(comparison, limits) === 'agree') agree++;
    }
  }
  return compared === 0 ? words.say('none') : `${words.number(agree)}/${words.number(compared)}`;
}

function brief(
  { words, sourceIn }: Context,
  { country, framework, language }: Outline,
  sharedSummary: string | undefined,
): Block[] {
  const quotation = (word: 'outlineInBrief' | 'changes', text: string | undefined): Block[] =>
    text === undefined || text === sharedSummary
      ? []
      : [
          {
            kind: 'quotation',
            heading: words.say(word),
            text,
            language,
            direction: 'auto',
            source: sourceIn(country, word === 'changes' ? '/framework/changes' : '/framework/summary'),
          },
        ];
  const instruments = framework?.instruments ?? [];
  return [
    ...quotation('outlineInBrief', framework?.summary),
    ...quotation('changes', framework?.changes),
    ...(instruments.length === 0
      ? []
      : [
          heading(words.say('instruments')),
          paragraph(
            instruments
              .map(({ title, year }) => (year === undefined ? title : `${title} (${year})`))
              .join('; '),
          ),
        ]),
  ];
}

function answers({ words, material, sourceIn }: Context, outline: Outline): Block[] {
  const given = outline.answers ?? [];
  if (given.length === 0) return [];
  return [
    heading(words.say('answersOf')),
    ...given.map(({ question, text }, index): Block => {
      const asked = material.cycle.questions.find(({ code }) => code === question);
      return {
        kind: 'quotation',
        id: answerId(outline.country, index),
        heading: asked?.title[words.language] ?? asked?.title.en ?? question,
        text,
        language: outline.language,
        direction: 'auto',
        source: sourceIn(outline.country, `/answers/${index}`),
      };
    }),
  ];
}

function questionBlocks(
  context: Context,
  country: CountryCode,
  corridors: readonly CorridorQuestion[],
  others: readonly Finding[],
): Block[] {
  const { words, table } = context;
  const all = corridors.length + others.length;
  if (all === 0) return [heading(words.say('questionsOf')), paragraph(words.say('noQuestions'))];
  const rows = [
    ...corridors.slice(0, QUESTIONS).map((question) =>
      row(
        number(words.number(question.rank)),
        header(corridorSentence(context, question), {
          source: question.findings.map(context.sourcesOf).join(' '),
          ...(hasEntry(question) ? { target: entryId(question) } : placeOfCase(context, question.findings)),
        }),
        cell(asks(question.findings[0].severity, words)),
      ),
    ),
    ...others.slice(0, QUESTIONS).map((finding) => {
      const { text, ...sentence } = sentenceOf(finding, context);
      return row(
        number(''),
        header(text, { ...sentence, ...placeOfCase(context, [finding]) }),
        cell(asks(finding.severity, words)),
      );
    }),
  ];
  const more = all - rows.length;
  return [
    table(`questions-${country}`, {
      title: `${words.country(country)}: ${words.say('questionsOf')}`,
      note: more > 0 ? words.say('moreQuestions', { count: more }) : '',
      dense: true,
      columns: [
        column(words.say('rank'), { numeric: true, width: 7 }),
        column(words.say('question')),
        column(words.say('asks'), { width: 13 }),
      ],
      rows,
    }),
  ];
}

function corridorSentence(
  { words }: Context,
  { measure, origin, destination, years, findings }: CorridorQuestion,
): string {
  const oneSided = findings.every(({ check }) => check === 'one-sided-figure');
  return words.say(oneSided ? 'corridorOneSided' : 'corridorQuestions', {
    measure: words.heading(measure),
    origin: words.country(origin),
    destination: words.country(destination),
    years: words.years(years),
    count: years.length,
  });
}

/** Findings of each country that are about no corridor, the gravest first. */
export function otherFindings(findings: readonly Finding[]): Map<CountryCode, Finding[]> {
  const found = new Map<CountryCode, Finding[]>();
  for (const finding of findings) {
    if (finding.scope === 'cycle' || isAboutCorridor(finding)) continue;
    for (const country of finding.countries) {
      const known = found.get(country);
      if (known === undefined) found.set(country, [finding]);
      else known.push(finding);
    }
  }
  return found;
}

/** Corridors in question of each country, in their rank. */
export function questionsByCountry(
  questions: readonly CorridorQuestion[],
): Map<CountryCode, CorridorQuestion[]> {
  const found = new Map<CountryCode, CorridorQuestion[]>();
  for (const question of questions) {
    for (const country of new Set([question.origin, question.destination])) {
      const known = found.get(country);
      if (known === undefined) found.set(country, [question]);
      else known.push(question);
    }
  }
  return found;
}
