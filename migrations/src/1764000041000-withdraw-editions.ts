import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ORGANIZES, TAKES_PART } from './policies.ts';

const IS_PUBLISHED = `published_at IS NOT NULL AND edition.audience = 'public' AND state = 'done'`;
const IS_OFFERED = `${IS_PUBLISHED} AND withdrawn_at IS NULL`;
/** What anybody may know of an edition, also of one that was taken back. */
const KNOWN = `id, cycle, language, configuration ->> 'title' AS title, configuration ->> 'forum' AS forum,
  catalogue_version, pages, sha256, octet_length(pdf) AS bytes, published_at`;
const FILE = 'edition, name, media_type, octet_length(content) AS bytes, content, sha256';
const PAGE = 'edition, place, position, label, title, body';
const DROP_VIEWS = 'DROP VIEW published_page, published_file, published_edition';

/** Works with its owner's rights: what it names is all that is open. */
const view = (name: string, columns: string, table: string, condition: string) =>
  `CREATE VIEW ${name} WITH (security_barrier = true) AS SELECT ${columns} FROM ${table} WHERE ${condition}`;

function views(edition: string, isOffered: string): string[] {
  const ofOffered = (table: string) =>
    `EXISTS (SELECT FROM edition WHERE edition.id = ${table}.edition AND ${isOffered})`;
  return [
    view('published_edition', edition, 'edition', IS_PUBLISHED),
    view('published_file', FILE, 'edition_file', ofOffered('edition_file')),
    view('published_page', PAGE, 'edition_page', ofOffered('edition_page')),
    'GRANT SELECT ON published_edition, published_file, published_page TO concord_runtime',
  ];
}

/** Who reads an edition and what it is offered as, where those who take part do so on a condition. */
function readers(
  conditions: Readonly<Record<'edition' | 'edition_file' | 'edition_page', string>>,
): string[] {
  return Object.entries(conditions).map(
    ([table, condition]) =>
      `ALTER POLICY runtime_select ON ${table}
       USING (${ORGANIZES} OR (${TAKES_PART} AND audience <> 'reviewers' AND ${condition}))`,
  );
}

/**
 * An organizer takes a published edition back, and says why: everybody can then read that it was, and when, and nobody
 * but the organizers the edition itself.
 */
export class WithdrawEditions1764000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE edition
        ADD COLUMN withdrawn_at timestamptz,
        ADD COLUMN withdrawal_reason text CHECK (length(withdrawal_reason) BETWEEN 1 AND 2000),
        ADD CONSTRAINT edition_withdrawn CHECK (
          (withdrawn_at IS NULL) = (withdrawal_reason IS NULL) AND (withdrawn_at IS NULL OR published_at IS NOT NULL))`);
    await runner.query('GRANT UPDATE (withdrawn_at, withdrawal_reason) ON edition TO concord_runtime');
    // Whether an edition is there for its reader, the guard of its own row says.
    const isThere = (table: string) => `EXISTS (SELECT FROM edition WHERE edition.id = ${table}.edition)`;
    const conditions = {
      edition: 'withdrawn_at IS NULL',
      edition_file: isThere('edition_file'),
      edition_page: isThere('edition_page'),
    };
    for (const statement of readers(conditions)) await runner.query(statement);
    await runner.query(DROP_VIEWS);
    const columns = `${KNOWN}, CASE WHEN withdrawn_at IS NULL THEN pdf END AS pdf, withdrawn_at, withdrawal_reason`;
    for (const statement of views(columns, IS_OFFERED)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_VIEWS);
    for (const statement of views(`${KNOWN}, pdf`, IS_PUBLISHED)) await runner.query(statement);
    for (const statement of readers({ edition: 'true', edition_file: 'true', edition_page: 'true' })) {
      await runner.query(statement);
    }
    await runner.query('ALTER TABLE edition DROP COLUMN withdrawal_reason, DROP COLUMN withdrawn_at');
  }
}
