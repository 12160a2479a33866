import type { Outline } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listCycles, saveCycle } from '../cycles/cycles.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle, readSampleFilings } from '../testing/sample.ts';
import { rebuildProjections } from './project-submission.ts';
import {
  findSubmission,
  importSubmissions,
  listSubmissions,
  newestSubmissions,
  submissionsById,
  submitOutline,
} from './submissions.ts';

const CYCLE = readSampleCycle();
const TABLES = ['figure', 'partnership', 'partnership_party', 'initiative', 'financing_line'];
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await saveCycle(database.dataSource.manager, CYCLE);
});
afterAll(() => database.drop());

function outlineOf(country: string, more: Partial<Outline> = {}): Outline {
  return {
    format: 'concord.outline/1',
    cycle: CYCLE.code,
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    ...more,
  };
}

function submit(outline: Outline, text = JSON.stringify(outline)) {
  const { country } = outline;
  return submitOutline(database.dataSource.manager, { cycle: CYCLE.code, country, text, outline });
}

async function projected(country?: string): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    TABLES.map((table) =>
      database.dataSource.query<{ row: unknown }[]>(
        `SELECT to_jsonb(${table}) AS row FROM ${table}
         WHERE $1::text IS NULL OR country = $1 ORDER BY to_jsonb(${table})::text`,
        [country ?? null],
      ),
    ),
  );
  return Object.fromEntries(TABLES.map((table, index) => [table, (rows[index] ?? []).map(({ row }) => row)]));
}

