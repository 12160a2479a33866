import type { CycleConfiguration, Outline, RoleHeld } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { chainOfCycle, INSTALLATION_CHAIN } from '../../audit/chain.ts';
import { recordAct } from '../../audit/record-act.ts';
import { saveCycle } from '../../cycles/cycles.ts';
import { importSubmissions } from '../../outlines/submissions.ts';
import { createTestAccount, issueTestToken } from '../../testing/create-test-account.ts';
import { readSampleCycle } from '../../testing/sample.ts';

/** A cycle with two outlines, findings, editions, a run, an invitation and a record. Takes the owner's connection. */
export async function fillCycle(manager: EntityManager, code: string): Promise<void> {
  const configuration: CycleConfiguration = { ...readSampleCycle(), code };
  await saveCycle(manager, configuration);
  await importSubmissions(
    manager,
    code,
    ['DNK', 'SWE'].map((country) => {
      const outline = outlineOf(code, country);
      return { outline, text: JSON.stringify(outline) };
    }),
  );
  for (const country of ['DNK', 'SWE']) {
    await manager.query(
      `INSERT INTO draft (cycle, country, document, version, updated_at) VALUES ($1, $2, '{}', 1, now())`,
      [code, country],
    );
    for (const statement of IN_MID_CYCLE) await manager.query(statement, [code, country]);
  }
  for (const [number, [countries, restrictedBy]] of FINDINGS.entries()) {
    await manager.query(
      `INSERT INTO finding (cycle, id, check_id, severity, scope, countries, subject, evidence, message_id,
         message_values, unexplained, opened_at, values_digest, content_digest, confidentiality, restricted_by)
       VALUES ($1, $2, 'test', 'note', 'pair', $3, '{}', '[]', 'test', '{}', 0, now(), '', '', 'participants', $4)`,
      [code, String(number).padStart(32, '0'), countries, restrictedBy],
    );
  }
  await fillCases(manager, code);
  await manager.query(
    `INSERT INTO check_run (cycle, catalogue_version, started_at, finished_at, input, counts, coverage)
     VALUES ($1, '1', now(), now(), '[]', '{}', '{}')`,
    [code],
  );
  for (const audience of ['public', 'participants', 'reviewers']) {
    await manager.query(
      `INSERT INTO edition (cycle, language, audience, snapshot, configuration, catalogue_version)
       VALUES ($1, 'en', $2, '[]', '{}', '1')`,
      [code, audience],
    );
  }
  for (const statement of OF_EDITIONS) await manager.query(statement, [code]);
  await manager.query(
    `INSERT INTO invitation (sha256, email, name, language, cycle, roles, expires_at)
     VALUES ($1, 'invited@example.org', 'Invited', 'en', $2, '[]', now() + interval '1 day')`,
    [digest(), code],
  );
  await recordAct(manager, { chain: chainOfCycle(code), action: 'cycle-configured', subject: {} });
}

const OF_EDITIONS = [
  `INSERT INTO edition_file (edition, cycle, audience, name, media_type, content, sha256)
   SELECT id, cycle, audience, 'a.csv', 'text/csv', '', encode(sha256(''), 'hex') FROM edition WHERE cycle = $1`,
  `INSERT INTO edition_page (edition, cycle, audience, place, position, label, title, body)
   SELECT id, cycle, audience, 'summary', 1, '', '', '' FROM edition WHERE cycle = $1`,
  `INSERT INTO edition_disclosure (edition, cycle, report)
   SELECT id, cycle, '{}' FROM edition WHERE cycle = $1 AND audience = 'public'`,
  `INSERT INTO edition_answers (edition, cycle, answers)
   SELECT id, cycle, '{}' FROM edition WHERE cycle = $1 AND audience = 'public'`,
  `INSERT INTO edition_cases (edition, cycle, cases)
   SELECT id, cycle, '[]' FROM edition WHERE cycle = $1 AND audience = 'public'`,
];

