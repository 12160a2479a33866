import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AccountRecord } from '../accounts/accounts.ts';
import { rolesOf } from '../accounts/list-accounts.ts';
import type { DigestSection } from './digest-section.ts';
import type { DigestSource } from './digest-source.ts';
import { DIGEST_SOURCES } from './digest-sources.ts';
import type { Outbox } from './outbox.ts';

/** Hours, where the recipient is, from and before which a letter may come. */
const MORNING = 7;
const EVENING = 19;

/** An account that is due for its letter of a day. */
export interface DueDigest {
  account: string;
  /** Where its owner is, as YYYY-MM-DD. */
  day: string;
}

/** The accounts for whose owners it is day, and that were not yet looked at on it. */
export async function dueDigests(manager: EntityManager, now: Date): Promise<DueDigest[]> {
  const accounts = await manager.query<{ id: string; timeZone: string; lastDay: string | null }[]>(
    `SELECT id, time_zone AS "timeZone", digest_day::text AS "lastDay" FROM account
     WHERE disabled_at IS NULL AND EXISTS (SELECT FROM role_held WHERE role_held.account = account.id) ORDER BY id`,
  );
  return accounts.flatMap(({ id, timeZone, lastDay }) => {
    const { day, hour } = localTime(now, timeZone);
    const isDue = hour >= MORNING && hour < EVENING && (lastDay === null || lastDay < day);
    return isDue ? [{ account: id, day }] : [];
  });
}

type Recipient = Pick<AccountRecord, 'email' | 'name' | 'language' | 'digestWithout'> & {
  lastDay: string | null;
  said: string | null;
};

/**
 * Looks, once a day, at what waits for the owner of an account, and puts one letter into the outbox if that is another
 * than what the last letter said, or a date of it has come to be the next day. What they turned off is left out. Best in a transaction
 * of its own: it holds the account until that ends.
 * @returns whether there is a letter.
 */
export async function queueDigest(
  manager: EntityManager,
  outbox: Outbox,
  { account, day }: DueDigest,
  sources: readonly DigestSource[] = DIGEST_SOURCES,
): Promise<boolean> {
  const [recipient] = await manager.query<Recipient[]>(
    `SELECT email, name, language, digest_without AS "digestWithout", digest_day::text AS "lastDay",
       digest_said AS said FROM account WHERE id = $1 AND disabled_at IS NULL FOR UPDATE`,
    [account],
  );
  if (recipient === undefined || (recipient.lastDay !== null && recipient.lastDay >= day)) return false;
  const roles = await rolesOf(manager, account);
  const found: DigestSection[] = [];
  for (const source of sources) found.push(...(await source(manager, { account, roles, day })));
  const sections = digestFor(recipient, found);
  const said = sections.length === 0 ? null : fingerprintOf(sections, day);
  await manager.query('UPDATE account SET digest_day = $2, digest_said = $3 WHERE id = $1', [
    account,
    day,
    said,
  ]);
  if (said === null || said === recipient.said) return false;
  const { email, name, language } = recipient;
  await outbox.queueMail(manager, {
    recipient: email,
    account,
    language,
    template: 'digest',
    view: { name, sections },
  });
  return true;
}

/** What of the sections a letter to this account has: those that hold something, and that its owner wants. */
export function digestFor(
  { digestWithout }: Pick<AccountRecord, 'digestWithout'>,
  sections: readonly DigestSection[],
): DigestSection[] {
  return sections.filter(
    (section) =>
      !digestWithout.includes(section.kind) &&
      (section.kind === 'deadlines' ? section.deadlines.length > 0 : section.count > 0),
  );
}

/** The same for what need not be said again. A date is said when it comes near, and on the day before. */
function fingerprintOf(sections: readonly DigestSection[], today: string): string {
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  const said = sections.map((section) =>
    section.kind === 'deadlines'
      ? [section.cycle, section.deadlines.map(({ step, day }) => [step, day, day <= tomorrow])]
      : [section.cycle, section.kind, section.count],
  );
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

function localTime(now: Date, timeZone: string): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) };
}

const TIME_ZONES: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

/** Whether a time zone is known by this name. */
export function isTimeZone(name: string): boolean {
  return TIME_ZONES.has(name);
}
