import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `'focal-point', 'clearing-officer', 'reviewer', 'organizer', 'observer', 'administrator'`;
const LANGUAGES = `'ar', 'en', 'es', 'fr', 'ru', 'zh'`;
const SHA256 = `text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$')`;

const TABLES = [
  `CREATE TABLE account (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email text NOT NULL CHECK (email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    language text NOT NULL DEFAULT 'en' CHECK (language IN (${LANGUAGES})),
    password_hash text,
    password_changed_at timestamptz,
    is_demonstration boolean NOT NULL DEFAULT false,
    digest text NOT NULL DEFAULT 'daily' CHECK (digest IN ('daily', 'at-once', 'none')),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    disabled_at timestamptz
  )`,
  'CREATE UNIQUE INDEX account_by_email ON account (email)',
  `CREATE TABLE role_held (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account uuid NOT NULL REFERENCES account (id),
    role text NOT NULL CHECK (role IN (${ROLES})),
    cycle text REFERENCES cycle (code),
    country text CHECK (country ~ '^[A-Z]{3}$'),
    granted_by uuid REFERENCES account (id),
    granted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT role_held_once UNIQUE NULLS NOT DISTINCT (account, role, cycle, country),
    CHECK ((role = 'administrator') = (cycle IS NULL)),
    CHECK (role NOT IN ('focal-point', 'clearing-officer') OR country IS NOT NULL),
    CHECK (role NOT IN ('organizer', 'observer', 'administrator') OR country IS NULL)
  )`,
  'CREATE INDEX role_held_by_cycle ON role_held (cycle, country)',
  `CREATE TABLE invitation (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    sha256 ${SHA256} UNIQUE,
    email text NOT NULL CHECK (email = lower(email)),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    language text NOT NULL CHECK (language IN (${LANGUAGES})),
    cycle text REFERENCES cycle (code),
    roles jsonb NOT NULL,
    invited_by uuid REFERENCES account (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    accepted_by uuid REFERENCES account (id),
    revoked_at timestamptz
  )`,
  `CREATE TABLE session (
    sha256 ${SHA256} PRIMARY KEY,
    account uuid NOT NULL REFERENCES account (id),
    stage text NOT NULL CHECK (stage IN ('password', 'complete')),
    challenge jsonb,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at timestamptz NOT NULL,
    user_agent text
  )`,
  'CREATE INDEX session_by_account ON session (account)',
  `CREATE TABLE sign_on_attempt (
    sha256 ${SHA256} PRIMARY KEY,
    content bytea NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE TABLE totp (
    account uuid PRIMARY KEY REFERENCES account (id),
    secret bytea NOT NULL,
    confirmed_at timestamptz,
    last_step bigint
  )`,
  `CREATE TABLE passkey (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account uuid NOT NULL REFERENCES account (id),
    credential_id text NOT NULL UNIQUE,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL DEFAULT '{}',
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_used_at timestamptz
  )`,
  'CREATE INDEX passkey_by_account ON passkey (account)',
  `CREATE TABLE recovery_code (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account uuid NOT NULL REFERENCES account (id),
    sha256 ${SHA256},
    used_at timestamptz,
    UNIQUE (account, sha256)
  )`,
  `CREATE TABLE password_reset (
    sha256 ${SHA256} PRIMARY KEY,
    account uuid NOT NULL REFERENCES account (id),
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  )`,
  `CREATE TABLE sign_on (
    issuer text NOT NULL,
    subject text NOT NULL,
    account uuid NOT NULL REFERENCES account (id),
    linked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (issuer, subject)
  )`,
  `CREATE TABLE api_token (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    sha256 ${SHA256} UNIQUE,
    account uuid NOT NULL REFERENCES account (id),
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
    scope text NOT NULL CHECK (scope IN ('read', 'write')),
    cycle text NOT NULL REFERENCES cycle (code),
    country text CHECK (country ~ '^[A-Z]{3}$'),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_used_at timestamptz,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
  )`,
  'CREATE INDEX api_token_by_account ON api_token (account)',
  `CREATE TABLE kept_form (
    sha256 ${SHA256} PRIMARY KEY,
    content bytea NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at timestamptz NOT NULL
  )`,
  `CREATE TABLE rate_limit (
    key varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  )`,
  `CREATE TABLE mail_message (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    recipient text NOT NULL,
    account uuid REFERENCES account (id),
    language text NOT NULL CHECK (language IN (${LANGUAGES})),
    template text NOT NULL CHECK (template ~ '^[a-z][a-z-]{0,39}$'),
    view bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    failure text,
    sent_at timestamptz,
    given_up_at timestamptz
  )`,
];

export class CreateAccounts1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_token');
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mail_message, rate_limit, kept_form, api_token, sign_on, password_reset,
      recovery_code, passkey, totp, sign_on_attempt, session, invitation, role_held, account`);
    await runner.query(`
      CREATE TABLE access_token (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        label text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }
}
