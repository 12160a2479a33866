import { CATALOGUE_VERSION } from '@concord/consistency';
import { type Audience, type Disclosed, derive } from '@concord/disclosure';
import type { Language } from '@concord/domain';
import type { Drawing } from '../chart/drawing.ts';
import type { Word } from '../language/en.ts';
import type { Material } from '../material.ts';
import { answersPart } from './answers-part.ts';
import { changedPart } from './changed-part.ts';
import { type Chapter, chapterOf, otherFindings, questionsByCountry } from './chapter.ts';
import { type Context, createContext } from './context.ts';
import { comparedByCountry, countriesTable, coveragePart } from './coverage-part.ts';
import { differencePart, rankedQuestions } from './difference-part.ts';
import { fitPart, mainMeasure } from './fit-part.ts';
import { goalsPart } from './goals-part.ts';
import { methodPart } from './method-part.ts';
import { moneyPart } from './money-part.ts';
import type { Part } from './part.ts';
import { openPartnerships } from './partnership.ts';
import { byRegion } from './region.ts';
import { settledPart } from './settled-part.ts';
import { type Summary, summaryOf } from './summary.ts';
import { togetherPart } from './together-part.ts';

const EDITIONS: Readonly<Record<Audience, Word>> = {
  public: 'editionPublic',
  participants: 'editionParticipants',
  reviewers: 'editionReviewers',
};

export interface NumberedPart extends Part {
  number: string;
  /** "Part 3": how it is referred to. */
  label: string;
}

export interface ContentsEntry {
  label: string;
  title: string;
  target: string;
}

/** An edition as templates print it: plain values, localised, all of them for its audience. */
export type EditionView = Disclosed<EditionContent>;

interface EditionContent {
  language: Language;
  direction: 'ltr' | 'rtl';
  title: string;
  forum: string;
  kind: string;
  edition: string;
  scope: string;
  version: string;
  cover: readonly { drawing: Drawing; description: string; caption: string }[];
  /** What outlines say of themselves where several say the same. */
  statements: readonly { text: string; by: string; language: string }[];
  statementsTitle: string;
  contentsTitle: string;
  contents: readonly ContentsEntry[];
  chapterContents: readonly { region: string; entries: readonly ContentsEntry[] }[];
  summary: Summary;
  parts: readonly NumberedPart[];
  countries: NumberedPart;
  chapters: readonly Chapter[];
  method: NumberedPart;
}

/** The whole edition from what its audience may read. */
export function editionView(material: Material): EditionView {
  return derive(material, contentOf);
}

function contentOf(material: Material): EditionContent {
  const context = createContext(material);
  const { words } = context;
  const { cycle, filings } = material;
  const questions = rankedQuestions(context);
  const parts = number(context, [
    coveragePart(context),
    togetherPart(context),
    fitPart(context),
    differencePart(context, questions),
    settledPart(context),
    goalsPart(context),
    moneyPart(context),
    changedPart(context),
    answersPart(context),
  ]);
  const statements = sharedStatements(context);
  const shared = {
    questions: questionsByCountry(questions),
    others: otherFindings(material.findings),
    compared: comparedByCountry(context),
    open: openPartnerships(material),
    sharedSummary: statements[0]?.text,
  };
  const countriesPart = {
    id: 'countries',
    title: words.say('countriesTitle'),
    heading: words.say('countriesLead'),
    digest: '',
    blocks: [countriesTable(context)],
  };
  const groups = byRegion(filings.keys(), (a, b) => words.compare(words.country(a), words.country(b)));
  const chapters = groups.flatMap(({ countries }) =>
    countries.flatMap((country) => {
      const filing = filings.get(country);
      return filing === undefined ? [] : [chapterOf(context, country, filing.outline, shared)];
    }),
  );
  const [countries, method] = number(context, [countriesPart, methodPart(context)], parts.length) as [
    NumberedPart,
    NumberedPart,
  ];
  return {
    language: words.language,
    direction: words.direction,
    title: cycle.title,
    forum: cycle.forum,
    kind: words.say('synthesisReport'),
    edition: words.say(EDITIONS[material.audience]),
    scope: words.say('coverScope', {
      countries: filings.size,
      from: `${cycle.period.from}`,
      to: `${cycle.period.to}`,
    }),
    version: `${cycle.code} · ${words.date(cycle.filingDate)} · ${CATALOGUE_VERSION}`,
    cover: coverPicture(context),
    statements,
    statementsTitle: words.say('ofThemselves'),
    contentsTitle: words.say('contents'),
    contents: [
      { label: '', title: words.say('summary'), target: 'summary' },
      ...[...parts, countries, method].map(({ number: label, title, id }) => ({ label, title, target: id })),
    ],
    chapterContents: groups.map(({ region, countries: codes }) => ({
      region: words.region(region),
      entries: codes.map((code) => ({
        label: '',
        title: words.country(code),
        target: `country-${code.toLowerCase()}`,
      })),
    })),
    summary: summaryOf(context, parts, questions),
    parts,
    countries,
    chapters,
    method,
  };
}

function number({ words }: Context, parts: readonly (Part | undefined)[], before = 0): NumberedPart[] {
  return parts
    .filter((part) => part !== undefined)
    .map((part, index) => ({
      ...part,
      number: words.number(before + index + 1),
      label: words.say('part', { number: words.number(before + index + 1) }),
    }));
}

/** Both accounts of every corridor and year, as a cloud about the line on which they meet. */
function coverPicture(context: Context): EditionView['cover'] {
  const { words, comparisons } = context;
  const measure = mainMeasure(context);
  const points = (measure === undefined ? [] : (comparisons.get(measure) ?? []))
    .filter((each) => each.asymmetry !== undefined)
    .map(({ byOrigin, byDestination }) => [byOrigin?.value ?? 0, byDestination?.value ?? 0] as const)
    .filter(([a, b]) => a >= 1 && b >= 1);
  if (points.length < 30) return [];
  const decades = Math.ceil(Math.log10(Math.max(...points.flat())));
  return [
    {
      caption: words.say('coverPicture'),
      description: words.say('coverPicture'),
      drawing: {
        kind: 'meeting',
        points,
        size: 500,
        ticks: Array.from({ length: decades + 1 }, (_, power) => ({
          value: 10 ** power,
          text: words.number(10 ** power),
        })),
        across: words.say('byOriginAxis'),
        up: words.say('byDestinationAxis'),
      },
    },
  ];
}

/** Summaries that several outlines share word for word: what those outlines say of themselves as a kind. */
function sharedStatements({ words, material }: Context): EditionView['statements'] {
  const counts = new Map<string, { count: number; language: string }>();
  for (const { outline } of material.filings.values()) {
    const text = outline.framework?.summary;
    if (text === undefined) continue;
    counts.set(text, { count: (counts.get(text)?.count ?? 0) + 1, language: outline.language });
  }
  return [...counts]
    .filter(([, { count }]) => count > 1)
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([text, { count, language }]) => ({
      text,
      language,
      by: words.say('ofThemselvesBy', {
        count: words.number(count),
        all: words.number(material.filings.size),
      }),
    }));
}
