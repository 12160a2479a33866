import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotentRequests1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotent_request (
        key text NOT NULL,
        route text NOT NULL,
        cycle text NOT NULL REFERENCES cycle (code),
        country text CHECK (country ~ '^[A-Z]{3}$'),
        request_digest text NOT NULL CHECK (request_digest ~ '^[0-9a-f]{64}$'),
        status smallint NOT NULL CHECK (status BETWEEN 200 AND 299),
        body json NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT idempotent_request_once UNIQUE NULLS NOT DISTINCT (key, route, cycle, country)
      )`);
    await runner.query('CREATE INDEX idempotent_request_by_age ON idempotent_request (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotent_request');
  }
}