const IN_MID_CYCLE = [
  'INSERT INTO chapter_sign_off (cycle, country, version) VALUES ($1, $2, 1)',
  `INSERT INTO chapter_comment (cycle, country, version, side, text) VALUES ($1, $2, 1, 'country', 'A word')`,
  'INSERT INTO withdrawal (cycle, country, version) VALUES ($1, $2, 1)',
  `INSERT INTO addendum (cycle, country, version, response_to, note) VALUES ($1, $2, 1, 'climate', 'A flood')`,
  `INSERT INTO filing_extension (cycle, country, until, reason) VALUES ($1, $2, '2018-09-01', 'A holiday')`,
  `INSERT INTO outline_print (cycle, country, version, language, facts, html) VALUES ($1, $2, 1, 'en', '{}', '')`,
  `INSERT INTO step_extension (cycle, country, step, until, reason)
   VALUES ($1, $2, 'repliesDue', '2018-12-01', 'A holiday')`,
];

/** A case for each finding, a flag beside them, and of one case an entry for each audience. */
async function fillCases(manager: EntityManager, cycle: string): Promise<void> {
  await manager.query(
    `INSERT INTO review_case (cycle, id, origin, countries, restricted_by, check_id, severity, scope, message_id,
       message_values, standing)
     SELECT cycle, id, 'check', countries, restricted_by, check_id, severity, scope, message_id, message_values,
       'stands' FROM finding WHERE cycle = $1`,
    [cycle],
  );
  await manager.query(
    `INSERT INTO review_case (cycle, id, origin, countries, restricted_by, severity, caption, standing)
     VALUES ($1, repeat('4', 32), 'flag', '{DNK,SWE}', '{}', 'note', 'A flag', 'flagged')`,
    [cycle],
  );
  const entry = `INSERT INTO case_entry (cycle, case_id, kind, side, country, audience, countries, restricted_by)
    SELECT cycle, id, 'noted', 'data', $2, $3, countries, restricted_by FROM review_case WHERE cycle = $1`;
  await manager.query(entry, [cycle, null, 'shared']);
  await manager.query(`${entry} AND right(id, 1) = '2'`, [cycle, 'SWE', 'country']);
  await manager.query(`${entry} AND right(id, 1) = '2'`, [cycle, null, 'reviewers']);
  await manager.query('INSERT INTO case_rules (cycle) VALUES ($1)', [cycle]);
  // Each asks the other about one partnership that it may read, and about one that it may no longer.
  await manager.query(
    `INSERT INTO handshake (cycle, asker, answerer, partnership, is_shown, compared)
     SELECT $1, asker, answerer, partnership, partnership = 'told', ''
     FROM (VALUES ('DNK', 'SWE'), ('SWE', 'DNK')) AS side(asker, answerer),
       unnest(ARRAY['told', 'kept']) AS partnership`,
    [cycle],
  );
}

const FINDINGS = [
  [['DNK'], []],
  [['SWE'], []],
  [['DNK', 'SWE'], []],
  [['DNK', 'SWE'], ['SWE']],
] as const;

function outlineOf(cycle: string, country: string): Outline {
  const partner = country === 'DNK' ? 'SWE' : 'DNK';
  return {
    format: 'concord.outline/1',
    cycle,
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    initiatives: [
      {
        id: 'I-1',
        title: 'An initiative',
        status: 'planned',
        financing: {
          currency: 'USD',
          lines: [{ year: 2015, role: 'provides', stage: 'disbursed', amount: 1 }],
        },
      },
    ],
    partnerships: [
      { id: 'P-1', title: 'A partnership', kind: 'labour-agreement', parties: [{ country: partner }] },
    ],
    figures: [
      { measure: 'migrant-stock', origin: partner, destination: country, year: 2015, value: 1 },
      {
        measure: 'migrant-stock',
        origin: partner,
        destination: country,
        year: 2016,
        value: 2,
        confidentiality: 'reviewers',
      },
    ],
  };
}

