import { matchedPairs, Slice } from '@concord/consistency';
import type { CountryCode, Outline, Partnership } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { findCycle, saveCycle } from '../cycles/cycles.ts';
import { editionAnswers } from '../editions/edition-answers.ts';
import { requestEdition } from '../editions/editions.ts';
import { importSubmissions } from '../outlines/submissions.ts';
import { SnapshotStore } from '../snapshots/snapshot-store.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { confirmationsWaiting } from './confirmations-waiting.ts';
import {
  answerHandshake,
  countHandshakesWaiting,
  type HandshakeRecord,
  listHandshakes,
  StaleHandshakeError,
} from './handshakes.ts';
import { reconcileHandshakes } from './reconcile-handshakes.ts';

const CYCLE = 'first';
const NEXT = 'second';

let database: TestDatabase;
let manager: EntityManager;
let account: string;
beforeAll(async () => {
  database = await createTestDatabase();
  manager = database.dataSource.manager;
  account = (await createTestAccount(manager, [])).id;
  await saveCycle(manager, { ...readSampleCycle(), code: CYCLE });
  await saveCycle(manager, { ...readSampleCycle(), code: NEXT, previous: CYCLE });
});
afterAll(() => database.drop());

function partnership(id: string, more: Partial<Partnership> = {}): Partnership {
  return { id, title: `Agreement ${id}`, kind: 'labour-agreement', parties: [{ country: 'SWE' }], ...more };
}

function outlineOf(country: CountryCode, partnerships: Partnership[], cycle = CYCLE): Outline {
  return {
    format: 'concord.outline/1',
    cycle,
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    confidentiality: 'participants',
    partnerships,
  };
}

const SWEDISH = [
  partnership('S-1', { title: 'Seasonal work', kind: 'skills', parties: [{ country: 'DNK' }] }),
  partnership('S-2', { title: 'Something else', kind: 'health', parties: [{ country: 'DNK' }] }),
];

function check(danish: Partnership[], cycle = CYCLE, swedish: Partnership[] = SWEDISH): Promise<void> {
  const outlines = new Map([
    ['DNK', outlineOf('DNK', danish, cycle)],
    ['SWE', outlineOf('SWE', swedish, cycle)],
  ]);
  return reconcileHandshakes(manager, { cycle, previous: cycle === NEXT ? CYCLE : undefined, outlines });
}

async function asked(cycle = CYCLE): Promise<HandshakeRecord[]> {
  const { handshakes } = await listHandshakes(manager, { cycle, answerer: 'SWE', limit: 100 });
  return handshakes.sort((a, b) => (a.partnership < b.partnership ? -1 : 1));
}

async function find(id: string, cycle = CYCLE): Promise<HandshakeRecord> {
  return (await asked(cycle)).find(({ partnership: of }) => of === id) as HandshakeRecord;
}

async function answer(id: string, state: 'confirmed' | 'own' | 'declined', linked?: string) {
  const { id: handshake, version } = await find(id);
  return await answerHandshake(manager, { cycle: CYCLE, id: handshake, version, state, linked, account });
}

