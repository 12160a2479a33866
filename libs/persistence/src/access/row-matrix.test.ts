import type { RoleHeld } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { issueTestToken } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { asReader, forSignIn } from './as-reader.ts';
import { createPerson, fillCycle, fillInstallation } from './testing/fill-tables.ts';
import { LABELS, RowProbe, type Rows } from './testing/row-probe.ts';

const DNK = 'a DNK';
const SWE = 'a SWE';
const PROJECTED = ['figure', 'partnership', 'partnership_party', 'initiative', 'financing_line'];
const MID_CYCLE = ['withdrawal', 'addendum'];
const EXTENSIONS = ['filing_extension', 'step_extension'];
const SEEN_IN_FULL = ['submission', ...PROJECTED, ...MID_CYCLE, ...EXTENSIONS];
const PROFILE = ['reviewer_profile', 'conflict_declaration'];
const AS_REVIEWER = [...PROFILE, 'conflict_question', 'step_down'];
const CREDENTIALS = ['session', 'totp', 'passkey', 'recovery_code', 'sign_on'];
const OWN = [...CREDENTIALS, 'api_token', 'idempotent_request', 'saved_view'];

/** What an edition is: its row, its files, its pages. */
const EDITIONS = ['edition', 'edition_file', 'edition_page'];
/** What a country and the organizers say of its chapter. */
const CHAPTERS = ['chapter_sign_off', 'chapter_comment'];

const each = (tables: readonly string[], labels: string): Rows =>
  Object.fromEntries(tables.map((table) => [table, labels]));

/** What the roles open, beside what everybody has of their own. */
interface Opened {
  roles: readonly RoleHeld[];
  read?: Rows;
  add?: Rows;
  change?: Rows;
  remove?: Rows;
}

/** The texts of outlines, as what is for all who take part. */
const TOLD = `${DNK} participants, ${SWE} participants`;
const TOLD_AND_DENMARK = `${DNK} participants, ${DNK} whole, ${SWE} participants`;

/** What everybody in a cycle sees of it: two outlines as disclosed, four findings `a 0` to `a 3` not. */
const TAKING_PART: Rows = {
  disclosed_outline: `${DNK}, ${SWE}`,
  outline_text: TOLD,
  ...each(EDITIONS, 'a participants, a public'),
  case_rules: 'a',
};
/** Of the findings, 0 is on DNK, 1 on SWE, 2 on both, and 3 on both by what SWE keeps for reviewers. */
const SEEING_DENMARK: Rows = {
  ...TAKING_PART,
  ...each(SEEN_IN_FULL, DNK),
  outline_text: TOLD_AND_DENMARK,
  finding: 'a 0, a 2',
  // The same, and a flag on both.
  review_case: 'a 0, a 2, a 4',
  case_entry: 'a 0 shared, a 2 shared, a 4 shared',
  handshake: 'a DNK kept, a DNK told, a SWE told',
};

/** What Denmark has begun to answer, in cases that it sees and is part of; what its reviewer has begun to note. */
const REPLIES = 'a 0 reply DNK, a 2 reply DNK, a 4 reply DNK';
const NOTES = 'a 0 note, a 2 note, a 4 note';

const IN_CYCLE =
  'clearing officer, contributor, disabled, focal point, observer, of two, organizer, reviewer, reviewer of none';

const EVERYBODY_BY_NAME =
  'administrator, clearing officer, contributor, disabled, focal point, nobody, observer, of two, organizer, reviewer, reviewer of none';