/** An account with one row in each table that accounts have. */
export async function createPerson(
  manager: EntityManager,
  name: string,
  roles: readonly RoleHeld[],
): Promise<string> {
  const { id } = await createTestAccount(manager, roles, name);
  const statements = [
    `INSERT INTO session (sha256, account, stage, expires_at) VALUES ($2, $1, 'complete', now() + interval '1 day')`,
    `INSERT INTO totp (account, secret) VALUES ($1, convert_to($2, 'UTF8'))`,
    `INSERT INTO passkey (account, credential_id, public_key, counter, label) VALUES ($1, $2, '', 0, 'test')`,
    'INSERT INTO recovery_code (account, sha256) VALUES ($1, $2)',
    'INSERT INTO password_reset (account, sha256, expires_at) VALUES ($1, $2, now())',
    `INSERT INTO sign_on (account, issuer, subject) VALUES ($1, 'https://id.example.org', $2)`,
    `INSERT INTO idempotent_request (account, key, route, cycle, request_digest, status, body)
     VALUES ($1, 'key', 'route', 'a', $2, 200, '{}')`,
    `INSERT INTO kept_import (account, cycle, country, version, document, told, expires_at)
     VALUES ($1, 'a', 'DNK', 0, '{}', jsonb_build_object('name', $2::text), now() + interval '1 hour')`,
    `INSERT INTO saved_view (account, cycle, name, query) VALUES ($1, 'a', $2, '')`,
  ];
  for (const statement of statements) await manager.query(statement, [id, digest()]);
  for (const statement of AS_REVIEWER) await manager.query(statement, [id]);
  await issueTestToken(manager, id, { cycle: 'a' });
  return id;
}

const AS_REVIEWER = [
  `INSERT INTO reviewer_profile (cycle, account) VALUES ('a', $1)`,
  `INSERT INTO conflict_question (cycle, account) VALUES ('a', $1)`,
  `INSERT INTO conflict_declaration (cycle, account, countries) VALUES ('a', $1, '{}')`,
  `INSERT INTO step_down (cycle, account, country) VALUES ('a', $1, 'DNK')`,
  `INSERT INTO reviewer_draw (cycle, number, input, outcome, proposed_by)
   SELECT 'a', 1, '{}', '{}', $1 WHERE NOT EXISTS (SELECT FROM reviewer_draw)`,
  `INSERT INTO cycle_work (cycle, kind, asked_by)
   SELECT 'a', 'draw', $1 WHERE NOT EXISTS (SELECT FROM cycle_work)`,
];

/** What belongs to nobody in particular. */
export async function fillInstallation(manager: EntityManager): Promise<void> {
  for (const table of ['sign_on_attempt', 'kept_form']) {
    await manager.query(`INSERT INTO ${table} (sha256, content, expires_at) VALUES ($1, '', now())`, [
      digest(),
    ]);
  }
  await manager.query(
    `INSERT INTO mail_message (recipient, language, template, view) VALUES ('who@example.org', 'en', 'test', '')`,
  );
  await manager.query(
    `INSERT INTO case_proposal (cycle, case_id, countries, account, outcome)
     SELECT cycle, id, countries, (SELECT min(id::text)::uuid FROM account), 'disputed' FROM review_case
     WHERE right(id, 1) = '2'`,
  );
  await manager.query(
    `INSERT INTO case_draft (cycle, case_id, form, country, account, author, fields)
     SELECT review_case.cycle, review_case.id, form, CASE form WHEN 'reply' THEN written.country END, account, '', '{}'
     FROM review_case, (VALUES ('reply', 'focal-point', 'DNK'), ('note', 'reviewer', 'DNK')) AS written (form, role, country)
     JOIN role_held USING (role, country)`,
  );
  await recordAct(manager, { chain: INSTALLATION_CHAIN, action: 'signed-in', subject: {} });
}

let digests = 0;
const digest = () => (++digests).toString(16).padStart(64, '0');