describe('handshakes', () => {
  test('ask who is named and has filed, about what it may read, and once', async () => {
    const danish = [
      partnership('D-1'),
      partnership('D-2', {
        parties: [{ country: 'SWE' }, { country: 'NOR' }, { organisation: { name: 'IOM', sector: 'un' } }],
      }),
      partnership('D-3', { confidentiality: 'reviewers' }),
      partnership('D-4', { parties: [{ country: 'DEU' }] }),
    ];
    await check(danish);
    expect((await asked()).map(({ partnership: of, state }) => [of, state])).toEqual([
      ['D-1', 'waiting'],
      ['D-2', 'waiting'],
    ]);
    expect(await countHandshakesWaiting(manager, { cycle: CYCLE, country: 'SWE' })).toBe(2);
    expect(await countHandshakesWaiting(manager, { cycle: CYCLE, country: 'DNK' })).toBe(2);
    const roles = ['focal-point', 'clearing-officer', 'reviewer'] as const;
    const told = await confirmationsWaiting(manager, {
      roles: roles.map((role) => ({ role, cycle: CYCLE, country: role === 'reviewer' ? 'DNK' : 'SWE' })),
    });
    expect(told).toMatchObject([
      { kind: 'confirmations', count: 2, path: `/cycles/${CYCLE}/outlines/SWE/handshakes` },
    ]);
    const rows = () => manager.query('SELECT id, xmin::text FROM handshake ORDER BY id');
    const before = await rows();
    await check(danish);
    expect(await rows()).toEqual(before);
  });

  test('are asked again where what is compared changes, and hide with what they are about', async () => {
    await answer('D-1', 'confirmed');
    const stale = await find('D-1');
    await check([partnership('D-1', { objectives: 'Said otherwise' }), partnership('D-2')]);
    expect((await find('D-1')).state).toBe('confirmed');
    await check([
      partnership('D-1', { signed: '2014' }),
      partnership('D-2', { confidentiality: 'reviewers' }),
    ]);
    expect(await asked()).toMatchObject([{ partnership: 'D-1', state: 'waiting' }]);
    const late = { cycle: CYCLE, id: stale.id, version: stale.version, state: 'confirmed', account } as const;
    await expect(answerHandshake(manager, late)).rejects.toBeInstanceOf(StaleHandshakeError);
    await check([partnership('D-1'), partnership('D-2')]);
    // What was confirmed is said again.
    expect(await asked()).toMatchObject([
      { partnership: 'D-1', state: 'confirmed' },
      { partnership: 'D-2', state: 'waiting' },
    ]);
  });

  test('that were answered are remembered in the next cycle, as long as the same is said', async () => {
    await check([partnership('D-1'), partnership('D-2')]);
    await answer('D-1', 'own', 'S-1');
    await answer('D-2', 'declined');
    await check([partnership('D-1'), partnership('D-2', { status: 'completed' }), partnership('D-9')], NEXT);
    expect(await asked(NEXT)).toHaveLength(3);
    expect(await find('D-1', NEXT)).toMatchObject({ state: 'own', linked: 'S-1', rememberedFrom: CYCLE });
    expect(await find('D-2', NEXT)).toMatchObject({ state: 'waiting', rememberedFrom: CYCLE });
    expect(await find('D-9', NEXT)).toMatchObject({ state: 'waiting', rememberedFrom: null });
  });

  test('decide how partnerships are matched, from the next look on', async () => {
    const store = new SnapshotStore();
    const danish = [partnership('D-1'), partnership('D-2', { title: 'Something else', kind: 'health' })];
    const outlines = [outlineOf('DNK', danish), outlineOf('SWE', SWEDISH)];
    await importSubmissions(
      manager,
      CYCLE,
      outlines.map((outline) => ({ outline, text: JSON.stringify(outline) })),
    );
    await check(danish);
    const links = async () => {
      const cycle = await findCycle(manager, CYCLE);
      if (cycle === null) throw new Error('There is no such cycle');
      const { snapshot } = await store.read(manager, cycle);
      const [pair] = matchedPairs(Slice.whole(snapshot));
      return pair?.matching;
    };
    await manager.query('UPDATE handshake SET answer = NULL, answered_on = NULL, linked = NULL');
    const before = await links();
    expect(before?.linked.map(({ a, b }) => `${a} ${b}`)).not.toContain('DNK/D-1 SWE/S-1');
    expect([...(before?.linked ?? []), ...(before?.toConfirm ?? [])].map(({ a }) => a)).toContain('DNK/D-2');
    await answer('D-1', 'own', 'S-1');
    await answer('D-2', 'declined');
    const after = await links();
    expect(after?.linked).toMatchObject([{ a: 'DNK/D-1', b: 'SWE/S-1', decidedBy: 'confirmation' }]);
    expect(after?.toConfirm).toEqual([]);
    // A new outline of the country that declined is looked at anew.
    const more = [
      ...SWEDISH,
      partnership('S-3', { title: 'Something else', kind: 'health', parties: [{ country: 'DNK' }] }),
    ];
    const swedish = outlineOf('SWE', more);
    await importSubmissions(manager, CYCLE, [{ outline: swedish, text: JSON.stringify(swedish) }]);
    expect((await links())?.toConfirm).toEqual([]);
    expect((await links())?.linked).toHaveLength(1);
  });

  test('stay in an edition as they were when it was taken up', async () => {
    const request = { cycle: CYCLE, language: 'en', audience: 'participants' } as const;
    const first = await requestEdition(manager, request);
    const frozen = await editionAnswers(manager, first);
    expect(frozen.confirmed).toContainEqual(['DNK/D-1', 'SWE/S-1']);
    await answer('D-1', 'declined');
    expect(await editionAnswers(manager, first)).toEqual(frozen);
    const second = await editionAnswers(manager, await requestEdition(manager, request));
    expect(second.declined).toContainEqual(['DNK/D-1', 'SWE']);
  });

  test('are listed page by page', async () => {
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await listHandshakes(manager, { cycle: CYCLE, limit: 1, ...(after ? { after } : {}) });
      found.push(...page.handshakes.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    const all = await listHandshakes(manager, { cycle: CYCLE, limit: 100 });
    expect(found).toEqual(all.handshakes.map(({ id }) => id));
    expect(found.length).toBeGreaterThan(2);
    await expect(listHandshakes(manager, { cycle: CYCLE, limit: 1, after: 'AAAA' })).rejects.toThrow(
      RangeError,
    );
  });
});