const PEOPLE: Readonly<Record<string, Opened>> = {
  'focal point': {
    roles: [{ role: 'focal-point', cycle: 'a', country: 'DNK' }],
    read: {
      ...SEEING_DENMARK,
      ...each(['draft', 'outline_print', ...CHAPTERS], DNK),
      kept_import: 'focal point',
      case_draft: REPLIES,
      role_held: 'contributor, focal point',
    },
    add: {
      ...each(['draft', 'outline_print', 'chapter_comment'], DNK),
      kept_import: 'focal point',
      case_draft: REPLIES,
      role_held: 'contributor',
    },
    change: {
      ...each(['draft', 'outline_print'], DNK),
      review_case: 'a 0, a 2, a 4',
      case_draft: REPLIES,
      handshake: 'a SWE told',
    },
    remove: { draft: DNK, kept_import: 'focal point', role_held: 'contributor', case_draft: REPLIES },
  },
  contributor: {
    roles: [{ role: 'contributor', cycle: 'a', country: 'DNK', sections: ['figures'] }],
    // The outline and its draft; not what those who file it do with the whole.
    read: { ...SEEING_DENMARK, draft: DNK },
    add: { draft: DNK },
    change: { draft: DNK },
  },
  'clearing officer': {
    roles: [{ role: 'clearing-officer', cycle: 'a', country: 'DNK' }],
    read: {
      ...SEEING_DENMARK,
      ...each(['draft', 'outline_print', ...CHAPTERS], DNK),
      kept_import: 'clearing officer',
      case_draft: REPLIES,
      role_held: 'clearing officer, contributor',
    },
    add: {
      role_held: 'contributor',
      ...each(
        [
          'draft',
          'submission',
          'disclosed_outline',
          'outline_print',
          ...PROJECTED,
          ...MID_CYCLE,
          ...CHAPTERS,
        ],
        DNK,
      ),
      kept_import: 'clearing officer',
      outline_text: `${DNK} participants, ${DNK} whole`,
    },
    change: {
      ...each(['draft', 'chapter_sign_off', 'outline_print', ...PROJECTED], DNK),
      review_case: 'a 0, a 2, a 4',
      handshake: 'a SWE told',
    },
    remove: {
      case_draft: REPLIES,
      role_held: 'contributor',
      ...each(['draft', 'disclosed_outline', ...PROJECTED], DNK),
      kept_import: 'clearing officer',
      outline_text: `${DNK} participants, ${DNK} whole`,
    },
  },
  reviewer: {
    roles: [{ role: 'reviewer', cycle: 'a', country: 'DNK' }],
    read: {
      ...SEEING_DENMARK,
      ...each(AS_REVIEWER, 'reviewer'),
      case_entry: 'a 0 shared, a 2 reviewers, a 2 shared, a 4 shared',
      case_proposal: 'a 2',
      case_draft: NOTES,
    },
    add: {
      ...each([...PROFILE, 'step_down'], 'reviewer'),
      review_case: 'a 4',
      case_proposal: 'a 2',
      case_draft: NOTES,
    },
    change: {
      ...each(PROFILE, 'reviewer'),
      review_case: 'a 0, a 2, a 4',
      case_proposal: 'a 2',
      case_draft: NOTES,
    },
    remove: { case_proposal: 'a 2', case_draft: NOTES },
  },
  'reviewer of none': {
    roles: [{ role: 'reviewer', cycle: 'a' }],
    read: { ...TAKING_PART, ...each(AS_REVIEWER, 'reviewer of none') },
    add: each(PROFILE, 'reviewer of none'),
    change: each(PROFILE, 'reviewer of none'),
  },
  organizer: {
    roles: [{ role: 'organizer', cycle: 'a' }],
    read: {
      ...TAKING_PART,
      ...each(SEEN_IN_FULL, `${DNK}, ${SWE}`),
      outline_text: `${DNK} participants, ${DNK} whole, ${SWE} participants, ${SWE} whole`,
      finding: 'a 0, a 1, a 2, a 3',
      review_case: 'a 0, a 1, a 2, a 3, a 4',
      case_entry: 'a 0 shared, a 1 shared, a 2 country, a 2 reviewers, a 2 shared, a 3 shared, a 4 shared',
      case_proposal: 'a 2',
      case_draft: 'a 0 note, a 1 note, a 2 note, a 3 note, a 4 note',
      handshake: 'a DNK kept, a DNK told, a SWE kept, a SWE told',
      check_run: 'a',
      ...each(EDITIONS, 'a participants, a public, a reviewers'),
      ...each(['edition_disclosure', 'edition_answers', 'edition_cases'], 'a'),
      ...each(CHAPTERS, `${DNK}, ${SWE}`),
      invitation: 'a',
      ...each(['account', 'role_held'], IN_CYCLE),
      ...each(['audit_head', 'audit_entry'], 'cycle:a'),
      ...each(AS_REVIEWER, EVERYBODY_BY_NAME),
      reviewer_draw: 'a',
      cycle_work: 'a draw',
    },
    add: {
      edition: 'a participants, a public, a reviewers',
      invitation: 'a',
      role_held: IN_CYCLE,
      ...each(EXTENSIONS, `${DNK}, ${SWE}`),
      ...each(['reviewer_profile', 'conflict_question'], EVERYBODY_BY_NAME),
      reviewer_draw: 'a',
      cycle_work: 'a draw',
      review_case: 'a 4',
      case_proposal: 'a 2',
      case_rules: 'a',
    },
    change: {
      cycle: 'a',
      invitation: 'a',
      reviewer_profile: EVERYBODY_BY_NAME,
      reviewer_draw: 'a',
      review_case: 'a 0, a 1, a 2, a 3, a 4',
      case_proposal: 'a 2',
      case_rules: 'a',
    },
    remove: {
      role_held: IN_CYCLE,
      case_proposal: 'a 2',
      case_draft: 'a 0 note, a 1 note, a 2 note, a 3 note, a 4 note',
    },
  },
  observer: { roles: [{ role: 'observer', cycle: 'a' }], read: TAKING_PART },
  administrator: { roles: [{ role: 'administrator' }] },
  nobody: { roles: [] },
  disabled: { roles: [{ role: 'organizer', cycle: 'a' }] },
  'of two': {
    roles: [
      { role: 'clearing-officer', cycle: 'a', country: 'SWE' },
      { role: 'organizer', cycle: 'b' },
    ],
  },
};
const EVERYBODY = Object.keys(PEOPLE).sort().join(', ');
const WITH_ROLES = EVERYBODY.replace('nobody, ', '');
const ORDINARY = Object.keys(PEOPLE).filter(
  (name) => !['administrator', 'disabled', 'of two'].includes(name),
);

