import type { Outline, Partnership, RoleHeld } from '@concord/domain';
import { findDraft, importSubmissions } from '@concord/persistence';
import { readSampleCycle } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkOutlines } from '../testing/check-outlines.ts';
import { signedIn } from '../testing/confidential-cycle.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import type { HandshakeView, OpenedHandshakeView } from './handshake.view.ts';

const OF_SWEDEN = `/api/v1/cycles/${CYCLE}/outlines/SWE/handshakes`;

const ROLES = {
  denmark: { role: 'clearing-officer', cycle: CYCLE, country: 'DNK' },
  sweden: { role: 'focal-point', cycle: CYCLE, country: 'SWE' },
  norway: { role: 'focal-point', cycle: CYCLE, country: 'NOR' },
  'reviewer of Sweden': { role: 'reviewer', cycle: CYCLE, country: 'SWE' },
  organizer: { role: 'organizer', cycle: CYCLE },
  observer: { role: 'observer', cycle: CYCLE },
} as const satisfies Record<string, RoleHeld>;
type Name = keyof typeof ROLES;

let api: TestApi;
const people = new Map<Name, Record<string, string>>();
beforeAll(async () => {
  api = await startTestApi();
  for (const [name, role] of Object.entries(ROLES)) {
    people.set(name as Name, (await signedIn(api.database, [role])).headers);
  }
  await api.database.dataSource.query(`UPDATE cycle SET stage = 'open'`);
  await file([]);
});
afterAll(() => api.stop());

function outlineOf(country: string, partnerships: Partnership[]): Outline {
  return {
    format: 'concord.outline/1',
    cycle: CYCLE,
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    confidentiality: 'participants',
    partnerships,
  };
}

const with_ = (country: string) => [{ country }];
const SEASONAL: Partnership = {
  id: 'seasonal',
  title: 'Agreement on seasonal work',
  kind: 'labour-agreement',
  signed: '2014',
  parties: with_('SWE'),
  governance: 'As Denmark sees it',
};

async function file(more: Partnership[], seasonal = SEASONAL): Promise<void> {
  const kept: Partnership = {
    ...SEASONAL,
    id: 'kept',
    title: 'canary-DNK-partnership',
    confidentiality: 'reviewers',
  };
  const outlines = [
    outlineOf('DNK', [seasonal, kept, ...more]),
    outlineOf('SWE', [
      { ...SEASONAL, id: 'work', title: 'Agreement on seasonal workers', parties: with_('DNK') },
      { ...SEASONAL, id: 'secret', title: 'canary-SWE', parties: with_('DNK'), confidentiality: 'reviewers' },
    ]),
    outlineOf('NOR', []),
  ];
  const { manager } = api.database.dataSource;
  await importSubmissions(
    manager,
    CYCLE,
    outlines.map((outline) => ({ outline, text: JSON.stringify(outline) })),
  );
  await checkOutlines(manager, readSampleCycle(), outlines);
}

async function ask<Body>(name: Name, method: string, path: string, body?: unknown, version?: number) {
  return await api.request<Body>(method, path, {
    token: null,
    headers: { ...people.get(name), ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) },
    ...(body === undefined ? {} : { body }),
  });
}

async function list(name: Name, address = OF_SWEDEN): Promise<HandshakeView[] | number> {
  const { status, body } = await ask<{ handshakes: HandshakeView[] }>(name, 'GET', address);
  return status === 200 ? body.handshakes : status;
}

async function first(): Promise<OpenedHandshakeView> {
  const [listed] = (await list('sweden')) as HandshakeView[];
  return (await ask<OpenedHandshakeView>('sweden', 'GET', `${OF_SWEDEN}/${listed?.id}`)).body;
}