describe('submissions', () => {
  test('keep the text as it came, version after version, and the newest counts', async () => {
    const { manager } = database.dataSource;
    const outline = outlineOf('CHE');
    const spaced = `${JSON.stringify(outline, null, 3)}\n`;
    const first = await submit(outline, spaced);
    expect(first).toMatchObject({ version: 1, unchanged: false, cycle: CYCLE.code, country: 'CHE' });
    expect(await submit(outline, spaced)).toEqual({ ...first, unchanged: true });
    const second = await submit(outline);
    expect(second.version).toBe(2);
    expect((await findSubmission(manager, CYCLE.code, 'CHE', 1))?.text).toBe(spaced);
    expect(await findSubmission(manager, CYCLE.code, 'CHE', 3)).toBeNull();
    expect((await listSubmissions(manager, CYCLE.code, 'CHE')).map(({ version }) => version)).toEqual([2, 1]);
    const newest = await newestSubmissions(manager, CYCLE.code);
    expect(newest.filter(({ country }) => country === 'CHE')).toEqual([
      { ...(await findSubmission(manager, CYCLE.code, 'CHE', 2)) },
    ]);
    expect((await submissionsById(manager, [first.id, second.id])).map(({ text }) => text)).toEqual([
      spaced,
      JSON.stringify(outline),
    ]);
  });

  test('of one country at once all get a version of their own', async () => {
    const receipts = await Promise.all(
      Array.from({ length: 20 }, (_, writer) => submit(outlineOf('NOR'), `{"writer":${writer}}`)),
    );
    expect(receipts.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  test('of one text 100 times at once are one submission', async () => {
    const receipts = await Promise.all(Array.from({ length: 100 }, () => submit(outlineOf('ISL'))));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect(receipts.filter(({ unchanged }) => !unchanged)).toHaveLength(1);
  });

  test('are never changed, removed or emptied', async () => {
    await submit(outlineOf('LIE'));
    for (const statement of [
      `UPDATE submission SET document = '{}' WHERE country = 'LIE'`,
      `DELETE FROM submission WHERE country = 'LIE'`,
      'TRUNCATE submission CASCADE',
    ]) {
      await expect(database.dataSource.query(statement)).rejects.toThrow('never changed or removed');
    }
  });

  test('leave nothing behind when their transaction fails', async () => {
    await expect(
      database.dataSource.transaction(async (manager) => {
        const outline = outlineOf('MCO', { initiatives: [{ id: 'a', title: 'A', status: 'planned' }] });
        await submitOutline(manager, {
          cycle: CYCLE.code,
          country: 'MCO',
          text: JSON.stringify(outline),
          outline,
        });
        throw new Error('undo');
      }),
    ).rejects.toThrow('undo');
    expect(await listSubmissions(database.dataSource.manager, CYCLE.code, 'MCO')).toEqual([]);
    expect((await projected('MCO')).initiative).toEqual([]);
  });

  test('are refused for another country or cycle', async () => {
    const outline = outlineOf('AND');
    const { manager } = database.dataSource;
    await expect(
      submitOutline(manager, { cycle: CYCLE.code, country: 'SMR', text: '{}', outline }),
    ).rejects.toThrow(RangeError);
    await expect(importSubmissions(manager, 'another', [{ text: '{}', outline }])).rejects.toThrow(
      RangeError,
    );
    await expect(
      importSubmissions(manager, CYCLE.code, [
        { text: '{}', outline },
        { text: '{ }', outline },
      ]),
    ).rejects.toThrow('Two outlines');
  });

  test('are projected item by item, with the confidentiality that holds', async () => {
    const receipt = await submit(
      outlineOf('GEO', {
        confidentiality: 'public',
        initiatives: [
          {
            id: 'I-1',
            title: 'Skills \0 partnership',
            status: 'under-way',
            priority: true,
            themes: ['skills', 'protection'],
            gcmObjectives: [5, 18],
            confidentiality: 'reviewers',
            financing: {
              currency: 'EUR',
              lines: [{ year: 2015, role: 'needs', stage: 'needed', amount: 2.5 }],
            },
          },
        ],
        partnerships: [
          {
            id: 'P-1',
            title: 'Agreement',
            kind: 'labour-agreement',
            parties: [{ country: 'DEU' }, { organisation: { name: 'ILO', sector: 'un' } }],
            financing: {
              currency: 'USD',
              lines: [
                {
                  year: 2016,
                  role: 'provides',
                  stage: 'pledged',
                  amount: 7,
                  counterpart: { country: 'DEU' },
                },
              ],
            },
          },
        ],
        figures: [
          { measure: 'migrant-stock', origin: 'ARM', destination: 'GEO', year: 2014, value: 12 },
          { measure: 'students', origin: 'GEO', destination: 'DEU', year: 2015, missing: 'not-collected' },
        ],
      }),
    );
    const key = { cycle: CYCLE.code, country: 'GEO' };
    const source = { ...key, submission: receipt.id };
    expect(await projected('GEO')).toMatchObject({
      figure: [
        { ...source, position: 0, value: 12, missing: null, sex: 'total', confidentiality: 'public' },
        { ...source, position: 1, value: null, missing: 'not-collected', basis: 'observed' },
      ],
      partnership: [{ ...source, id: 'P-1', confidentiality: 'public' }],
      partnership_party: [
        { ...key, place: 0, party_country: 'DEU', organisation: null },
        { ...key, place: 1, party_country: null, organisation: 'ILO', sector: 'un' },
      ],
      initiative: [
        {
          ...source,
          title: 'Skills  partnership',
          priority: true,
          themes: ['skills', 'protection'],
          gcm_objectives: [5, 18],
          sdg_targets: [],
          confidentiality: 'reviewers',
        },
      ],
      financing_line: [
        { item: 'initiative', item_id: 'I-1', amount: 2.5, confidentiality: 'reviewers' },
        { item: 'partnership', item_id: 'P-1', party_country: 'DEU', confidentiality: 'public' },
      ],
    });
    await submit(outlineOf('GEO'));
    expect(await projected('GEO')).toEqual(Object.fromEntries(TABLES.map((table) => [table, []])));
  });

  test('of a whole cycle are imported in bulk, and projected again to the same rows', async () => {
    const { manager } = database.dataSource;
    const filings = readSampleFilings();
    const receipts = await importSubmissions(manager, CYCLE.code, filings);
    expect(receipts.map(({ country, version }) => [country, version])).toEqual(
      filings.map(({ outline }) => [outline.country, 1]),
    );
    const again = await importSubmissions(manager, CYCLE.code, filings);
    expect(again).toEqual(receipts.map((receipt) => ({ ...receipt, unchanged: true })));
    const before = await projected();
    const count = (of: (outline: Outline) => unknown[] | undefined) =>
      filings.reduce((sum, { outline }) => sum + (of(outline)?.length ?? 0), 0);
    expect(before.figure).toHaveLength(count(({ figures }) => figures));
    expect(before.partnership).toHaveLength(count(({ partnerships }) => partnerships));
    expect(before.initiative).toHaveLength(count(({ initiatives }) => initiatives));
    await database.dataSource.query('DELETE FROM figure');
    await database.dataSource.query('UPDATE partnership SET title = id');
    await rebuildProjections(manager);
    expect(await projected()).toEqual(before);
    const [cycle] = await listCycles(manager);
    expect(cycle?.outlines).toBe((await newestSubmissions(manager, CYCLE.code)).length);
  });
});
