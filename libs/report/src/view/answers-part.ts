import type { CountryCode, Outline } from '@concord/domain';
import { plainProse } from '@concord/rendering';
import {
  type Block,
  cell,
  column,
  header,
  number,
  paragraph,
  row,
  type TableBlock,
  type Voice,
  type VoicesBlock,
} from './block.ts';
import type { Context } from './context.ts';
import type { Part } from './part.ts';
import { shorten } from './shorten.ts';

/** Letters of an answer that are printed beside the others'; the whole stands in its country's chapter. */
const LETTERS = 340;

/** A guiding question with what countries answered to it. */
interface Asked {
  number: string;
  title: string;
  /** Empty where it is the reader's. */
  language: string;
  answers: readonly Answered[];
}

interface Answered {
  country: CountryCode;
  /** Place among the country's answers. */
  index: number;
  text: string;
  /** Of the answer. */
  language: string;
}

/** What countries answered to the guiding questions, by question; undefined where the cycle asks none. */
export function answersPart(context: Context): Part | undefined {
  const { words, material } = context;
  const asked = questionsAsked(context);
  if (asked.length === 0) return undefined;
  const given = asked.reduce((sum, { answers }) => sum + answers.length, 0);
  const countries = new Set(asked.flatMap(({ answers }) => answers.map(({ country }) => country)));
  const most = [...asked].sort((a, b) => b.answers.length - a.answers.length)[0];
  return {
    id: 'answers',
    title: words.say('answersTitle'),
    heading:
      given === 0
        ? words.say('answersHeadingNone', { all: material.filings.size, questions: asked.length })
        : words.say('answersHeading', {
            countries: countries.size,
            all: material.filings.size,
            given,
            questions: asked.length,
          }),
    digest:
      given === 0 || most === undefined
        ? ''
        : words.say('digestAnswers', { question: most.title, count: most.answers.length }),
    blocks: [
      ...(given === 0
        ? []
        : [paragraph(words.say('answersText')), whoPicture(context, asked, [...countries])]),
      questionsTable(context, asked, given > 0),
      ...asked.filter(({ answers }) => answers.length > 0).map((each) => voicesOf(context, each)),
    ],
  };
}

/** Where a country's answer stands in its chapter. */
export function answerId(country: CountryCode, index: number): string {
  return `answer-${country.toLowerCase()}-${index + 1}`;
}

function questionsAsked({ words, material }: Context): Asked[] {
  const byQuestion = new Map<string, Answered[]>();
  for (const { outline } of material.filings.values()) {
    for (const { question, ...answer } of answersIn(outline)) {
      const known = byQuestion.get(question);
      if (known === undefined) byQuestion.set(question, [answer]);
      else known.push(answer);
    }
  }
  return material.cycle.questions.map(({ code, title }, index) => ({
    number: words.number(index + 1),
    title: title[words.language] ?? title.en ?? code,
    language: title[words.language] === undefined ? 'en' : '',
    answers: (byQuestion.get(code) ?? []).sort((a, b) =>
      words.compare(words.country(a.country), words.country(b.country)),
    ),
  }));
}

function answersIn({ country, language, answers = [] }: Outline): (Answered & { question: string })[] {
  return answers.flatMap(({ question, text }, index) =>
    text.trim() === '' ? [] : [{ question, country, index, text, language }],
  );
}

/** Who answered which question. */
function whoPicture(
  { words, picture }: Context,
  asked: readonly Asked[],
  countries: readonly CountryCode[],
): Block {
  const columns = [...countries].sort();
  const given = asked.map(({ answers }) => {
    const answering = new Set(answers.map(({ country }) => country));
    return columns.map((country) => answering.has(country));
  });
  return picture('answers-picture', {
    title: words.say('answersFigureTitle', {
      all: asked.filter(({ answers }) => answers.length > 0).length,
      questions: asked.length,
    }),
    note: words.say('answersFigureNote'),
    description: asked
      .filter(({ answers }) => answers.length > 0)
      .map(
        ({ number: rank, title, answers }) =>
          `${rank}. ${title}: ${answers.map(({ country }) => words.country(country)).join(', ')}.`,
      )
      .join(' '),
    drawing: {
      kind: 'dot-matrix',
      rows: asked.map(({ number: rank, title }) => `${rank}. ${title}`),
      columns,
      given,
      legend: { given: words.say('answersGiven'), missing: words.say('answersMissing') },
    },
  });
}

function questionsTable({ words, table }: Context, asked: readonly Asked[], isAnswered: boolean): TableBlock {
  return table('questions-table', {
    title: words.say(isAnswered ? 'answersTable' : 'answersTableNone'),
    dense: true,
    columns: [
      column(words.say('answersNumber'), { numeric: true, width: 7 }),
      column(words.say('question')),
      ...(isAnswered ? [column(words.say('answers'), { numeric: true, width: 14 })] : []),
    ],
    rows: asked.map(({ number: rank, title, language, answers }) =>
      row(
        cell(rank, { numeric: true }),
        header(title, { language }),
        ...(isAnswered
          ? [number(answers.length === 0 ? words.say('none') : words.number(answers.length))]
          : []),
      ),
    ),
  });
}

function voicesOf(context: Context, { number: rank, title, language, answers }: Asked): VoicesBlock {
  const { words } = context;
  return {
    kind: 'voices',
    id: `question-${rank}`,
    rank,
    heading: title,
    language,
    sentence: words.say('answersCount', { count: answers.length }),
    voices: answers.map((answer) => voiceOf(context, answer)),
  };
}

function voiceOf({ words, sourceIn }: Context, { country, index, text, language }: Answered): Voice {
  const cut = shorten(plainProse(text), LETTERS);
  return {
    by: words.country(country),
    languageName: words.languageName(language),
    language,
    text: cut ?? text,
    isCut: cut !== undefined,
    source: sourceIn(country, `/answers/${index}`),
    see:
      cut === undefined
        ? []
        : [
            {
              label: words.say('answersWhole', { country: words.country(country) }),
              target: answerId(country, index),
              isFar: true,
            },
          ],
  };
}
