import { type Outline, readOutline } from '@concord/domain';
import { writeWorkbook } from '@concord/interchange';
import { importSubmissions, saveCycle } from '@concord/persistence';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { build } from '../testing/start-process.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const OUTLINE = `/api/v1/cycles/${CYCLE}/outlines/KEN`;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const cycle = readSampleCycle();
const context = { cycle, country: 'KEN', language: 'en' } as const;
const kenya = () => readSampleFilings('KEN')[0]?.outline as Outline;

let api: TestApi;
beforeAll(async () => {
  build('libs/interchange');
  api = await startTestApi();
}, 180_000);
afterAll(() => api.stop());
beforeEach(async () => {
  await api.database.dataSource.query('DELETE FROM draft');
});

interface ImportAnswer {
  version: number;
  taken: boolean;
  changes: { pointer: string; change: string }[];
  detail: string;
  errors: { sheet?: string; row?: number; column?: string; detail: string }[];
}

function send(file: string, body: Uint8Array | string, query = '', headers: Record<string, string> = {}) {
  return api.request<ImportAnswer>('POST', `${OUTLINE}/imports?file=${file}${query}`, {
    body,
    headers: { 'Content-Type': XLSX, 'If-None-Match': '*', ...headers },
  });
}

async function download(path: string): Promise<{ name: string; bytes: Buffer; type: string }> {
  const response = await fetch(api.url + path, { headers: api.credentials });
  expect(response.status).toBe(200);
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  const name = /^attachment; filename="([^"]+)"$/.exec(
    response.headers.get('Content-Disposition') ?? '',
  )?.[1];
  const type = response.headers.get('Content-Type') ?? '';
  return { name: name ?? '', bytes: Buffer.from(await response.arrayBuffer()), type };
}

