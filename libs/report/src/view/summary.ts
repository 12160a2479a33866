import type { CorridorQuestion } from '../compare/corridor-question.ts';
import type { Drawing } from '../chart/drawing.ts';
import type { Reference } from './block.ts';
import type { Context } from './context.ts';
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
  picture: readonly { title: string; note: string; drawing: Drawing; description: string }[];
}

export function summaryOf(
  context: Context,
  parts: readonly (Part & { label: string })[],
  questions: readonly CorridorQuestion[],
): Summary {
  const { words, material, coverage, bands } = context;
  const overall = overallAgreement(context);
  const { partnerships } = togetherOf(context);
  const key = (count: number, word: 'keyCountries' | 'keyFigures' | 'keyPairs' | 'keyPartnerships' | 'keyQuestions') => ({
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
        : [{ value: words.percent(overall.agree / overall.compared), label: words.say('keyAgree', { agree: words.percent(agreeUpTo) }) }]),
      ...(partnerships === 0 ? [] : [key(partnerships, 'keyPartnerships')]),
      key(questions.length, 'keyQuestions'),
    ],
    statements: parts.map(({ id, title, heading, label }) => ({
      title,
      text: heading,
      see: [{ label, target: id }],
    })),
    picture: picture === undefined ? [] : [picture],
  };
}
