import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every projected item has: whose it is, which submission says so, and where in that. */
const ITEM = `
  cycle text NOT NULL,
  country text NOT NULL,
  submission uuid NOT NULL REFERENCES submission (id),
  position integer NOT NULL CHECK (position >= 0),
  confidentiality text NOT NULL CHECK (confidentiality IN ('public', 'participants', 'reviewers'))`;

/** The other party, if any: a country, or an organisation with its sector. */
const PARTY = `
  party_country text,
  organisation text,
  sector text,
  CHECK (party_country IS NULL OR organisation IS NULL),
  CHECK ((organisation IS NULL) = (sector IS NULL))`;

export class CreateProjections1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE figure (${ITEM},
        measure text NOT NULL,
        origin text NOT NULL,
        destination text NOT NULL,
        year smallint NOT NULL,
        sex text NOT NULL,
        basis text NOT NULL,
        value double precision,
        missing text,
        PRIMARY KEY (cycle, country, position),
        CHECK ((value IS NULL) <> (missing IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE partnership (${ITEM},
        id text NOT NULL,
        title text NOT NULL,
        title_en text,
        kind text NOT NULL,
        signed text,
        in_force text,
        expires text,
        status text,
        level text,
        reference text,
        PRIMARY KEY (cycle, country, position)
      )`);
    await runner.query('CREATE INDEX partnership_by_id ON partnership (cycle, country, id)');
    await runner.query(`
      CREATE TABLE partnership_party (
        cycle text NOT NULL,
        country text NOT NULL,
        position integer NOT NULL,
        place integer NOT NULL CHECK (place >= 0),
        ${PARTY},
        PRIMARY KEY (cycle, country, position, place),
        FOREIGN KEY (cycle, country, position) REFERENCES partnership (cycle, country, position)
          ON DELETE CASCADE,
        CHECK (party_country IS NOT NULL OR organisation IS NOT NULL)
      )`);
    await runner.query(
      'CREATE INDEX partnership_party_by_country ON partnership_party (cycle, party_country)',
    );
    await runner.query(`
      CREATE TABLE initiative (${ITEM},
        id text NOT NULL,
        title text NOT NULL,
        title_en text,
        status text NOT NULL,
        priority boolean NOT NULL,
        starts text,
        ends text,
        level text,
        lead_agency text,
        themes text[] NOT NULL,
        gcm_objectives smallint[] NOT NULL,
        sdg_targets text[] NOT NULL,
        PRIMARY KEY (cycle, country, position)
      )`);
    await runner.query('CREATE INDEX initiative_by_id ON initiative (cycle, country, id)');
    await runner.query(`
      CREATE TABLE financing_line (${ITEM},
        item text NOT NULL CHECK (item IN ('initiative', 'partnership')),
        item_id text NOT NULL,
        place integer NOT NULL CHECK (place >= 0),
        currency text NOT NULL,
        year smallint NOT NULL,
        role text NOT NULL,
        stage text NOT NULL,
        amount double precision NOT NULL CHECK (amount >= 0),
        reference text,
        ${PARTY},
        PRIMARY KEY (cycle, country, item, position, place)
      )`);
    await runner.query('CREATE INDEX financing_line_by_year ON financing_line (cycle, role, year)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE financing_line, initiative, partnership_party, partnership, figure');
  }
}
