import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { saveCycle } from '@concord/persistence';
import { createTestDatabase, readSampleCycle, type TestDatabase } from '@concord/persistence/testing';
import { migrateQueue } from '@concord/queue';
import { createLog } from '@concord/service';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../config.ts';
import { createApp } from '../create-app.ts';
import { shutDown } from '../shut-down.ts';
import type { Answer } from './answer.ts';
import { DescribedAnswers } from './described-answers.ts';
import { everybody } from './everybody.ts';

/** What a test's keys are made of. */
export const SECRET = 'kq8Zr2Wm5Tx1Yb7Lc4Vn9Hd6Pj3Fg0Sa';
export const CYCLE = 'eurafrica-2016';

export interface TestApi {
  app: NestExpressApplication;
  url: string;
  database: TestDatabase;
  /** Every line that the application logged. */
  log: string[];
  /** The headers by which a request is of somebody who may do everything. */
  credentials: Record<string, string>;
  /** Sends a request, everybody's if it is not said whose, and holds the answer against the interface's own description. */
  request<Body = unknown>(method: string, path: string, options?: RequestOptions): Promise<Answer<Body>>;
  stop(): Promise<void>;
}

export interface RequestOptions {
  /** Sent as it is; anything else than text and bytes as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** The token sent in place of everybody's credentials; null for nobody's request. */
  token?: string | null;
}

/** The whole application, listening on loopback over a database of its own that holds the sample cycle without outlines. */
export async function startTestApi(): Promise<TestApi> {
  const database = await createTestDatabase();
  await migrateQueue(database.url);
  const headers = await everybody(database);
  await saveCycle(database.dataSource.manager, readSampleCycle());
  const api = await serve(database, headers);
  return {
    ...api,
    async stop() {
      await api.stop();
      await database.drop();
    },
  };
}

/** The application over a database that is there, as after a restart; the database outlives it. */
export async function serve(
  database: TestDatabase,
  credentials: Record<string, string>,
  options: Partial<Config> = {},
): Promise<TestApi> {
  const log: string[] = [];
  const app = await createApp(
    {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: database.runtimeUrl,
      poolSize: 10,
      secret: SECRET,
      isSecure: false,
      isProduction: false,
      requestsPerMinute: 1_000_000,
      trustedProxyHops: 0,
      ...options,
    },
    createLog('api', { write: (line) => void log.push(line) }),
  );
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const described = new DescribedAnswers(await (await fetch(`${url}/api/v1/openapi.json`)).json());
  return {
    app,
    url,
    database,
    log,
    credentials,
    async request<Body>(method: string, path: string, options: RequestOptions = {}) {
      const answer = await send(url, method, path, credentials, options);
      described.expect(method, path, answer);
      return answer as Answer<Body>;
    },
    stop: () => shutDown(app, { grace: 0 }),
  };
}

async function send(
  url: string,
  method: string,
  path: string,
  credentials: Record<string, string>,
  { body, headers = {}, token }: RequestOptions,
): Promise<Answer> {
  const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(token === undefined ? credentials : token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : { body: raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

/** Rows of every table that a request could leave something in. */
export async function countRows({ database }: TestApi): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ['draft', 'submission', 'figure', 'partnership', 'initiative', 'finding', 'edition']) {
    const [row] = await database.dataSource.query(`SELECT count(*)::int AS rows FROM ${table}`);
    counts[table] = row.rows;
  }
  const [jobs] = await database.dataSource.query('SELECT count(*)::int AS rows FROM graphile_worker.jobs');
  return { ...counts, jobs: jobs.rows };
}
