import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { findDraft, requestEdition, saveCycle } from '@concord/persistence';
import {
  createTestAccount,
  createTestDatabase,
  issueTestToken,
  readSampleCycle,
  type TestDatabase,
} from '@concord/persistence/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type DatabaseLine, layLine } from './testing/database-line.ts';
import { build, type RunningApi, runToEnd, startProcess } from './testing/start-process.ts';

const SECRET = 'kq8Zr2Wm5Tx1Yb7Lc4Vn9Hd6Pj3Fg0Sa';
const CYCLE = 'eurafrica-2016';
const DRAFT = `/api/v1/cycles/${CYCLE}/outlines/KEN/draft`;
let token: string;
let HEADERS: Record<string, string>;

const outline = {
  format: 'concord.outline/1',
  cycle: CYCLE,
  country: 'KEN',
  language: 'en',
  period: { from: 2010, to: 2017 },
};

let database: TestDatabase;
let line: DatabaseLine;
const running: RunningApi[] = [];
beforeAll(async () => {
  build();
  database = await createTestDatabase();
  line = await layLine(database.runtimeUrl);
  const { manager } = database.dataSource;
  await saveCycle(manager, readSampleCycle());
  const held = { cycle: CYCLE, country: 'KEN' };
  const { id } = await createTestAccount(manager, [
    { role: 'clearing-officer', ...held },
    { role: 'organizer', cycle: CYCLE },
  ]);
  ({ token } = await issueTestToken(manager, id, held));
  HEADERS = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.end('SIGKILL')));
  await database.dataSource.query('DELETE FROM draft');
});
afterAll(async () => {
  await line.cut();
  await database.drop();
});

async function start(environment: Record<string, string> = {}): Promise<RunningApi> {
  const api = await startProcess({
    DATABASE_URL: line.url,
    DATABASE_OWNER_URL: database.url,
    PORT: '0',
    CONCORD_SECRET: SECRET,
    ...environment,
  });
  running.push(api);
  return api;
}