/** What a person reaches: their own rows, and what their roles open. */
function reach(name: string, { roles, read, add, change, remove }: Opened) {
  return {
    read: {
      cycle: 'a, b',
      ...each(roles.length > 0 ? [...OWN, 'account', 'role_held'] : [...OWN, 'account'], name),
      ...read,
    },
    add: { ...each(OWN, name), mail_message: 'one', ...add },
    change: { ...each([...OWN, 'account'], name), ...change },
    remove: { ...each([...CREDENTIALS, 'idempotent_request', 'saved_view'], name), ...remove },
  };
}

let database: TestDatabase;
let runtime: DataSource;
const ids = new Map<string, string>();
const names = new Map<string, string>();
const probe = new RowProbe((label) => names.get(label) ?? label);

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime({ poolSize: 2 });
  const { manager } = database.dataSource;
  for (const code of ['a', 'b']) await fillCycle(manager, code);
  for (const [name, { roles }] of Object.entries(PEOPLE)) {
    const id = await createPerson(manager, name.replaceAll(' ', '-'), roles);
    ids.set(name, id);
    names.set(id, name);
  }
  await fillInstallation(manager);
  await probe.take(manager);
  await manager.query('UPDATE account SET disabled_at = now() WHERE id = $1', [ids.get('disabled')]);
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});
const idOf = (name: string) => ids.get(name) as string;

async function everything(manager: EntityManager) {
  return {
    read: await probe.read(manager),
    add: await probe.add(manager),
    change: await probe.change(manager),
    remove: await probe.remove(manager),
  };
}

const NOTHING = { read: {}, add: {}, change: {}, remove: {} };

