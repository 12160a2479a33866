import { countryName, type Partnership, type Quota, term } from '@concord/domain';
import type { HandshakeAnswer, HandshakeState } from '@concord/persistence';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';

const STATES: Readonly<Record<HandshakeState, { key: MessageKey; colour: string }>> = {
  waiting: { key: 'handshakes.stateWaiting', colour: 'yellow' },
  confirmed: { key: 'handshakes.stateConfirmed', colour: 'green' },
  amended: { key: 'handshakes.stateAmended', colour: 'blue' },
  declined: { key: 'handshakes.stateDeclined', colour: 'grey' },
  own: { key: 'handshakes.stateOwn', colour: 'green' },
};

/** An answer as the part `tag` shows it. */
export function answerTag(words: Words, state: HandshakeState): { text: string; colour: string } {
  const { key, colour } = STATES[state];
  return { text: words.say(key), colour };
}

/** Each answer, as a choice. */
export const CHOICES: readonly { value: HandshakeAnswer; text: MessageKey; hint?: MessageKey }[] = [
  { value: 'confirmed', text: 'handshakes.confirm', hint: 'handshakes.confirmHint' },
  { value: 'own', text: 'handshakes.own', hint: 'handshakes.ownHint' },
  { value: 'amended', text: 'handshakes.amend', hint: 'handshakes.amendHint' },
  { value: 'declined', text: 'handshakes.decline' },
];

/** A member of a partnership, and what each side says of it. */
export interface ComparedRow {
  name: string;
  cells: { text: string; lang?: string }[];
}

/** What a partnership is told apart and compared by, of one or of several descriptions of it. */
export function comparedRows(
  words: Words,
  sides: readonly { partnership: Partnership; lang?: string | undefined }[],
): ComparedRow[] {
  const { language } = words;
  const row = (key: MessageKey, say: (of: Partnership) => string | undefined, own = false): ComparedRow => ({
    name: words.say(key),
    cells: sides.map(({ partnership, lang }) => ({
      text: say(partnership) || words.say('handshakes.notSaid'),
      ...(own && lang !== undefined ? { lang } : {}),
    })),
  });
  return [
    row('handshakes.fieldTitle', ({ title }) => title, true),
    row('handshakes.fieldKind', ({ kind }) => term(kind, language, 'partnershipKind')),
    row('handshakes.fieldStatus', ({ status }) => status && term(status, language, 'status')),
    row('handshakes.fieldParties', ({ parties }) => sayParties(words, parties)),
    row('handshakes.fieldSigned', ({ signed }) => signed),
    row('handshakes.fieldInForce', ({ inForce }) => inForce),
    row('handshakes.fieldExpires', ({ expires }) => expires),
    row('handshakes.fieldReference', ({ reference }) => reference),
    row('handshakes.fieldQuotas', ({ quotas }) => quotas?.map((each) => sayQuota(words, each)).join('; ')),
    row('handshakes.fieldObjectives', ({ objectives }) => objectives, true),
  ];
}

function sayParties(words: Words, parties: Partnership['parties']): string {
  const names = parties.map(({ country, organisation }) =>
    country === undefined ? (organisation?.name ?? '') : countryName(country, words.language),
  );
  return new Intl.ListFormat(words.language).format(names.filter((name) => name !== ''));
}

function sayQuota(words: Words, { year, origin, destination, workers }: Quota): string {
  return words.say({
    key: 'handshakes.quota',
    values: {
      year: String(year),
      origin: countryName(origin, words.language),
      destination: countryName(destination, words.language),
      workers,
    },
  });
}

/** Each state in words, for the record. */
export const ANSWER_WORDS: Readonly<Record<string, MessageKey>> = Object.fromEntries(
  Object.entries(STATES).map(([state, { key }]) => [state, key]),
);
