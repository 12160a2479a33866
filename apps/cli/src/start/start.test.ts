import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@concord/persistence';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { PageVisitor } from '../testing/page-visitor.ts';
import { COMMAND, concord, makeFolder, removeFolders } from '../testing/run-command.ts';

/** A whole installation as `npm start` runs it, on a folder of its own. */
interface Running {
  launcher: ChildProcess;
  said: () => string;
  address: string;
  /** The organizer's, as the file that is named holds it. */
  token: string;
  report: string;
}

const DATA = makeFolder();
// PostgreSQL does not run as root, and its user must reach the data.
chmodSync(DATA, 0o755);
let launched: ChildProcess | undefined;

afterEach(() => {
  launched?.kill('SIGINT');
});
afterAll(removeFolders);

async function start(environment: Record<string, string> = {}, folder = DATA): Promise<Running> {
  const launcher = spawn(process.execPath, [COMMAND, 'start', '--data', folder], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
      PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  launched = launcher;
  let text = '';
  for (const stream of [launcher.stdout, launcher.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  while (!text.includes('Concord is ready')) {
    if (launcher.exitCode !== null) throw new Error(`It ended before it was ready: ${text}`);
    await pause(50);
  }
  const found = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
  return {
    launcher,
    said: () => text,
    address: found(/API +(http\S+)\/api\/v1/),
    token: keptToken(found(/Token +(\S+)/)),
    report: found(/Report +(.+)/),
  };
}

function keptToken(file: string): string {
  return file === '' ? '' : readFileSync(file, 'utf8').trim();
}

async function ask<Answer>({ address, token }: Running, path: string): Promise<Answer> {
  const answer = await fetch(`${address}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
}

/** What the table of demonstration accounts gives to sign in with. */
function peopleOf({ said }: Running): { email: string; password: string }[] {
  return [...said().matchAll(/^ {2}(\S+@example\.org) +((?:[a-z2-9]{5}-){3}[a-z2-9]{5}) /gm)].map(
    ([, email = '', password = '']) => ({ email, password }),
  );
}

/** Signs in with what was printed, by the pages, as a person does. */
async function signIn(running: Running, email: string): Promise<void> {
  const password = peopleOf(running).find((person) => person.email === email)?.password ?? '';
  const visitor = new PageVisitor(running.address);
  const second = await visitor.send('/sign-in', '/sign-in', { email, password });
  expect(second).toMatchObject({ path: '/sign-in/second-step', status: 200 });
  const { stdout, status } = await concord('code', email, '--data', DATA);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d{6}\n$/)]);
  const code = stdout.trim();
  const home = await visitor.send('/sign-in/second-step', '/sign-in/second-step', { code });
  expect(home.status).toBe(200);
  expect((await visitor.look('/account')).text).toContain(email);
}

/** The command's link leads to the page that it is for. */
async function expectInvitation({ address }: Running): Promise<void> {
  const person = ['--email', 'ada@example.org', '--name', 'Ada', '--again'];
  const { stdout } = await concord('invite-administrator', ...person, '--data', DATA);
  expect(stdout).toContain(`${address}/join/`);
  const page = await new PageVisitor(address).look(stdout.trim().slice(address.length));
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('ada@example.org') });
}

/** The process ids of a process and of all below it, PostgreSQL's among them. */
function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const found = [root];
  for (const id of found)
    found.push(...[...parents].filter(([, parent]) => parent === id).map(([child]) => child));
  return found;
}

function isAlive(id: number): boolean {
  try {
    return !readFileSync(`/proc/${id}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

interface Counts {
  filed: { country: string }[];
}

test('starts from nothing, again without loading twice, and after everything was killed', async () => {
  const first = await start();
  expect(first.said()).toContain('54 outlines loaded');
  const cycle = await ask<Counts>(first, '/cycles/eurafrica-2016');
  expect(cycle.filed).toHaveLength(54);
  const { editions } = await ask<{ editions: { id: string; state: string }[] }>(
    first,
    '/cycles/eurafrica-2016/editions',
  );
  expect(editions).toMatchObject([{ state: 'done' }]);
  expect(readFileSync(first.report).subarray(0, 5).toString()).toBe('%PDF-');
  for (const name of ['api-token', 'demonstration.json', 'secret', 'interface-password', 'running.json']) {
    expect([name, statSync(join(DATA, name)).mode & 0o077]).toEqual([name, 0]);
  }
  expect(first.said()).toContain('production never makes them');
  const people = peopleOf(first);
  expect(people.map(({ email }) => email)).toContain('focal-point@example.org');
  expect(new Set(people.map(({ password }) => password)).size).toBe(7);
  await signIn(first, 'organizer@example.org');
  await expectInvitation(first);

  const processes = family(first.launcher.pid as number);
  expect(processes.length).toBeGreaterThan(3);
  const ended = once(first.launcher, 'exit');
  first.launcher.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(processes.filter(isAlive)).toEqual([]);

  const second = await start();
  expect(second.said()).not.toContain('loaded');
  expect(second.token).toBe(first.token);
  expect(peopleOf(second)).toEqual(people);
  await signIn(second, 'reviewer@example.org');
  expect((await ask<Counts>(second, '/cycles/eurafrica-2016')).filed).toHaveLength(54);
  expect(
    (await ask<{ editions: unknown[] }>(second, '/cycles/eurafrica-2016/editions')).editions,
  ).toHaveLength(1);

  for (const id of family(second.launcher.pid as number).toReversed()) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // Its parent's death took it along.
    }
  }
  const third = await start();
  expect((await ask<Counts>(third, '/cycles/eurafrica-2016')).filed).toHaveLength(54);
  expect(existsSync(third.report)).toBe(true);
  const last = once(third.launcher, 'exit');
  third.launcher.kill('SIGTERM');
  expect(await last).toEqual([0, null]);
}, 300_000);

test('ends its services when it is killed itself', async () => {
  const running = await start();
  const services = family(running.launcher.pid as number).slice(1);
  const postgres = services.filter((id) => readFileSync(`/proc/${id}/comm`, 'utf8').startsWith('postgres'));
  running.launcher.kill('SIGKILL');
  const others = services.filter((id) => !postgres.includes(id));
  for (let tries = 0; tries < 200 && others.some(isAlive); tries++) await pause(100);
  expect(others.filter(isAlive)).toEqual([]);
  // The database is adopted by the next start, which can then end it.
  const next = await start();
  const ended = once(next.launcher, 'exit');
  next.launcher.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(postgres.filter(isAlive)).toEqual([]);
}, 300_000);

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://concord.example.org',
  MAIL_FROM: 'Concord <concord@example.org>',
  SMTP_URL: 'smtp://127.0.0.1:9',
};

test('makes no account, sample or token in production, and says how the first administrator comes in', async () => {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  const running = await start(PRODUCTION, folder);
  expect(running.said()).toContain('npx concord invite-administrator');
  expect(running.said()).not.toMatch(/example\.org {2}|Token|eurafrica/);
  expect(['api-token', 'demonstration.json'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
  const { ownerUrl } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as { ownerUrl: string };
  const database = await openDatabase(ownerUrl, { poolSize: 1 });
  const counts = await database.query(
    'SELECT (SELECT count(*)::int FROM account) AS accounts, (SELECT count(*)::int FROM cycle) AS cycles',
  );
  await database.destroy();
  expect(counts).toEqual([{ accounts: 0, cycles: 0 }]);
  const ended = once(running.launcher, 'exit');
  running.launcher.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(existsSync(join(folder, 'running.json'))).toBe(false);
}, 300_000);

test('refuses in production a database of the demonstration', async () => {
  await expect(start(PRODUCTION)).rejects.toThrow(/accounts of the demonstration \(7\)/);
}, 300_000);

test('asks for both logins of a database of one’s own', async () => {
  const given = start({ DATABASE_URL: 'postgres://concord_api:x@127.0.0.1:9/concord' });
  await expect(given).rejects.toThrow(/DATABASE_OWNER_URL/);
}, 60_000);