describe('of every table', () => {
  test('there is a row here, and it is known which', async () => {
    const tables = await database.dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relrowsecurity ORDER BY 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(LABELS).sort());
    const rows = await database.dataSource.transaction((manager) => probe.read(manager));
    expect(Object.keys(rows).sort()).toEqual(Object.keys(LABELS).sort());
  });

  test.each(ORDINARY)('%s reaches what the role opens and nothing else', async (name) => {
    const opened = PEOPLE[name] as Opened;
    expect(await asReader(runtime, { account: idOf(name) }, everything)).toEqual(reach(name, opened));
  });

  test('an administrator reaches accounts, and no outline', async () => {
    const { read, add, change, remove } = reach('administrator', { roles: [] });
    expect(await asReader(runtime, { account: idOf('administrator') }, everything)).toEqual({
      read: {
        ...read,
        invitation: 'a, b',
        ...each(['account', ...CREDENTIALS, 'api_token'], EVERYBODY),
        role_held: WITH_ROLES,
        ...each(['audit_head', 'audit_entry'], 'installation'),
      },
      add: { ...add, cycle: 'a, b', invitation: 'a, b', account: EVERYBODY, role_held: WITH_ROLES },
      change: { ...change, cycle: 'a, b', invitation: 'a, b', ...each(['account', 'api_token'], EVERYBODY) },
      remove: { ...remove, ...each(CREDENTIALS, EVERYBODY), role_held: WITH_ROLES },
    });
  });

  test('who has a role in each of two cycles has neither in the other', async () => {
    const { read, add, change, remove } = await asReader(runtime, { account: idOf('of two') }, everything);
    expect(read).toMatchObject({
      draft: SWE,
      ...each(SEEN_IN_FULL, `${SWE}, b DNK, b SWE`),
      finding: 'a 1, a 2, a 3, b 0, b 1, b 2, b 3',
      edition: 'a participants, a public, b participants, b public, b reviewers',
      ...each(['invitation'], 'b'),
      ...each(['account', 'role_held'], 'of two'),
      ...each(['audit_head', 'audit_entry'], 'cycle:b'),
    });
    expect(add).toMatchObject({ submission: SWE, edition: 'b participants, b public, b reviewers' });
    expect(change).toMatchObject({ cycle: 'b', draft: SWE, figure: SWE });
    expect(remove).toMatchObject({ draft: SWE, figure: SWE });
  });

  test('a token opens one of its account’s cycles', async () => {
    const { manager } = database.dataSource;
    const account = idOf('of two');
    const seenBy = async (cycle: string, country?: string) => {
      const { id } = await issueTestToken(manager, account, { cycle, ...(country && { country }) });
      return asReader(runtime, { account, token: id }, (reader) => probe.read(reader));
    };
    expect(await seenBy('a')).toEqual(
      reach('of two', {
        roles: [{ role: 'observer', cycle: 'a' }],
        read: {
          ...TAKING_PART,
          ...each(['draft', 'outline_print', ...CHAPTERS, ...SEEN_IN_FULL], SWE),
          outline_text: `${DNK} participants, ${SWE} participants, ${SWE} whole`,
          finding: 'a 1, a 2, a 3',
          review_case: 'a 1, a 2, a 3, a 4',
          handshake: 'a DNK told, a SWE kept, a SWE told',
          case_entry: 'a 1 shared, a 2 country, a 2 shared, a 3 shared, a 4 shared',
        },
      }).read,
    );
    expect(await seenBy('a', 'SWE')).toEqual(await seenBy('a'));
    expect(await seenBy('a', 'DNK')).toEqual(reach('of two', { roles: [{ role: 'observer' }] }).read);
    expect(await seenBy('b')).not.toHaveProperty('draft');
  });

  test('nobody reaches anything who is not there, is disabled, or comes with a token that is not theirs or has ended', async () => {
    const { manager } = database.dataSource;
    const account = idOf('organizer');
    const foreign = await issueTestToken(manager, idOf('of two'), { cycle: 'a' });
    const ended = await issueTestToken(manager, account, { cycle: 'a', lifetime: -1 });
    const readers = [
      { account: '00000000-0000-4000-8000-000000000000' },
      { account: '' },
      { account: idOf('disabled') },
      { account, token: foreign.id },
      { account, token: ended.id },
      { account, token: '00000000-0000-4000-8000-000000000000' },
    ];
    for (const reader of readers) expect(await asReader(runtime, reader, everything)).toEqual(NOTHING);
    expect(await runtime.transaction(everything)).toEqual(NOTHING);
    await expect(asReader(runtime, { account: `' OR true --` }, everything)).rejects.toMatchObject({
      code: '22P02',
    });
  });

  test('who is signing in reaches accounts, and nothing of a cycle but its configuration', async () => {
    const all = each([...CREDENTIALS, 'password_reset', 'account'], EVERYBODY);
    expect(await forSignIn(runtime, (manager) => probe.read(manager))).toEqual({
      ...all,
      cycle: 'a, b',
      invitation: 'a, b',
      role_held: WITH_ROLES,
      api_token: EVERYBODY,
      ...each(['sign_on_attempt', 'kept_form'], 'one'),
    });
    const written = await forSignIn(runtime, everything);
    const reached = new Set(['add', 'change', 'remove'].flatMap((way) => Object.keys(written[way as 'add'])));
    expect([...reached].sort()).toEqual(
      [
        ...CREDENTIALS,
        'account',
        'api_token',
        'invitation',
        'kept_form',
        'mail_message',
        'password_reset',
        'role_held',
        'sign_on_attempt',
      ].sort(),
    );
  });
});
