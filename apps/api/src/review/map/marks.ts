import type { MessageKey } from '../../pages/catalogue/index.ts';

/** How a tile says something: by a sign, and by a colour beside it. */
export interface Mark {
  /** 0 to 4, light to dark. */
  level: number;
  sign: string;
  text: MessageKey;
}

/** How far a country has come, the first step first. */
export const STAGE_MARKS = [
  { level: 0, sign: '–', text: 'console.invited' },
  { level: 1, sign: '·', text: 'console.joined' },
  { level: 2, sign: '…', text: 'console.saved' },
  { level: 3, sign: '✓', text: 'console.submitted' },
  { level: 4, sign: '✓✓', text: 'console.signed' },
] as const satisfies readonly Mark[];

/** How many questions are open; the number itself is the sign. */
export const QUESTION_MARKS = [
  { level: 0, sign: '', text: 'review.questionsNone' },
  { level: 1, sign: '', text: 'review.questionsFew' },
  { level: 2, sign: '', text: 'review.questionsSome' },
  { level: 3, sign: '', text: 'review.questionsMany' },
  { level: 4, sign: '', text: 'review.questionsMost' },
] as const satisfies readonly Mark[];

const FROM = [0, 1, 10, 50, 200];

/** The mark of a number of questions. */
export function levelOf(count: number): Mark {
  const index = FROM.findLastIndex((from) => count >= from);
  return QUESTION_MARKS[Math.max(0, index)] ?? QUESTION_MARKS[0];
}
