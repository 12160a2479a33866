import type { EntityManager } from 'typeorm';

const OF_OUTLINE = `cycle || ' ' || country`;
/** By what a row of each table is known here. */
export const LABELS: Readonly<Record<string, string>> = {
  cycle: 'code',
  draft: OF_OUTLINE,
  submission: OF_OUTLINE,
  figure: OF_OUTLINE,
  partnership: OF_OUTLINE,
  partnership_party: OF_OUTLINE,
  initiative: OF_OUTLINE,
  financing_line: OF_OUTLINE,
  disclosed_outline: OF_OUTLINE,
  outline_text: `${OF_OUTLINE} || ' ' || audience`,
  withdrawal: OF_OUTLINE,
  addendum: OF_OUTLINE,
  filing_extension: OF_OUTLINE,
  outline_print: OF_OUTLINE,
  step_extension: OF_OUTLINE,
  reviewer_profile: 'account::text',
  conflict_question: 'account::text',
  conflict_declaration: 'account::text',
  step_down: 'account::text',
  reviewer_draw: 'cycle',
  cycle_work: `cycle || ' ' || kind`,
  finding: `cycle || ' ' || right(id, 1)`,
  review_case: `cycle || ' ' || right(id, 1)`,
  case_entry: `cycle || ' ' || right(case_id, 1) || ' ' || audience`,
  case_draft: `cycle || ' ' || right(case_id, 1) || ' ' || form || coalesce(' ' || country, '')`,
  case_proposal: `cycle || ' ' || right(case_id, 1)`,
  case_rules: 'cycle',
  handshake: `cycle || ' ' || asker || ' ' || partnership`,
  check_run: 'cycle',
  edition: `cycle || ' ' || audience`,
  edition_file: `cycle || ' ' || audience`,
  edition_page: `cycle || ' ' || audience`,
  edition_disclosure: 'cycle',
  edition_answers: 'cycle',
  edition_cases: 'cycle',
  chapter_sign_off: OF_OUTLINE,
  chapter_comment: OF_OUTLINE,
  invitation: 'cycle',
  account: 'id::text',
  role_held: 'account::text',
  session: 'account::text',
  totp: 'account::text',
  passkey: 'account::text',
  recovery_code: 'account::text',
  password_reset: 'account::text',
  sign_on: 'account::text',
  api_token: 'account::text',
  idempotent_request: 'account::text',
  kept_import: 'account::text',
  saved_view: 'account::text',
  sign_on_attempt: `'one'`,
  kept_form: `'one'`,
  mail_message: `'one'`,
  audit_head: 'chain',
  audit_entry: 'chain',
};

/** Rows by table, as a list of labels; tables without any are left out. */
export type Rows = Record<string, string>;

interface Sample {
  /** Those that can be written. */
  columns: string[];
  rows: { label: string; row: string }[];
}

/** Tells of each table which of its rows a transaction reads, adds, changes and removes. */
export class RowProbe {
  readonly #samples = new Map<string, Sample>();
  readonly #nameOf: (label: string) => string;

  /** @param nameOf what a label is called in the lists. */
  constructor(nameOf: (label: string) => string) {
    this.#nameOf = nameOf;
  }

  /** Notes the rows that there are. Takes the owner's connection. */
  async take(manager: EntityManager): Promise<void> {
    for (const [table, label] of Object.entries(LABELS)) {
      const columns = await manager.query<{ name: string }[]>(
        `SELECT column_name AS name FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'
         ORDER BY ordinal_position`,
        [table],
      );
      const rows = await manager.query<{ label: string; row: string }[]>(
        `SELECT ${label} AS label, row_to_json(${table})::text AS row FROM ${table}`,
      );
      this.#samples.set(table, { columns: columns.map(({ name }) => name), rows });
    }
  }

  read(manager: EntityManager): Promise<Rows> {
    return this.#each(async (table, label) => {
      const rows = await attempt(manager, `SELECT DISTINCT ${label} AS label FROM ${table}`);
      return (rows ?? []) as { label: string }[];
    });
  }

  /** What is there already is admitted where the guard lets it through and only then something else refuses it. */
  add(manager: EntityManager): Promise<Rows> {
    return this.#each(async (table, _, { columns, rows }) => {
      const names = columns.join(', ');
      const admitted = [];
      for (const each of rows) {
        const added = await attempt(
          manager,
          `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_record(NULL::${table}, $1)`,
          [each.row],
        );
        if (added !== undefined) admitted.push(each);
      }
      return admitted;
    });
  }

  change(manager: EntityManager): Promise<Rows> {
    return this.#each(async (table, label, { columns: [column] }) => {
      const statement = `UPDATE ${table} SET ${column} = ${column} RETURNING ${label} AS label`;
      return ((await attempt(manager, statement))?.[0] ?? []) as { label: string }[];
    });
  }

  remove(manager: EntityManager): Promise<Rows> {
    return this.#each(async (table, label) => {
      const rows = await attempt(manager, `DELETE FROM ${table} RETURNING ${label} AS label`);
      return (rows?.[0] ?? []) as { label: string }[];
    });
  }

  async #each(
    probe: (table: string, label: string, sample: Sample) => Promise<readonly { label: string }[]>,
  ): Promise<Rows> {
    const found: Rows = {};
    for (const [table, sample] of this.#samples) {
      const rows = await probe(table, LABELS[table] as string, sample);
      const names = new Set(rows.map(({ label }) => this.#nameOf(label)));
      if (names.size > 0) found[table] = [...names].sort().join(', ');
    }
    return found;
  }
}

/** What the statement gives; undefined where the rights are missing, and nothing where a constraint refuses. It is undone. */
async function attempt(
  manager: EntityManager,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<unknown[] | undefined> {
  await manager.query('SAVEPOINT attempt');
  try {
    return await manager.query<unknown[]>(statement, [...parameters]);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42501') return undefined;
    if (code?.startsWith('23') !== true) throw error;
    return [];
  } finally {
    await manager.query('ROLLBACK TO SAVEPOINT attempt');
  }
}
