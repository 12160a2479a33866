import type { Outline } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { asReader } from '../access/as-reader.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { discloseAll } from '../outlines/disclosed-outlines.ts';
import { importSubmissions } from '../outlines/submissions.ts';
import { withdrawOutline } from '../outlines/withdrawals.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { excerptOf } from './excerpt.ts';
import { listViews, putViewFirst, removeView, saveView } from './saved-views.ts';
import { searchTexts } from './search-texts.ts';
import { queryOf, searchWords, vectorOf } from './search-words.ts';

const CYCLE = readSampleCycle().code;
const marked = { confidentiality: 'reviewers' } as const;
let database: TestDatabase;
let runtime: DataSource;

const outlineOf = (country: string, secret: string, language = 'en'): Outline => ({
  format: 'concord.outline/1',
  cycle: CYCLE,
  country,
  language,
  period: { from: 2010, to: 2017 },
  confidentiality: 'participants',
  framework: {
    summary: 'Une politique d’ÉMIGRATION régulière',
    instruments: [{ title: 'Labour Act', kind: 'law' }],
  },
  initiatives: [
    { id: 'kept', title: secret, status: 'planned', description: `${secret} for returnees`, ...marked },
    { id: 'told', title: 'Returnees', status: 'planned', description: 'Help for those who return.' },
  ],
  partnerships: [
    {
      id: 'p',
      title: '关于移民工人的协定',
      kind: 'labour-agreement',
      parties: [{ organisation: { name: 'Международная организация', sector: 'un' } }],
    },
  ],
  answers: [
    { question: 'q1.challenges', text: 'إدارة الهجرة والعمل' },
    { question: 'q2', text: secret, ...marked },
  ],
});

async function file(...outlines: Outline[]): Promise<void> {
  const filings = outlines.map((outline) => ({ outline, text: JSON.stringify(outline) }));
  await importSubmissions(database.dataSource.manager, CYCLE, filings);
}

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime();
  await saveCycle(database.dataSource.manager, readSampleCycle());
  await file(outlineOf('DNK', 'nightingale'), outlineOf('SWE', 'nightingale sparrow'));
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

async function searcher(role: 'reviewer' | 'organizer' | 'observer' | 'clearing-officer', country?: string) {
  const held = { role, cycle: CYCLE, ...(country === undefined ? {} : { country }) };
  const { id } = await createTestAccount(database.dataSource.manager, [held]);
  return (sought: string, more: object = {}) =>
    asReader(runtime, { account: id }, (manager) =>
      searchTexts(manager, { cycle: CYCLE, sought, limit: 20, ...more }),
    );
}

test('words are found in any of the six languages, without accents, and by their beginning', async () => {
  const search = await searcher('observer');
  for (const [sought, part] of [
    ['emigration', 'framework'],
    ['ÉMIGR', 'framework'],
    ['Return', 'initiatives'],
    ['移民', 'partnerships'],
    ['международн', 'partnerships'],
    ['الهجره', 'answers'],
    ['إدارة', 'answers'],
    ['اداره', 'answers'],
  ]) {
    const { count, hits } = await search(sought as string);
    expect([sought, count, hits.map((hit) => hit.part)]).toEqual([sought, 2, [part, part]]);
  }
  expect((await search('民移')).count).toBe(0);
  expect((await search('labour returnees')).count).toBe(0);
  expect(await search(`' | !(&:* <-> `)).toEqual({ count: 0, hits: [] });
  expect((await search(`returnees' & 'told`)).count).toBe(0);
});

describe('what a country keeps for reviewers', () => {
  test('is found by those who see the outline in full, in its own place', async () => {
    const reviewer = await searcher('reviewer', 'DNK');
    const { count, hits } = await reviewer('nightingale');
    expect([count, hits.map(({ country, part, position }) => [country, part, position])]).toEqual([
      2,
      [
        ['DNK', 'initiatives', 0],
        ['DNK', 'answers', 1],
      ],
    ]);
    expect((await (await searcher('organizer'))('nightingale')).count).toBe(4);
    const { hits: told } = await reviewer('return', { country: 'DNK' });
    expect(told.map(({ position }) => position).sort()).toEqual([0, 1]);
  });

  test('leaves no trace for others: no hit, no count, no other place', async () => {
    const search = await searcher('clearing-officer', 'DNK');
    const outsider = async () =>
      JSON.stringify([
        await search('sparrow'),
        await search('nightingale', { country: 'SWE' }),
        await search('return', { country: 'SWE' }),
        await search('return', { limit: 1 }),
      ]);
    const before = await outsider();
    expect(before).not.toMatch(/sparrow|"country":"SWE"[^}]*nightingale/);
    expect(JSON.parse(before)[2].hits).toMatchObject([{ position: 0, title: 'Returnees' }]);
    await file(outlineOf('SWE', 'sparrow sparrow returnees returnees'));
    expect(await outsider()).toBe(before);
  });
});

