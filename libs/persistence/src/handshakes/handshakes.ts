import type { CountryCode, Language, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableText } from '../storable.ts';

export const HANDSHAKE_STATES = ['waiting', 'confirmed', 'amended', 'declined', 'own'] as const;
/** `own`: it is the same as a partnership that the country describes itself. */
export type HandshakeState = (typeof HANDSHAKE_STATES)[number];
export type HandshakeAnswer = Exclude<HandshakeState, 'waiting'>;

/** What a country is asked about another's partnership, and what it answered last. */
export interface HandshakeRecord {
  id: string;
  cycle: string;
  /** The country whose partnership it is, and the id that it has there. */
  asker: CountryCode;
  partnership: string;
  answerer: CountryCode;
  state: HandshakeState;
  /** Id of the answerer's own description; also from an answer that no longer holds. */
  linked: string | null;
  note: string | null;
  language: Language | null;
  /** Null before the first answer. */
  answeredAt: Date | null;
  /** The cycle before, where the answer was given in it. */
  rememberedFrom: string | null;
  askedAt: Date;
  version: number;
}

const COLUMNS = `id, cycle, asker, partnership, answerer, state, linked, note, language, answered_at AS "answeredAt",
  remembered_from AS "rememberedFrom", asked_at AS "askedAt", version`;

export interface HandshakeQuery {
  cycle: string;
  /** The country that is asked, or whose partnerships it is about. */
  answerer?: CountryCode;
  asker?: CountryCode;
  /** 1 to 1,000. */
  limit: number;
  /** {@link HandshakePage.next} of the page before. */
  after?: string;
}

export interface HandshakePage {
  /** What waits comes first, then by the other country. */
  handshakes: HandshakeRecord[];
  next?: string;
}

const CURSOR = /^\[[01],"[A-Z]{3}","[A-Z]{3}","[0-9a-f-]{36}"\]$/;
const PLACE = `(state <> 'waiting')::int, asker, answerer, id`;

/** @throws RangeError if `after` is no cursor, or `limit` out of range. */
export async function listHandshakes(
  manager: EntityManager,
  { cycle, answerer, asker, limit, after }: HandshakeQuery,
): Promise<HandshakePage> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) throw new RangeError('limit is 1 to 1,000');
  const values: unknown[] = [cycle, limit + 1];
  const conditions = ['cycle = $1', 'is_shown'];
  if (answerer !== undefined) conditions.push(`answerer = $${values.push(answerer)}`);
  if (asker !== undefined) conditions.push(`asker = $${values.push(asker)}`);
  if (after !== undefined) {
    const at = `$${values.push(readCursor(after))}::jsonb`;
    conditions.push(`(${PLACE}) > ((${at}->>0)::int, ${at}->>1, ${at}->>2, (${at}->>3)::uuid)`);
  }
  const rows = await manager.query<HandshakeRecord[]>(
    `SELECT ${COLUMNS} FROM handshake WHERE ${conditions.join(' AND ')} ORDER BY ${PLACE} LIMIT $2`,
    values,
  );
  const handshakes = rows.slice(0, limit);
  const last = handshakes.at(-1);
  return rows.length > limit && last ? { handshakes, next: writeCursor(last) } : { handshakes };
}

/** Null also where `id` is none at all. */
export async function findHandshake(
  manager: EntityManager,
  cycle: string,
  id: string,
): Promise<HandshakeRecord | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const [found] = await manager.query<HandshakeRecord[]>(
    `SELECT ${COLUMNS} FROM handshake WHERE cycle = $1 AND id = $2 AND is_shown`,
    [cycle, id],
  );
  return found ?? null;
}

/** A partnership changed, or was answered by somebody else, since it was looked at. */
export class StaleHandshakeError extends Error {
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super(`The handshake was changed meanwhile; it is now at version ${currentVersion}`);
    this.name = 'StaleHandshakeError';
    this.currentVersion = currentVersion;
  }
}

