import { countryName, LANGUAGES, type Language, type RoleHeld, type Section, term } from '@concord/domain';
import type { ActSubject } from '@concord/persistence';
import { OUTCOMES } from '../../cases/pages/case-words.ts';
import { ANSWER_WORDS } from '../../handshakes/pages/handshake-words.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import { sayRoles } from './role-words.ts';

/** Who or what the ids in the record stand for, as far as its reader may know. */
export type NamesById = ReadonlyMap<string, string>;

/** What an act was done to, in words of its reader. */
export interface About {
  name: string;
  value: string;
  /** A value that is no word of any language: an id, the beginning of a hash. */
  isCode: boolean;
}

/** Digits of an id or a hash that tell it from others well enough to be looked for. */
const SHOWN = 8;

const BY: Readonly<Record<string, MessageKey>> = {
  password: 'audit.valuePassword',
  passkey: 'audit.valuePasskey',
  'single-sign-on': 'audit.valueSignOn',
  code: 'audit.valueCode',
  'recovery-code': 'audit.valueRecoveryCode',
  'recovery-codes': 'audit.valueRecoveryCodes',
  'set-up': 'audit.valueSetUp',
  authenticator: 'audit.valueAuthenticator',
  all: 'audit.valueAll',
  reset: 'audit.valueReset',
  change: 'audit.valueChange',
  demonstration: 'audit.valueDemonstration',
};
const SCOPE: Readonly<Record<string, MessageKey>> = { read: 'audit.valueRead', write: 'audit.valueWrite' };
const AUDIENCE: Readonly<Record<string, MessageKey>> = {
  public: 'access.forPublic',
  participants: 'access.forParticipants',
  reviewers: 'access.forReviewers',
};

type Say = (words: Words, value: string, names: NamesById) => string;

const oneOf =
  (known: Readonly<Record<string, MessageKey>>): Say =>
  (words, value) => {
    const key = known[value];
    return key === undefined ? value : words.say(key);
  };
const asIs: Say = (_words, value) => value;
const number: Say = (words, value) => words.number(Number(value));
const country: Say = (words, value) => countryName(value, words.language);
const circumstance: Say = (words, value) => term(value, words.language, 'circumstance');
const named: Say = (_words, value, names) => names.get(value) ?? shortened(value);
const short: Say = (_words, value) => shortened(value);
/** A role as the record names it: `reviewer KEN`. */
const role: Say = (words, value) => {
  const [name, code, ...rest] = value.split(' ') as [RoleHeld['role'], string | undefined, ...Section[]];
  const sections = name === 'contributor' ? { sections: rest } : {};
  return sayRoles(words, [
    { role: name, ...(code === undefined ? {} : { country: code }), ...sections },
  ]).join('');
};
const language: Say = (words, value) =>
  isLanguage(value)
    ? (new Intl.DisplayNames(words.language, { type: 'language' }).of(value) ?? value)
    : value;

interface Member {
  name: MessageKey;
  say: Say;
  isCode?: true;
}

/** The members that acts have, in the order in which they are told. */
const MEMBERS: Readonly<Record<string, Member>> = {
  account: { name: 'audit.aboutAccount', say: named },
  invitation: { name: 'audit.aboutInvitation', say: named },
  role: { name: 'audit.aboutRoles', say: role },
  roles: { name: 'audit.aboutRoles', say: role },
  cycle: { name: 'audit.aboutCycle', say: asIs },
  country: { name: 'audit.aboutCountry', say: country },
  countries: { name: 'audit.aboutCountry', say: country },
  responseTo: { name: 'audit.aboutResponse', say: circumstance },
  version: { name: 'audit.aboutVersion', say: number },
  kind: { name: 'audit.aboutKind', say: oneOf(BY) },
  method: { name: 'audit.aboutBy', say: oneOf(BY) },
  by: { name: 'audit.aboutBy', say: oneOf(BY) },
  scope: { name: 'audit.aboutScope', say: oneOf(SCOPE) },
  days: { name: 'audit.aboutDays', say: number },
  language: { name: 'audit.aboutLanguage', say: language },
  audience: { name: 'audit.aboutAudience', say: oneOf(AUDIENCE) },
  token: { name: 'audit.aboutToken', say: short, isCode: true },
  edition: { name: 'audit.aboutEdition', say: short, isCode: true },
  case: { name: 'cases.aboutCase', say: short, isCode: true },
  into: { name: 'cases.aboutInto', say: short, isCode: true },
  outcome: { name: 'cases.aboutOutcome', say: oneOf(OUTCOMES) },
  partnership: { name: 'handshakes.aboutPartnership', say: asIs, isCode: true },
  answer: { name: 'handshakes.aboutAnswer', say: oneOf(ANSWER_WORDS) },
  sha256: { name: 'audit.aboutHash', say: short, isCode: true },
};
const ORDER = Object.keys(MEMBERS);

/**
 * What an act was done to, in its reader's words. A member that has none here is told as it stands, since nothing of the
 * record is hidden from whoever may read it.
 */
export function sayAbout(words: Words, subject: ActSubject, names: NamesById): About[] {
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return Object.entries(withWholeRole(subject))
    .sort(([one], [other]) => place(one) - place(other))
    .flatMap(([name, value]) => {
      const values = (Array.isArray(value) ? value : [value]).filter((each) => each !== null);
      if (values.length === 0) return [];
      const { name: key, say, isCode = false } = MEMBERS[name] ?? { name: 'audit.aboutOther', say: plain };
      const said = values.map((each) => say(words, String(each), names));
      return [{ name: words.say(key), value: new Intl.ListFormat(words.language).format(said), isCode }];
    });
}

/** The ids of accounts and of invitations in these subjects, whose names a reader would rather see. */
export function idsIn(subjects: readonly ActSubject[]): { accounts: string[]; invitations: string[] } {
  const all = (name: string) => [
    ...new Set(subjects.flatMap((subject) => (typeof subject[name] === 'string' ? [subject[name]] : []))),
  ];
  return { accounts: all('account'), invitations: all('invitation') };
}

/** A role and the country that it is held for belong together. */
function withWholeRole(subject: ActSubject): ActSubject {
  const { role: name, country: code, ...rest } = subject;
  return typeof name === 'string' && typeof code === 'string'
    ? { ...rest, role: `${name} ${code}` }
    : subject;
}

const plain: Say = (words, value) =>
  value === 'true' || value === 'false'
    ? words.say(value === 'true' ? 'audit.valueYes' : 'audit.valueNo')
    : value;

function shortened(id: string): string {
  return /^[0-9a-f-]{32,}$/.test(id) ? id.slice(0, SHOWN) : id;
}

function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}