describe('an outline by the interface', () => {
  test('goes out as a workbook and comes in again, and changes nothing', async () => {
    const outline = kenya();
    await api.request('PUT', `${OUTLINE}/draft`, { body: outline, headers: { 'If-None-Match': '*' } });
    const { name, bytes, type } = await download(`${OUTLINE}/draft/files/outline.xlsx?lang=ar`);
    expect([name, type]).toEqual([`KEN-${CYCLE}-draft.xlsx`, XLSX]);
    const dry = await send('ken.xlsx', bytes, '&dryRun=true', { 'If-Match': '"1"', 'If-None-Match': '' });
    expect(dry.status).toBe(400);
    const compared = await api.request<ImportAnswer>('POST', `${OUTLINE}/imports?file=ken.xlsx&dryRun=true`, {
      body: bytes,
      headers: { 'Content-Type': XLSX, 'If-Match': '"1"' },
    });
    expect(compared.body).toEqual({ version: 1, taken: false, changes: [], ignored: [] });
    expect((await api.request('GET', `${OUTLINE}/draft`)).headers.get('ETag')).toBe('"1"');
  });

  test('comes as JSON and as tables, of which the others stay', async () => {
    const outline = kenya();
    const first = await send('ken.json', JSON.stringify(outline));
    expect([first.status, first.body.version, first.headers.get('ETag')]).toEqual([200, 1, '"1"']);
    const { bytes } = await download(`${OUTLINE}/draft/files/initiatives.csv`);
    expect(bytes.toString().replace('\ufeff', '')).toMatch(/^id,title,titleEn,/);
    const csv = 'id,title,status\r\nI-9,"A new one, =1+1",under way\r\n';
    const taken = await api.request<ImportAnswer>('POST', `${OUTLINE}/imports?file=initiatives.csv`, {
      body: csv,
      headers: { 'Content-Type': 'text/csv', 'If-Match': '"1"' },
    });
    expect(taken.body).toMatchObject({ version: 2, taken: true });
    expect(taken.body.changes.some(({ pointer }) => !pointer.startsWith('/initiatives'))).toBe(false);
    const { body } = await api.request<Outline>('GET', `${OUTLINE}/draft`);
    expect(body.initiatives).toEqual([{ id: 'I-9', title: 'A new one, =1+1', status: 'under-way' }]);
    expect(body.figures).toEqual(outline.figures);
  });

  test('is refused whole with every fault by sheet, row and column', async () => {
    const faulty = {
      ...kenya(),
      initiatives: [{ id: 'I-1', title: 'One', status: 'dreamt' }],
      answers: [
        { question: 'q1.challenges', text: 'x' },
        { question: 'q1.challenges', text: 'y' },
      ],
    };
    const answer = await send('ken.xlsx', await writeWorkbook(faulty, context), '&lang=fr');
    expect([answer.status, answer.body.detail]).toEqual([
      422,
      'There are 2 things to put right. Nothing was saved.',
    ]);
    expect(answer.body.errors).toMatchObject([
      { sheet: 'Initiatives', row: 3, column: 'E', heading: 'Status *', detail: 'trouvé : “dreamt”' },
      { sheet: 'Answers', row: 4, column: 'A' },
    ]);
    expect((await api.request('GET', `${OUTLINE}/draft`)).status).toBe(404);
  });

  test('is refused with a word of what to do where the file is no workbook', async () => {
    const answer = await send('ken.xlsx', 'measure,origin');
    expect(answer.body).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/save it as “Excel workbook/),
    });
    expect((await send('ken.xlsx', Buffer.alloc(10_000_001))).status).toBe(413);
    expect((await send('..%2Fken.xlsx', 'x')).status).toBe(400);
  });

  test('needs the version that it changes, and takes it once', async () => {
    const bytes = await writeWorkbook({ ...kenya() }, context);
    const without = await api.request('POST', `${OUTLINE}/imports?file=ken.xlsx`, {
      body: bytes,
      headers: { 'Content-Type': XLSX },
    });
    expect(without.status).toBe(428);
    expect((await send('ken.xlsx', bytes)).body.version).toBe(1);
    const again = await send('ken.xlsx', bytes);
    expect([again.status, again.headers.get('ETag')]).toEqual([412, '"1"']);
  });

  test('is there as a submission, as a template and in an unfinished state', async () => {
    const outline = kenya();
    const { manager } = api.database.dataSource;
    await importSubmissions(manager, CYCLE, [{ text: JSON.stringify(outline), outline }]);
    const json = await download(`${OUTLINE}/submissions/1/files/outline.json`);
    const reading = await readOutline(json.bytes);
    expect('outline' in reading && reading.outline).toEqual(outline);
    expect((await download(`${OUTLINE}/submissions/1/files/figures.csv`)).bytes.toString()).toContain('KEN');
    expect((await download(`${OUTLINE}/template?lang=zh`)).name).toBe(`KEN-${CYCLE}-template.xlsx`);
    await manager.query(
      `INSERT INTO draft (cycle, country, document, version, updated_at) VALUES ($1, 'UGA', $2, 1, now())`,
      [CYCLE, { initiatives: [{ title: 'No identifier yet', financing: {} }, {}], figures: [] }],
    );
    const unfinished = await download(`/api/v1/cycles/${CYCLE}/outlines/UGA/draft/files/outline.xlsx`);
    expect(unfinished.bytes.length).toBeGreaterThan(10_000);
    expect((await api.request('GET', `${OUTLINE}/submissions/9/files/outline.json`)).status).toBe(404);
    expect((await api.request('GET', `${OUTLINE}/draft/files/other.csv`)).status).toBe(400);
  });

  test('is fixed once the cycle is in review, and what goes out is told in the record', async () => {
    const { manager } = api.database.dataSource;
    await saveCycle(manager, readSampleCycle(), 'review');
    try {
      const late = await send('ken.json', JSON.stringify(kenya()));
      expect(late.body).toMatchObject({ status: 409 });
    } finally {
      await saveCycle(manager, readSampleCycle(), 'open');
    }
    const acts = await api.database.dataSource.query(
      `SELECT DISTINCT subject FROM audit_entry WHERE action = 'exported' AND subject->>'what' = 'template'`,
    );
    expect(acts).toEqual([{ subject: { country: 'KEN', what: 'template', form: 'xlsx' } }]);
  });
});
