import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import type { TextPart } from './outline-texts.ts';
import { queryOf } from './search-words.ts';

/** A text in which what was looked for stands, as its reader may see it. */
export interface TextHit {
  country: CountryCode;
  part: TextPart;
  /** In the list of its part, in what the reader sees of the outline. */
  position: number;
  title: string;
  body: string;
  /** BCP 47, that of the outline. */
  language: string;
}

export interface TextPage {
  /** In all pages. */
  count: number;
  hits: TextHit[];
  /** Where the next page begins; absent on the last. */
  next?: string;
}

export interface TextSearch {
  cycle: string;
  sought: string;
  country?: CountryCode;
  after?: string;
  /** 1 to 100. */
  limit: number;
}

const CURSOR = /^\["(\d(\.\d{1,6})?)","[A-Z]{3}",\d{1,6}\]$/;

/**
 * Texts of the outlines that count which hold all words that are looked for, the nearest first: of what the
 * transaction's reader may see, and nothing else.
 * @throws RangeError if `after` is no cursor.
 */
export async function searchTexts(
  manager: EntityManager,
  { cycle, sought, country, after, limit }: TextSearch,
): Promise<TextPage> {
  const query = queryOf(sought);
  if (query === undefined) return { count: 0, hits: [] };
  const place = after === undefined ? null : readCursor(after);
  // Once through what is there, for the page and for the count.
  const rows = await manager.query<(TextHit & { count: number; rank: string | null; place: number })[]>(
    `WITH found AS MATERIALIZED (
       SELECT country, place, part, position, title, body, language,
         round(ts_rank(words, $2::tsquery)::numeric, 6) AS rank
       FROM readable_text
       WHERE cycle = $1 AND words @@ $2::tsquery AND ($3::text IS NULL OR country = $3)
     )
     SELECT counted.count, page.* FROM (SELECT count(*)::int AS count FROM found) AS counted
     LEFT JOIN (
       SELECT * FROM found
       WHERE $4::jsonb IS NULL
         OR (-rank, country, place) > (-($4::jsonb->>0)::numeric, $4::jsonb->>1, ($4::jsonb->>2)::int)
       ORDER BY -rank, country, place LIMIT $5
     ) AS page ON true
     ORDER BY -rank, country, place`,
    [cycle, query, country ?? null, place, limit + 1],
  );
  const all = rows.filter(({ rank }) => rank !== null);
  const hits = all.slice(0, limit);
  const last = hits.at(-1);
  const found = {
    count: rows[0]?.count ?? 0,
    hits: hits.map(({ rank: _, place: __, count: ___, ...hit }) => hit),
  };
  if (all.length <= limit || last === undefined) return found;
  const cursor = JSON.stringify([String(last.rank), last.country, last.place]);
  return { ...found, next: Buffer.from(cursor).toString('base64url') };
}

/** @returns the cursor's JSON, which is sure to be a place. */
function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!CURSOR.test(text)) throw new RangeError('This is no place among what was found');
  return text;
}