describe('the process', () => {
  test('says once where it listens, on loopback alone, and logs JSON', async () => {
    const api = await start();
    expect(api.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await fetch(`${api.url}/api/v1/cycles`, { headers: HEADERS });
    expect(await reachableElsewhere(Number(new URL(api.url).port))).toEqual([]);
    expect(await api.end('SIGTERM')).toMatchObject({ code: 0 });
    expect(api.output).toEqual([`api ready ${api.url}`]);
    for (const each of api.log) expect(JSON.parse(each)).toMatchObject({ service: 'api' });
    expect(api.log.join('\n')).not.toContain(token);
  });

  test('does not start with a configuration that is wrong, and says all that is', async () => {
    const { code, output, log } = await runToEnd({ PORT: '99999', CONCORD_SECRET: 'short-secret' });
    expect([code, output]).toEqual([1, '']);
    expect(JSON.parse(log).msg).toMatch(/PORT.*DATABASE_URL.*CONCORD_SECRET/);
    expect(log).not.toContain('short-secret');
  });

  test('does not start without its database, and gives no password away', async () => {
    const url = 'postgres://concord:a-password@127.0.0.1:1/concord';
    const { code, output, log } = await runToEnd({ DATABASE_URL: url, PORT: '0', CONCORD_SECRET: SECRET });
    expect([code, output]).toEqual([1, '']);
    expect(log).not.toContain('a-password');
  });
});

describe('when it is told to stop', () => {
  test('it ends what is in flight, closes the streams, and is gone', async () => {
    const api = await start();
    const { manager } = database.dataSource;
    const edition = await requestEdition(manager, { cycle: CYCLE, language: 'en', audience: 'public' });
    const events = await fetch(`${api.url}/api/v1/cycles/${CYCLE}/editions/${edition.id}/events`, {
      headers: HEADERS,
    });
    const stream = events.text();
    const upload = slowUpload(api.url, JSON.stringify(outline));
    const load = keepAsking(api.url);
    await pause(1000);
    const ended = api.end('SIGTERM');
    await pause(300);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(503);
    await pause(1000);
    upload.finish();
    expect(await upload.answer).toMatch(/^HTTP\/1\.1 201 /);
    expect(await stream).toMatch(/event: edition/);
    const { code, milliseconds } = await ended;
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    const { answered, broken } = await load.stop();
    expect(answered).toBeGreaterThan(100);
    expect(broken).toEqual([]);
    const requests = api.log.map((each) => JSON.parse(each)).filter(({ route }) => route !== undefined);
    expect(requests.length).toBeGreaterThan(100);
    expect(requests.filter(({ complete }) => !complete)).toEqual([]);
    expect(await findDraft(manager, CYCLE, 'KEN')).toMatchObject({ version: 1 });
  });

  test('it does not wait for ever for a sender that never ends', async () => {
    const api = await start();
    const upload = slowUpload(api.url, JSON.stringify(outline));
    await pause(300);
    const { code, milliseconds } = await api.end('SIGTERM');
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    await upload.answer.catch(() => undefined);
    expect(await findDraft(database.dataSource.manager, CYCLE, 'KEN')).toBeNull();
  });
});

test('a save that was acknowledged survives the death of the process', async () => {
  let version = 0;
  for (let round = 0; round < 5; round++) {
    const api = await start();
    // Counted in saves, not in time, so that a slow machine comes as far; the moments after the last differ.
    const enough = version + 5 + 3 * round;
    let death: Promise<unknown> | undefined;
    for (;;) {
      if (version >= enough) death ??= pause(2 * round).then(() => api.end('SIGKILL'));
      const next = { ...outline, framework: { summary: `save ${version + 1}` } };
      const condition: Record<string, string> =
        version === 0 ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` };
      const answer = await fetch(api.url + DRAFT, {
        method: 'PUT',
        body: JSON.stringify(next),
        headers: { ...HEADERS, ...condition },
      }).catch(() => undefined);
      if (answer === undefined) break;
      expect(answer.ok).toBe(true);
      version++;
    }
    await death;
    const stored = await findDraft(database.dataSource.manager, CYCLE, 'KEN');
    // The last save may have been stored and its acknowledgement lost; never the other way round.
    expect([version, version + 1]).toContain(stored?.version);
    expect(stored?.document).toMatchObject({ framework: { summary: `save ${stored?.version}` } });
    version = stored?.version ?? 0;
  }
  expect(version).toBeGreaterThan(20);
});

test('without its database it lives, says that it is not ready, and comes back by itself', async () => {
  const api = await start();
  const status = async (path: string): Promise<number> =>
    (await fetch(api.url + path, { headers: HEADERS })).status;
  expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 200]);
  await line.cut();
  try {
    const ready = await fetch(`${api.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(ready.headers.get('Retry-After')).toBe('5');
    expect(await ready.text()).not.toMatch(/127\.0\.0\.1|postgres|ECONN|password|template/i);
    expect(await status('/health/live')).toBe(200);
    for (const path of ['/api/v1/cycles', DRAFT]) expect(await status(path)).toBe(503);
    const save = await fetch(api.url + DRAFT, {
      method: 'PUT',
      body: JSON.stringify(outline),
      headers: { ...HEADERS, 'If-None-Match': '*' },
    });
    expect(await save.json()).toMatchObject({ type: 'urn:concord:problem:unavailable' });
  } finally {
    await line.mend();
  }
  const start5 = performance.now();
  while ((await status('/health/ready')) !== 200) {
    expect(performance.now() - start5).toBeLessThan(5000);
    await pause(50);
  }
  expect(await status('/api/v1/cycles')).toBe(200);
});

/** Addresses of this machine, other than loopback, on which the port answers. */
async function reachableElsewhere(port: number): Promise<string[]> {
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  const reached = await Promise.all(
    addresses.map(
      (address) =>
        new Promise<string[]>((resolve) => {
          const socket = connect({ port, host: address, timeout: 500 });
          const done = (found: string[]) => {
            socket.destroy();
            resolve(found);
          };
          socket.once('connect', () => done([address]));
          socket.once('error', () => done([]));
          socket.once('timeout', () => done([]));
        }),
    ),
  );
  return reached.flat();
}

/** Sends the first half of a draft, and the rest when told to. */
function slowUpload(url: string, body: string): { finish(): void; answer: Promise<string> } {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const half = Math.floor(body.length / 2);
  socket.write(
    `PUT ${DRAFT} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\nIf-None-Match: *\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, half)}`,
  );
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.once('end', () => resolve(text));
    socket.once('error', reject);
  });
  return { finish: () => socket.write(body.slice(half)), answer };
}

/**
 * About 200 requests a second over kept connections, until the server takes no more. A request over a connection that
 * was kept must be answered; a new connection may be turned away.
 */
function keepAsking(url: string): { stop(): Promise<{ answered: number; broken: string[] }> } {
  const agent = new Agent({ keepAlive: true });
  let stopped = false;
  let answered = 0;
  const broken: string[] = [];
  const ask = async (): Promise<void> => {
    while (!stopped) {
      const outcome = await once(agent, url);
      if (outcome === 200) answered++;
      else if (outcome === 'turned away') return;
      else broken.push(String(outcome));
      await pause(20);
    }
  };
  const all = Promise.all(Array.from({ length: 5 }, ask));
  return {
    async stop() {
      stopped = true;
      await all;
      agent.destroy();
      return { answered, broken };
    },
  };
}

function once(agent: Agent, url: string): Promise<number | string> {
  return new Promise((resolve) => {
    const asked = request(`${url}/api/v1/cycles`, { agent, headers: HEADERS }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
      answer.once('error', (error) => resolve(error.message));
    });
    asked.once('error', (error) => resolve(asked.reusedSocket ? error.message : 'turned away'));
    asked.end();
  });
}
