import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CATALOGUE_VERSION } from '@concord/consistency';
import type { DisclosureReport } from '@concord/disclosure';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { saveCycle } from '../cycles/cycles.ts';
import { type Listening, listenTo } from '../listen-to.ts';
import { importSubmissions, newestRecords, submitOutline } from '../outlines/submissions.ts';
import { withdrawOutline } from '../outlines/withdrawals.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle, readSampleFilings } from '../testing/sample.ts';
import {
  advanceEdition,
  claimEdition,
  EDITION_CHANNEL,
  type EditionNotice,
  failEdition,
  findEdition,
  finishEdition,
  listEditions,
  readEditionPdf,
  requestEdition,
} from './editions.ts';
import { publishEdition, publishedEdition, publishedPdf, withdrawEdition } from './publication.ts';
import { findChapter, signOffChapter } from './sign-offs.ts';
import { OutlineWithdrawnError } from './withdrawn-inputs.ts';

const CYCLE = readSampleCycle();
const FILINGS = readSampleFilings('DNK', 'SWE');
const notices: EditionNotice[] = [];
let database: TestDatabase;
let listening: Listening;

beforeAll(async () => {
  database = await createTestDatabase();
  await saveCycle(database.dataSource.manager, CYCLE);
  await importSubmissions(database.dataSource.manager, CYCLE.code, FILINGS);
  listening = await listenTo(database.url, EDITION_CHANNEL, (payload) =>
    notices.push(JSON.parse(payload) as EditionNotice),
  );
});
afterAll(async () => {
  await listening.close();
  await database.drop();
});

function request() {
  return requestEdition(database.dataSource.manager, {
    cycle: CYCLE.code,
    language: 'fr',
    audience: 'public',
  });
}

function compiled(text: string) {
  const pdf = Buffer.from(text);
  return { pdf, pages: 3, sha256: createHash('sha256').update(pdf).digest('hex') };
}

