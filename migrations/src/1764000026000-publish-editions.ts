import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, ORGANIZES, TAKES_PART } from './policies.ts';

const READS_EDITION = `(${ORGANIZES} OR (${TAKES_PART} AND audience <> 'reviewers'))`;
const OF_EDITION = `
  edition uuid NOT NULL REFERENCES edition (id),
  cycle text NOT NULL,
  audience text NOT NULL`;
/** What stands in a published edition, for who has no account. It works with its owner's rights: what it names is all. */
const published = (name: string, columns: string, table: string, condition: string) => `
  CREATE VIEW ${name} WITH (security_barrier = true) AS
    SELECT ${columns} FROM ${table} WHERE ${condition}`;
const IS_PUBLISHED = `published_at IS NOT NULL AND audience = 'public' AND state = 'done'`;
const OF_PUBLISHED = (table: string) =>
  `EXISTS (SELECT FROM edition WHERE edition.id = ${table}.edition AND ${IS_PUBLISHED.replace('audience', 'edition.audience')})`;

/**
 * An edition is given as files and as pages beside the PDF, says to organizers what it leaves out, and is published when
 * an organizer says so.
 */
export class PublishEditions1764000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE edition
        ADD COLUMN signed_off json,
        ADD COLUMN published_at timestamptz,
        ADD CHECK (published_at IS NULL OR (audience = 'public' AND state = 'done'))`);
    await runner.query(`
      CREATE TABLE edition_file (${OF_EDITION},
        name text NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9.-]*$'),
        media_type text NOT NULL,
        content bytea NOT NULL,
        sha256 text NOT NULL CHECK (sha256 = encode(sha256(content), 'hex')),
        PRIMARY KEY (edition, name)
      )`);
    await runner.query('ALTER TABLE edition_file ALTER COLUMN content SET STORAGE EXTERNAL');
    await runner.query(`
      CREATE TABLE edition_page (${OF_EDITION},
        place text NOT NULL CHECK (place ~ '^[a-z0-9][a-z0-9-]*$'),
        position integer NOT NULL,
        label text NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        PRIMARY KEY (edition, place)
      )`);
    await runner.query(`
      CREATE TABLE edition_disclosure (
        edition uuid PRIMARY KEY REFERENCES edition (id),
        cycle text NOT NULL,
        report json NOT NULL
      )`);
    const guards = {
      edition_file: { SELECT: READS_EDITION },
      edition_page: { SELECT: READS_EDITION },
      edition_disclosure: { SELECT: ORGANIZES },
    };
    for (const [table, conditions] of Object.entries(guards)) {
      for (const statement of guard(table, conditions)) await runner.query(statement);
    }
    await runner.query('GRANT UPDATE (published_at) ON edition TO concord_runtime');
    await runner.query(
      `CREATE POLICY runtime_update ON edition FOR UPDATE TO concord_runtime
       USING (${ORGANIZES}) WITH CHECK (${ORGANIZES})`,
    );
    const views = [
      published(
        'published_edition',
        `id, cycle, language, configuration ->> 'title' AS title, configuration ->> 'forum' AS forum,
         catalogue_version, pages, sha256, octet_length(pdf) AS bytes, published_at, pdf`,
        'edition',
        IS_PUBLISHED,
      ),
      published(
        'published_file',
        'edition, name, media_type, octet_length(content) AS bytes, content, sha256',
        'edition_file',
        OF_PUBLISHED('edition_file'),
      ),
      published(
        'published_page',
        'edition, place, position, label, title, body',
        'edition_page',
        OF_PUBLISHED('edition_page'),
      ),
    ];
    for (const view of views) await runner.query(view);
    await runner.query(
      'GRANT SELECT ON published_edition, published_file, published_page TO concord_runtime',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW published_page, published_file, published_edition');
    await runner.query('DROP POLICY runtime_update ON edition');
    await runner.query('REVOKE UPDATE (published_at) ON edition FROM concord_runtime');
    await runner.query('DROP TABLE edition_disclosure, edition_page, edition_file');
    await runner.query('ALTER TABLE edition DROP COLUMN published_at, DROP COLUMN signed_off');
  }
}
