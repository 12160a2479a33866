import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outline } from '@concord/domain';
import { TABLE_NAMES } from '@concord/interchange';
import { findDraft, saveDraft } from '@concord/persistence';
import { createTestAccount, issueTestToken, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const COMMAND = fileURLToPath(new URL('../../../cli/bin/concord.js', import.meta.url));

let api: TestApi;
let folder: string;
let token: string;
beforeAll(async () => {
  api = await startTestApi();
  folder = await mkdtemp(join(tmpdir(), 'concord-pull-'));
  const { manager } = api.database.dataSource;
  const roles = ['KEN', 'UGA'].map((country) => ({ role: 'focal-point', cycle: CYCLE, country }) as const);
  const { id } = await createTestAccount(manager, roles, 'developer');
  ({ token } = await issueTestToken(manager, id, { cycle: CYCLE }));
}, 60_000);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command in the folder, as a developer does. */
async function concord(args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    env: { ...process.env, CONCORD_URL: api.url, CONCORD_TOKEN: token, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome: Outcome = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
  });
  outcome.status = await new Promise((resolve) => child.on('close', resolve));
  return outcome;
}

const kenya = () => readSampleFilings('KEN')[0]?.outline as Outline;
const draft = () => findDraft(api.database.dataSource.manager, CYCLE, 'KEN');
const KEY = [CYCLE, 'KEN'];

describe('a developer with the command', () => {
  test('pushes a first draft, pulls it in every form, and pushing those changes nothing', async () => {
    await writeFile(join(folder, 'KEN.json'), JSON.stringify(kenya()));
    const pushed = await concord(['push', ...KEY]);
    expect(pushed).toMatchObject({ status: 0, stderr: expect.stringContaining('version "1"') });
    expect((await draft())?.document).toEqual(kenya());
    for (const out of ['KEN.json', 'KEN.xlsx', 'tables']) {
      expect(await concord(['pull', ...KEY, '--out', out])).toMatchObject({ status: 0 });
      expect(await readFile(join(folder, `${out}.etag`), 'utf8')).toBe('"1"\n');
      const dry = await concord(['push', ...KEY, '--from', out, '--dry-run']);
      expect(dry).toMatchObject({ status: 0, stdout: 'Nothing would change.\n' });
    }
    expect((await readdir(join(folder, 'tables'))).sort()).toEqual(
      TABLE_NAMES.map((name) => `${name}.csv`).sort(),
    );
    expect((await draft())?.version).toBe(1);
  });

  test('sees what a push would change, pushes, and is refused once somebody saved meanwhile', async () => {
    await writeFile(join(folder, 'tables/framework.csv'), 'summary,changes\r\n"=1+1, written anew",\r\n');
    const dry = await concord(['push', ...KEY, '--from', 'tables', '--dry-run']);
    expect(dry).toMatchObject({ status: 0, stdout: 'changed /framework/summary\n' });
    expect(await concord(['push', ...KEY, '--from', 'tables'])).toMatchObject({ status: 0 });
    expect((await draft())?.document.framework).toEqual({ summary: '=1+1, written anew' });
    const { manager } = api.database.dataSource;
    await saveDraft(manager, { cycle: CYCLE, country: 'KEN', document: { ...kenya() }, expectedVersion: 2 });
    const late = await concord(['push', ...KEY, '--from', 'tables']);
    expect(late).toMatchObject({ status: 2, stderr: expect.stringContaining('Pull it again') });
    expect((await draft())?.version).toBe(3);
  });

  test('is told every fault with its place, and what is missing', async () => {
    await writeFile(
      join(folder, 'tables/figures.csv'),
      'measure,origin,destination,year,value\npupils,KEN,DEU,15,x\n',
    );
    const faults = await concord(['push', ...KEY, '--from', 'tables']);
    expect(faults.status).toBe(2);
    expect(faults.stderr.split('\n').filter((line) => line.startsWith('tables: figures.csv'))).toHaveLength(
      3,
    );
    expect(faults.stderr).toContain(
      'tables: figures.csv D2 (year): found “15”, expected a whole number from 1900',
    );
    await writeFile(join(folder, 'new.json'), JSON.stringify(kenya()));
    expect(await concord(['push', ...KEY, '--from', 'new.json'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Pull first'),
    });
    expect(await concord(['push', ...KEY, '--from', 'none.json'])).toMatchObject({ status: 2 });
    expect(await concord(['pull', CYCLE, 'UGA'])).toMatchObject({ status: 2 });
    expect(await concord(['pull', CYCLE])).toMatchObject({ status: 2 });
    expect(await concord(['pull', ...KEY, '--out', 'KEN.pdf'])).toMatchObject({ status: 2 });
    const stranger = await concord(['pull', ...KEY], { CONCORD_TOKEN: 'not-a-token' });
    expect([stranger.status, stranger.stderr.includes('not-a-token')]).toEqual([2, false]);
    expect(await concord(['pull', ...KEY], { CONCORD_TOKEN: '' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('CONCORD_TOKEN'),
    });
    expect(await concord(['pull', ...KEY, '--url', 'http://127.0.0.1:1'])).toMatchObject({ status: 3 });
  });
});
