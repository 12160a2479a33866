import type { CycleConfiguration } from '@concord/domain';
import { importSubmissions } from '@concord/persistence';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import type { CycleView } from './cycle.view.ts';

const CYCLES = '/api/v1/cycles';
const SAMPLE = readSampleCycle();

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await importSubmissions(api.database.dataSource.manager, CYCLE, readSampleFilings('KEN', 'DEU'));
});
afterAll(() => api.stop());

function save(code: string, body: unknown, headers: Record<string, string>) {
  return api.request('PUT', `${CYCLES}/${code}`, { body, headers });
}

async function checksAsked(): Promise<string[]> {
  const rows = await api.database.dataSource.query<{ key: string }[]>(
    `SELECT key FROM graphile_worker.jobs WHERE key LIKE 'check-cycle:%' ORDER BY key`,
  );
  return rows.map(({ key }) => key.replace('check-cycle:', ''));
}

function without(name: keyof CycleConfiguration): object {
  const { [name]: _, ...rest } = SAMPLE;
  return rest;
}

describe('a cycle’s file', () => {
  test('makes a cycle that countries can file in, and is replaced by who read it', async () => {
    const file = { ...SAMPLE, code: 'gfmd-2027', previous: CYCLE };
    const made = await save('gfmd-2027', file, { 'If-None-Match': '*' });
    expect([made.status, made.headers.get('ETag'), made.headers.get('Location')]).toEqual([
      201,
      '"1"',
      '/api/v1/cycles/gfmd-2027',
    ]);
    expect(made.body).toEqual({ code: 'gfmd-2027', stage: 'open', version: 1 });
    expect(await checksAsked()).toContain('gfmd-2027');
    const read = await api.request<CycleView>('GET', `${CYCLES}/gfmd-2027`);
    expect(read.headers.get('ETag')).toBe('"1"');
    expect(read.body.configuration).toEqual(file);

    const replaced = await save('gfmd-2027', { ...file, title: 'Another' }, { 'If-Match': '"1"' });
    expect([replaced.status, replaced.headers.get('ETag')]).toEqual([200, '"2"']);
    for (const headers of [{ 'If-Match': '"1"' }, { 'If-None-Match': '*' }] as Record<string, string>[]) {
      const stale = await save('gfmd-2027', file, headers);
      expect(stale.body).toMatchObject({ type: 'urn:concord:problem:stale-cycle', status: 412 });
      expect(stale.headers.get('ETag')).toBe('"2"');
    }
    expect((await api.request<CycleView>('GET', `${CYCLES}/gfmd-2027`)).body.title).toBe('Another');
  });

  test('leaves what is filed, and has it checked again', async () => {
    await api.database.dataSource.query('DELETE FROM graphile_worker._private_jobs');
    const stricter = { ...SAMPLE, checks: { 'mirror-stock': { parameters: { agree: 0.01 } } } };
    expect((await save(CYCLE, stricter, { 'If-Match': '"1"' })).status).toBe(200);
    const { body } = await api.request<CycleView>('GET', `${CYCLES}/${CYCLE}`);
    expect(body).toMatchObject({ version: 2, stage: 'open', counts: { outlines: 2 } });
    expect(body.filed.map(({ country }) => country)).toEqual(['DEU', 'KEN']);
    expect(await checksAsked()).toEqual([CYCLE]);
  });

  test('lets one of many writers at once win', async () => {
    await save('race', { ...SAMPLE, code: 'race' }, { 'If-None-Match': '*' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        save('race', { ...SAMPLE, code: 'race', title: `Title ${index}` }, { 'If-Match': '"1"' }),
      ),
    );
    const winners = answers.flatMap(({ status }, index) => (status === 200 ? [`Title ${index}`] : []));
    expect(winners).toHaveLength(1);
    expect((await api.request<CycleView>('GET', `${CYCLES}/race`)).body.title).toBe(winners[0]);
  });

  test('needs to be told which version it replaces', async () => {
    expect((await save('new', { ...SAMPLE, code: 'new' }, {})).status).toBe(428);
    expect((await save('new', { ...SAMPLE, code: 'new' }, { 'If-Match': '"3"' })).status).toBe(412);
    expect((await save('new', { ...SAMPLE, code: 'new' }, { 'If-Match': 'W/"1"' })).status).toBe(400);
    expect((await api.request('GET', `${CYCLES}/new`)).status).toBe(404);
  });

  test('is refused with everything that is wrong with it', async () => {
    const rule = {
      id: 'mirror-stock',
      scope: 'outline',
      title: { en: 'A rule' },
      left: 'figure("students", "KEN", "DEU", 2015) +',
      operator: '==',
      right: 'nothing',
      missing: 'skip-if-any',
      severity: 'note',
      message: { en: '{left:number}' },
      enabled: true,
    };
    const wrong: [unknown, string[]][] = [
      [[], ['']],
      [null, ['']],
      [without('forum'), ['/forum']],
      [{ ...SAMPLE, notes: 'x', title: 3 }, ['/notes', '/title']],
      [{ ...SAMPLE, code: 'other', checks: { unknown: {} } }, ['/checks/unknown', '/code']],
      [
        { ...SAMPLE, checks: { 'mirror-stock': { parameters: { none: 1, agree: 50 } } } },
        ['/checks/mirror-stock/parameters/agree', '/checks/mirror-stock/parameters/none'],
      ],
      [{ ...SAMPLE, rules: [rule] }, ['/rules/0/id', '/rules/0/left', '/rules/0/right']],
      [{ ...SAMPLE, previous: 'none' }, ['/previous']],
      [{ ...SAMPLE, previous: CYCLE }, ['/previous']],
      [{ ...SAMPLE, previous: '../x' }, ['/previous']],
    ];
    const before = (await api.request<CycleView>('GET', `${CYCLES}/${CYCLE}`)).body.version;
    for (const [body, pointers] of wrong) {
      const answer = await api.request<{ errors: { pointer: string }[] }>('PUT', `${CYCLES}/${CYCLE}`, {
        body,
        headers: { 'If-Match': `"${before}"` },
      });
      expect(answer.body).toMatchObject({ type: 'urn:concord:problem:invalid-cycle', status: 422 });
      expect(answer.body.errors.map(({ pointer }) => pointer).sort()).toEqual(pointers);
    }
    const broken = await save(CYCLE, '{"code":"a","code":"b"}', { 'If-Match': `"${before}"` });
    expect(broken.status).toBe(400);
    expect((await api.request<CycleView>('GET', `${CYCLES}/${CYCLE}`)).body.version).toBe(before);
  });
});