describe('handshakes', () => {
  test('ask the country that is named, about what it may read, and suggest which of its own it is', async () => {
    expect(await list('sweden')).toMatchObject([{ asker: 'DNK', partnership: 'seasonal', state: 'waiting' }]);
    const opened = await first();
    expect(opened.described).toEqual(SEASONAL);
    expect(opened.candidates).toMatchObject([{ id: 'work' }]);
    expect(JSON.stringify(opened)).not.toContain('canary');
    const asking = `/api/v1/cycles/${CYCLE}/outlines/DNK/handshakes?side=asking`;
    expect(await list('denmark', asking)).toHaveLength(1);
    for (const name of ['denmark', 'norway', 'observer'] as const) expect(await list(name)).toBe(404);
    for (const name of ['reviewer of Sweden', 'organizer'] as const) expect(await list(name)).toHaveLength(1);
    const ofAnother = `/api/v1/cycles/${CYCLE}/outlines/NOR/handshakes/${opened.id}`;
    expect((await ask('norway', 'GET', ofAnother)).status).toBe(404);
  });

  test('are answered by who files for the country, and changed by a later answer', async () => {
    const { id, version } = await first();
    const answer = `${OF_SWEDEN}/${id}/answer`;
    for (const name of ['denmark', 'norway', 'reviewer of Sweden', 'organizer', 'observer'] as const) {
      expect([name, (await ask(name, 'POST', answer, { answer: 'confirmed' }, version)).status]).toEqual([
        name,
        403,
      ]);
    }
    expect((await ask('sweden', 'POST', answer, { answer: 'confirmed' })).status).toBe(428);
    for (const wrong of [
      { answer: 'own' },
      { answer: 'own', linked: 'secret' },
      { answer: 'amended' },
      { answer: 'yes' },
    ]) {
      expect((await ask('sweden', 'POST', answer, wrong, version)).status).toBe(422);
    }
    const own = { answer: 'own', linked: 'work' };
    expect((await ask('sweden', 'POST', answer, own, version)).body).toMatchObject({
      state: 'own',
      linked: 'work',
    });
    expect((await ask('sweden', 'POST', answer, own, version)).status).toBe(412);
    const amended = { answer: 'amended', note: 'It was signed in 2013.' };
    const changed = await ask<HandshakeView>('sweden', 'POST', answer, amended, version + 1);
    expect(changed.body).toMatchObject({ state: 'amended', linked: 'work', note: amended.note });
    const jobs = await api.database.dataSource.query(
      'SELECT count(*)::int AS count FROM graphile_worker.jobs',
    );
    expect(jobs[0].count).toBeGreaterThan(0);
  });

  test('that are confirmed can be copied into the draft, without what each judges for itself', async () => {
    await file([{ ...SEASONAL, id: 'nursing', title: 'Nurses', kind: 'health' }]);
    const [waiting] = (await list('sweden')) as [HandshakeView];
    expect(waiting).toMatchObject({ partnership: 'nursing', state: 'waiting' });
    const copied = await ask<HandshakeView>(
      'sweden',
      'POST',
      `${OF_SWEDEN}/${waiting.id}/answer`,
      { answer: 'confirmed', copies: true },
      waiting.version,
    );
    expect(copied.status).toBe(200);
    const draft = await findDraft(api.database.dataSource.manager, CYCLE, 'SWE');
    const partnerships = draft?.document.partnerships as Partnership[];
    expect(partnerships.at(-1)).toEqual({
      id: copied.body.linked,
      title: 'Nurses',
      kind: 'health',
      signed: '2014',
      parties: with_('DNK'),
    });
    expect(partnerships).toHaveLength(3);
  });

  test('are asked again once the other country says something else', async () => {
    await file([], { ...SEASONAL, signed: '2012' });
    expect(await list('sweden')).toMatchObject([
      { partnership: 'seasonal', state: 'waiting', linked: 'work' },
    ]);
    await file([]);
    expect(await list('sweden')).toMatchObject([{ partnership: 'seasonal', state: 'amended' }]);
  });
});
