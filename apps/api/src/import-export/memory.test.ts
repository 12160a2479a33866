import { readFileSync } from 'node:fs';
import { makeArchive, rowXml, sheetXml, workbookParts } from '@concord/interchange/testing';
import { saveCycle } from '@concord/persistence';
import {
  createTestAccount,
  createTestDatabase,
  issueTestToken,
  readSampleCycle,
  type TestDatabase,
} from '@concord/persistence/testing';
import { migrateQueue } from '@concord/queue';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build, type RunningApi, startProcess } from '../testing/start-process.ts';
import { CYCLE, SECRET } from '../testing/start-test-api.ts';

const MEGABYTE = 1_000_000;

let database: TestDatabase;
let api: RunningApi;
let token: string;
beforeAll(async () => {
  build();
  database = await createTestDatabase();
  await migrateQueue(database.url);
  const { manager } = database.dataSource;
  await saveCycle(manager, readSampleCycle());
  const { id } = await createTestAccount(manager, [{ role: 'focal-point', cycle: CYCLE, country: 'KEN' }]);
  ({ token } = await issueTestToken(manager, id, { cycle: CYCLE }));
  api = await startProcess({
    DATABASE_URL: database.runtimeUrl,
    DATABASE_OWNER_URL: database.url,
    PORT: '0',
    CONCORD_SECRET: SECRET,
  });
}, 180_000);
afterAll(async () => {
  await api.end('SIGTERM');
  await database.drop();
});

const HEADER = ['measure', 'origin', 'destination', 'year', 'sex', 'value', 'source'];

function sheetOf(cells: string, more: { name: string; content: string }[] = []): Uint8Array {
  const parts = workbookParts('').filter(({ name }) => name !== 'xl/worksheets/sheet1.xml');
  return makeArchive([...parts, { name: 'xl/worksheets/sheet1.xml', content: sheetXml(cells) }, ...more]);
}

/** As many figures as an outline may have, each another's. */
function manyFigures(): Uint8Array {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const rows = Array.from({ length: 50_000 }, (_, index) => {
    const place = Math.floor(index / 100);
    const country = `X${letters[place % 26]}${letters[Math.floor(place / 26) % 26]}`;
    const source = `National statistics office, table ${index}`;
    return rowXml(index + 2, ['students', 'KEN', country, 1900 + (index % 100), 'total', index / 7, source]);
  });
  return sheetOf(rowXml(1, HEADER) + rows.join(''));
}

/** None may take the server's memory, on whichever side of the limits it is. */
const HOSTILE: readonly (readonly [string, () => Uint8Array | string])[] = [
  ['bomb.xlsx', () => sheetOf('', [{ name: 'xl/media/1.png', content: '0'.repeat(60 * MEGABYTE) }])],
  ['sparse.xlsx', () => sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  ['corners.xlsx', () => sheetOf(`${rowXml(1, HEADER)}<row r="60000"><c r="IV60000"><v>1</v></c></row>`)],
  ['cells.xlsx', () => sheetOf(`<row>${'<c><v>1</v></c>'.repeat(3_000_000)}</row>`)],
  ['deep.xlsx', () => sheetOf(`${'<row>'.repeat(1_000_000)}${'</row>'.repeat(1_000_000)}`)],
  ['figures.csv', () => `measure,origin\n${'"a""b",'.repeat(1_200_000)}`],
  ['wide.csv', () => `measure,origin\n${','.repeat(9 * MEGABYTE)}`],
  ['nested.json', () => '['.repeat(9 * MEGABYTE)],
];

const onLinux = process.platform === 'linux' ? test : test.skip;

/** Sends a file twice at once. @returns the statuses. */
async function sendTwice(file: string, body: Uint8Array | string): Promise<number[]> {
  const path = `/api/v1/cycles/${CYCLE}/outlines/KEN/imports?file=${file}&dryRun=true`;
  const send = async () => {
    const response = await fetch(api.url + path, {
      method: 'POST',
      body: body as string,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv', 'If-None-Match': '*' },
    });
    await response.text();
    return response.status;
  };
  return await Promise.all([send(), send()]);
}

/** The most memory that the server's process has held, in bytes. */
function highest(): number {
  const status = readFileSync(`/proc/${api.process.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

onLinux(
  'the server stays below 512 MB whatever hostile file it is sent, two of each at once',
  async () => {
    const seen: [string, number[]][] = [];
    for (const [file, make] of HOSTILE) seen.push([file, await sendTwice(file, make())]);
    expect(seen).toEqual(HOSTILE.map(([file]) => [file, [422, 422]]));
    expect(highest()).toBeGreaterThan(50 * MEGABYTE);
    expect(highest()).toBeLessThan(512 * MEGABYTE);
  },
  240_000,
);

onLinux(
  'and reads as many figures as an outline may have',
  async () => {
    expect(await sendTwice('figures.xlsx', manyFigures())).toEqual([200, 200]);
    // The draft and what it would become are in it as well, each of 50,000 figures.
    expect(highest()).toBeLessThan(768 * MEGABYTE);
  },
  120_000,
);
