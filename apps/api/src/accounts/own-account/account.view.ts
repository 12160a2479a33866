import {
  type AccountCredentials,
  DIGEST_KINDS,
  type DigestKind,
  type listSessions,
  type SecondFactors,
  type SignOnRecord,
} from '@concord/persistence';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import type { Session } from '../second-factor/second-factor.service.ts';
import { browserName } from '../wording/browser-name.ts';

const TIME_ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
const LETTER_WORDS: Readonly<Record<DigestKind, MessageKey>> = {
  questions: 'accounts.letterQuestions',
  deadlines: 'accounts.letterDeadlines',
  confirmations: 'accounts.letterConfirmations',
};

interface Facts {
  owner: AccountCredentials;
  session: Session;
  factors: SecondFactors;
  sessions: Awaited<ReturnType<typeof listSessions>>;
  signOns: readonly SignOnRecord[];
  signOn: string | undefined;
}

/** What somebody's own account shows beside its form. */
export function viewAccount(words: Words, facts: Facts): Record<string, unknown> {
  const { owner, session, factors, sessions, signOns, signOn } = facts;
  return {
    email: owner.email,
    hasPassword: owner.passwordHash !== null,
    timeZones: TIME_ZONES.map((value) => ({ value, text: value.replaceAll('_', ' ') })),
    letters: DIGEST_KINDS.map((value) => ({ value, text: words.say(LETTER_WORDS[value]) })),
    hasTotp: factors.hasTotp,
    passkeys: factors.passkeys.map(({ id, label, createdAt, lastUsedAt }) => ({
      id,
      label,
      added: words.date(createdAt),
      lastUsed: lastUsedAt === null ? words.say('accounts.never') : words.dateTime(lastUsedAt),
    })),
    codesLeft: words.say({ key: 'accounts.codesLeft', values: { count: factors.recoveryCodes } }),
    sessions: sessions.map(({ sha256, userAgent, createdAt, lastSeenAt }) => {
      const browser = browserName(userAgent) ?? words.say('accounts.unknownBrowser');
      return {
        id: sha256,
        browser,
        since: words.dateTime(createdAt),
        lastUsed: words.dateTime(lastSeenAt),
        isThis: sha256 === session.sha256,
      };
    }),
    hasOthers: sessions.length > 1,
    signOn,
    signOns: signOns.map(({ issuer, subject, linkedAt }) => ({
      issuer,
      subject,
      linked: words.say({ key: 'accounts.linkedSince', values: { date: words.date(linkedAt) } }),
    })),
  };
}