export interface HandshakeReply {
  cycle: string;
  id: string;
  /** The version that was looked at. */
  version: number;
  state: HandshakeAnswer;
  linked?: string | undefined;
  note?: string | undefined;
  language?: Language | undefined;
  account: string;
}

/**
 * Answers for a country; an answer can be changed, and the last one counts.
 * @returns null where the transaction's reader is not asked.
 * @throws StaleHandshakeError where `version` is no longer that of the handshake.
 */
export async function answerHandshake(
  manager: EntityManager,
  reply: HandshakeReply,
): Promise<HandshakeRecord | null> {
  const before = await findHandshake(manager, reply.cycle, reply.id);
  if (before === null) return null;
  const [rows] = await manager.query<[HandshakeRecord[], number]>(
    `UPDATE handshake SET answer = $4, linked = $5, note = $6, language = $7, answered_on = compared,
       answered_by = $8, answered_at = clock_timestamp(), remembered_from = NULL, version = version + 1
     WHERE cycle = $1 AND id = $2 AND version = $3 AND is_shown RETURNING ${COLUMNS}`,
    [
      reply.cycle,
      reply.id,
      reply.version,
      reply.state,
      reply.linked ?? null,
      reply.note === undefined ? null : storableText(reply.note),
      reply.language ?? null,
      reply.account,
    ],
  );
  const [answered] = rows;
  if (answered !== undefined) return answered;
  const now = await findHandshake(manager, reply.cycle, reply.id);
  if (now === null || now.version === reply.version) return null;
  throw new StaleHandshakeError(now.version);
}

/** Partnerships of others about which a country has still to answer; of the cycle, or of one country's. */
export async function countHandshakesWaiting(
  manager: EntityManager,
  { cycle, country }: { cycle: string; country: CountryCode },
): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM handshake
     WHERE cycle = $1 AND answerer = $2 AND state = 'waiting' AND is_shown`,
    [cycle, country],
  );
  return row?.count ?? 0;
}

/** What countries answered that says which descriptions of partnerships are one, and which have no other. */
export interface AnsweredLinks {
  /** Pairs of partnerships, `COUNTRY/id`. */
  confirmed: [string, string][];
  /** A partnership, and the country that knows of none like it. */
  declined: [string, CountryCode][];
}

/** The answers that hold in a cycle, as far as the transaction's reader may know of them. */
export async function answeredLinks(manager: EntityManager, cycle: string): Promise<AnsweredLinks> {
  const rows = await manager.query<
    Pick<HandshakeRecord, 'asker' | 'partnership' | 'answerer' | 'state' | 'linked'>[]
  >(
    `SELECT asker, partnership, answerer, state, linked FROM handshake
     WHERE cycle = $1 AND is_shown AND state <> 'waiting' AND (linked IS NOT NULL OR state = 'declined')
     ORDER BY asker, partnership, answerer`,
    [cycle],
  );
  const links: AnsweredLinks = { confirmed: [], declined: [] };
  for (const { asker, partnership, answerer, state, linked } of rows) {
    const name = `${asker}/${partnership}`;
    if (state === 'declined') links.declined.push([name, answerer]);
    else if (linked !== null) links.confirmed.push([name, `${answerer}/${linked}`]);
  }
  return links;
}

/** The answers as pairs of partnerships, for a snapshot of these outlines: one that is declined is another than each that the country describes. */
export function answeredPairs(
  { confirmed, declined }: AnsweredLinks,
  outlines: Iterable<Outline>,
): { confirmed: [string, string][]; denied: [string, string][] } {
  const described = new Map(
    [...outlines].map(({ country, partnerships = [] }) => [country, partnerships.map(({ id }) => id)]),
  );
  const denied = declined.flatMap(([name, country]) =>
    (described.get(country) ?? []).map((id): [string, string] => [name, `${country}/${id}`]),
  );
  return { confirmed, denied };
}

function writeCursor({ state, asker, answerer, id }: HandshakeRecord): string {
  const place = [state === 'waiting' ? 0 : 1, asker, answerer, id];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!CURSOR.test(text)) throw new RangeError('This is no place in the list of handshakes');
  return text;
}
