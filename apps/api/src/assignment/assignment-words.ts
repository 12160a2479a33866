import { type Conflict, type ConflictGround, countryName, isCountry } from '@concord/domain';
import type { DrawRecord, ReviewerRecord } from '@concord/persistence';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { Words } from '../pages/words.ts';

const GROUND_WORDS: Readonly<Record<ConflictGround, MessageKey>> = {
  'own-country': 'assignment.groundOwn',
  files: 'assignment.groundFiles',
  declared: 'assignment.groundDeclared',
  'stepped-down': 'assignment.groundSteppedDown',
  counterpart: 'assignment.groundCounterpart',
  money: 'assignment.groundMoney',
};

export const DRAW_STATES: Readonly<Record<DrawRecord['state'], { key: MessageKey; colour: string }>> = {
  proposed: { key: 'assignment.proposed', colour: 'yellow' },
  confirmed: { key: 'assignment.confirmed', colour: 'green' },
  discarded: { key: 'assignment.discarded', colour: 'grey' },
};

/** Why somebody does not review a country. */
export function sayGround(words: Words, { ground, by }: Conflict): string {
  if (by === undefined) return words.say(GROUND_WORDS[ground]);
  return words.say({
    key: GROUND_WORDS[ground],
    values: { by: isCountry(by) ? countryName(by, words.language) : by },
  });
}

/** For whom somebody speaks; undefined where it is not recorded. */
export function sayPlace(
  words: Words,
  { speaksFor, organisation }: Pick<ReviewerRecord, 'speaksFor' | 'organisation'>,
): string | undefined {
  return speaksFor === null ? (organisation ?? undefined) : countryName(speaksFor, words.language);
}

/** Where a declaration stands: "there are none" is another thing than silence. */
export function sayDeclaration(
  words: Words,
  { askedAt, declaredAt, declared }: ReviewerRecord,
): { text: string; colour: string; on?: string } {
  if (declaredAt !== null) {
    const on = words.say({ key: 'assignment.declaredOn', values: { date: words.date(declaredAt) } });
    const count = declared.length;
    return count === 0
      ? { text: words.say('assignment.declaredNone'), colour: 'green', on }
      : { text: words.say({ key: 'assignment.declaredSome', values: { count } }), colour: 'yellow', on };
  }
  if (askedAt === null) return { text: words.say('assignment.notAsked'), colour: 'grey' };
  return {
    text: words.say('assignment.asked'),
    colour: 'blue',
    on: words.say({ key: 'assignment.askedOn', values: { date: words.date(askedAt) } }),
  };
}