test('pages lead from one to the next without a gap', async () => {
  const search = await searcher('organizer');
  const whole = await search('e', { limit: 100 });
  expect(whole.next).toBeUndefined();
  const all = await search('return', { limit: 100 });
  const seen = [];
  let after: string | undefined;
  do {
    const page = await search('return', { limit: 1, ...(after === undefined ? {} : { after }) });
    expect(page.count).toBe(all.count);
    seen.push(...page.hits);
    after = page.next;
  } while (after !== undefined);
  expect(seen).toEqual(all.hits);
  expect(seen.length).toBeGreaterThan(2);
  await expect(search('return', { after: 'bm9uZQ' })).rejects.toThrow(RangeError);
});

test('what is taken back is not found, and what is missing is made', async () => {
  const { manager } = database.dataSource;
  const search = await searcher('organizer');
  const before = await search('return', { country: 'DNK' });
  await manager.query('DELETE FROM outline_text');
  await discloseAll(manager);
  expect(await search('return', { country: 'DNK' })).toEqual(before);
  await withdrawOutline(manager, { cycle: CYCLE, country: 'DNK' });
  await discloseAll(manager);
  expect(await search('return', { country: 'DNK' })).toEqual({ count: 0, hits: [] });
});

test('a long text keeps the places that PostgreSQL can hold', async () => {
  const long = `${'word '.repeat(20_000)}end`;
  const [row] = await database.dataSource.query<{ found: boolean }[]>(
    'SELECT $1::tsvector @@ $2::tsquery AS found',
    [vectorOf('Title', long), queryOf('end title')],
  );
  expect(row?.found).toBe(true);
  expect(searchWords('').length).toBe(0);
});

test('an excerpt is of what surrounds the words, and marks them', () => {
  const text = `${'Before this. '.repeat(20)}Réintégration of returnees. ${'After that. '.repeat(40)}`;
  const pieces = excerptOf(text, 'reinteg returnees');
  expect(pieces.filter(({ isHit }) => isHit).map((piece) => piece.text)).toEqual([
    'Réintégration',
    'returnees',
  ]);
  const joined = pieces.map((piece) => piece.text).join('');
  expect(joined.startsWith('… ')).toBe(true);
  expect(joined.length).toBeLessThan(320);
  expect(text).toContain(joined.slice(2, -2));
  expect(
    excerptOf(text, 'returnees', text.length)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(excerptOf('Short', 'none')).toEqual([{ text: 'Short', isHit: false }]);
  expect(excerptOf('移民工人', '民工').map((piece) => piece.text)).toEqual(['移', '民', '工', '人']);
});

test('views are kept by name, one of them first, for their owner alone', async () => {
  const { manager } = database.dataSource;
  const [anna, ben] = [await createTestAccount(manager, []), await createTestAccount(manager, [])];
  const of = { account: anna.id, cycle: CYCLE };
  const as = <T>(account: string, work: Parameters<typeof asReader<T>>[2]) =>
    asReader(runtime, { account }, work);
  await as(anna.id, async (reader) => {
    expect(await saveView(reader, of, { name: 'Mine', query: 'mine=yes', isFirst: true })).toBe(true);
    expect(await saveView(reader, of, { name: 'Late', query: 'overdue=yes', isFirst: true })).toBe(true);
    expect(await saveView(reader, of, { name: 'Mine', query: 'mine=yes&sort=due', isFirst: false })).toBe(
      true,
    );
  });
  const views = await as(anna.id, (reader) => listViews(reader, of));
  expect(views.map(({ name, query, isFirst }) => [name, query, isFirst])).toEqual([
    ['Late', 'overdue=yes', true],
    ['Mine', 'mine=yes&sort=due', false],
  ]);
  const [late, mine] = views;
  await as(ben.id, async (reader) => {
    expect(await listViews(reader, of)).toEqual([]);
    await removeView(reader, of, late?.id as string);
    await expect(saveView(reader, of, { name: 'Foreign', query: '', isFirst: false })).rejects.toMatchObject({
      code: '42501',
    });
  }).catch((error: unknown) => expect(error).toMatchObject({ code: '25P02' }));
  await as(anna.id, (reader) => putViewFirst(reader, of, mine?.id as string));
  await as(anna.id, (reader) => removeView(reader, of, late?.id as string));
  expect(
    (await as(anna.id, (reader) => listViews(reader, of))).map(({ name, isFirst }) => [name, isFirst]),
  ).toEqual([['Mine', true]]);
});