describe('editions', () => {
  test('freeze what counts when they are asked for', async () => {
    const { manager } = database.dataSource;
    const edition = await request();
    expect(edition).toMatchObject({
      state: 'queued',
      progress: 0,
      language: 'fr',
      audience: 'public',
      configuration: CYCLE,
      catalogueVersion: CATALOGUE_VERSION,
      pages: null,
    });
    expect(edition.snapshot.map(({ country, version }) => [country, version])).toEqual([
      ['DNK', 1],
      ['SWE', 1],
    ]);
    // Its row is read by all who take part, who may not be able to prove a guess at what they do not see.
    const [{ row }] = await manager.query('SELECT to_json(edition)::text AS row FROM edition WHERE id = $1', [
      edition.id,
    ]);
    for (const { sha256 } of await newestRecords(manager, CYCLE.code)) expect(row).not.toContain(sha256);
    const outline = { ...(FILINGS[0] as (typeof FILINGS)[0]).outline, language: 'da' };
    await submitOutline(manager, {
      cycle: CYCLE.code,
      country: 'DNK',
      text: JSON.stringify(outline),
      outline,
    });
    await saveCycle(manager, { ...CYCLE, title: 'Renamed' });
    expect(await findEdition(manager, edition.id)).toEqual(edition);
    await saveCycle(manager, CYCLE);
    expect((await request()).snapshot[0]?.version).toBe(2);
    expect((await listEditions(manager, CYCLE.code)).at(-1)).toEqual(edition);
  });

  test('are compiled once: a second finisher changes nothing', async () => {
    const { manager } = database.dataSource;
    const { id } = await request();
    expect(await readEditionPdf(manager, id)).toBeNull();
    expect((await claimEdition(manager, id))?.state).toBe('compiling');
    await advanceEdition(manager, id, 40.4, 'printing');
    expect(await findEdition(manager, id)).toMatchObject({ progress: 40, step: 'printing' });
    expect(await claimEdition(manager, id)).toMatchObject({ progress: 0, step: null });
    expect(await finishEdition(manager, id, compiled('first'))).toBe(true);
    const done = await findEdition(manager, id);
    expect(done).toMatchObject({ state: 'done', progress: 100, pages: 3, step: null });
    expect(await finishEdition(manager, id, compiled('second'))).toBe(false);
    expect(await failEdition(manager, id, 'late')).toBe(false);
    await advanceEdition(manager, id, 1, 'late');
    expect(await claimEdition(manager, id)).toBeNull();
    expect(await findEdition(manager, id)).toEqual(done);
    expect((await readEditionPdf(manager, id))?.toString()).toBe('first');
    const told = () => notices.filter((notice) => notice.id === id);
    while (told().at(-1)?.state !== 'done') await pause(10);
    expect(told().map(({ state, progress }) => [state, progress])).toEqual([
      ['compiling', 0],
      ['compiling', 40],
      ['compiling', 0],
      ['done', 100],
    ]);
  });

  test('are refused a digest that is not their PDF’s', async () => {
    const { manager } = database.dataSource;
    const { id } = await request();
    await expect(
      finishEdition(manager, id, { ...compiled('one'), sha256: compiled('other').sha256 }),
    ).rejects.toThrow('check constraint');
  });

  test('that are given up say why', async () => {
    const { manager } = database.dataSource;
    const { id } = await request();
    expect(await failEdition(manager, id, 'No browser is installed')).toBe(true);
    expect(await findEdition(manager, id)).toMatchObject({
      state: 'failed',
      failure: 'No browser is installed',
      finishedAt: expect.any(Date),
    });
    expect(await claimEdition(manager, id)).toBeNull();
  });

  test('are not there under a wrong name', async () => {
    const { manager } = database.dataSource;
    for (const id of ['x', "'", '00000000-0000-0000-0000-000000000000']) {
      expect(await findEdition(manager, id)).toBeNull();
      expect(await readEditionPdf(manager, id)).toBeNull();
    }
    await expect(
      requestEdition(manager, { cycle: 'none', language: 'en', audience: 'public' }),
    ).rejects.toThrow(RangeError);
  });

  test('freeze what the cycle before said when they are first taken up', async () => {
    const { manager } = database.dataSource;
    const code = 'following';
    await saveCycle(manager, { ...CYCLE, code, previous: CYCLE.code });
    const { id, previous } = await requestEdition(manager, {
      cycle: code,
      language: 'en',
      audience: 'public',
    });
    expect(previous).toBeNull();
    const claimed = await claimEdition(manager, id);
    expect(claimed).toMatchObject({
      snapshot: [],
      previous: [
        { country: 'DNK', version: expect.any(Number) },
        { country: 'SWE', version: 1 },
      ],
    });
    const [first] = FILINGS;
    if (first === undefined) throw new Error('No filing');
    await importSubmissions(manager, CYCLE.code, [{ ...first, text: `${first.text}\n\n` }]);
    expect((await claimEdition(manager, id))?.previous).toEqual(claimed?.previous);
  });

  test('leave out outlines that were taken back before they are done, and are not finished with one', async () => {
    const { manager } = database.dataSource;
    const { id, snapshot } = await request();
    expect(snapshot).toHaveLength(2);
    await claimEdition(manager, id);
    await withdrawOutline(manager, { cycle: CYCLE.code, country: 'SWE' });
    await expect(finishEdition(manager, id, compiled('with both'))).rejects.toThrow(OutlineWithdrawnError);
    expect((await claimEdition(manager, id))?.snapshot.map(({ country }) => country)).toEqual(['DNK']);
    expect(await finishEdition(manager, id, compiled('without'))).toBe(true);
    await importSubmissions(manager, CYCLE.code, FILINGS.slice(1));
    expect((await findEdition(manager, id))?.snapshot).toHaveLength(1);
    expect((await request()).snapshot).toHaveLength(2);
  });

  test('that are made of an outline taken back since are not published; what is published is taken back once', async () => {
    const { manager } = database.dataSource;
    const { id } = await request();
    await claimEdition(manager, id);
    const disclosure = {
      audience: 'public',
      consented: ['DNK', 'SWE'],
      left: [],
      withheld: [],
      kept: {},
      questionsLeft: 0,
      against: [],
      problems: [],
    } satisfies DisclosureReport;
    for (const country of ['DNK', 'SWE']) {
      const chapter = await findChapter(manager, CYCLE.code, country);
      await signOffChapter(manager, CYCLE.code, country, chapter?.version ?? 0);
    }
    await finishEdition(manager, id, { ...compiled('both'), disclosure });
    expect(await withdrawEdition(manager, id, 'Not yet')).toBe(false);
    await withdrawOutline(manager, { cycle: CYCLE.code, country: 'SWE' });
    expect(await publishEdition(manager, id)).toEqual([{ kind: 'withdrawn', countries: ['SWE'] }]);

    const next = await request();
    await claimEdition(manager, next.id);
    await finishEdition(manager, next.id, {
      ...compiled('one'),
      disclosure: { ...disclosure, consented: ['DNK'] },
    });
    expect(await publishEdition(manager, next.id)).toEqual([]);
    expect(await publishedPdf(manager, next.id)).not.toBeNull();
    expect(await withdrawEdition(manager, next.id, 'A page is missing')).toBe(true);
    expect(await withdrawEdition(manager, next.id, 'Another reason')).toBe(false);
    expect(await publishedPdf(manager, next.id)).toBeNull();
    expect(await publishedEdition(manager, CYCLE.code, next.id)).toMatchObject({
      withdrawnAt: expect.any(Date),
      withdrawalReason: 'A page is missing',
    });
    // Who has it keeps it: it is published for whatever comes later.
    expect(await publishEdition(manager, next.id)).toEqual([]);
    expect(await findEdition(manager, next.id)).toMatchObject({ publishedAt: expect.any(Date) });
  });
});
