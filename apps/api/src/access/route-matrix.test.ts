import { may } from '@concord/disclosure';
import { ROLES, type RoleHeld } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type ConfidentialCycle,
  makeConfidentialCycle,
  OTHER_CYCLE,
  signedIn,
} from '../testing/confidential-cycle.ts';
import { routesOf } from '../testing/routes.ts';
import { CYCLE, countRows, serve, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { type Access, POLICY } from './policy.ts';

const TOGETHER = 5;

interface Person {
  roles: RoleHeld[];
  headers: Record<string, string>;
  /** Whose secrets they may see. */
  sees: ('DNK' | 'SWE')[];
}

let api: TestApi;
let cycle: ConfidentialCycle;
let people: Record<string, Person>;

/** Every role, none of which has anything to do with Sweden's outline but the organizers'. */
const ROLES_HELD: Record<string, RoleHeld[]> = {
  'the other country’s focal point': [{ role: 'focal-point', cycle: CYCLE, country: 'DNK' }],
  'the other country’s clearing officer': [{ role: 'clearing-officer', cycle: CYCLE, country: 'DNK' }],
  'a contributor to the other country’s outline': [
    { role: 'contributor', cycle: CYCLE, country: 'DNK', sections: ['general', 'figures', 'answers'] },
  ],
  'a reviewer of the other country': [{ role: 'reviewer', cycle: CYCLE, country: 'DNK' }],
  'a reviewer without a country': [{ role: 'reviewer', cycle: CYCLE }],
  'an observer': [{ role: 'observer', cycle: CYCLE }],
  'an administrator': [{ role: 'administrator' }],
  'an organizer': [{ role: 'organizer', cycle: CYCLE }],
  'the country’s clearing officer elsewhere': [
    { role: 'clearing-officer', cycle: OTHER_CYCLE, country: 'SWE' },
  ],
  'a reviewer of the country elsewhere': [{ role: 'reviewer', cycle: OTHER_CYCLE, country: 'SWE' }],
  'an organizer elsewhere': [{ role: 'organizer', cycle: OTHER_CYCLE }],
  'somebody without a role': [],
};

beforeAll(async () => {
  api = await startTestApi();
  cycle = await makeConfidentialCycle(api.database);
  people = {};
  for (const [name, roles] of Object.entries(ROLES_HELD)) {
    const { headers } = await signedIn(api.database, roles);
    const isDanish = roles.some((held) => held.cycle === CYCLE && held.country === 'DNK');
    people[name] = {
      roles,
      headers,
      sees: name === 'an organizer' ? ['DNK', 'SWE'] : isDanish ? ['DNK'] : [],
    };
  }
  const disabled = await signedIn(api.database, [{ role: 'clearing-officer', cycle: CYCLE, country: 'SWE' }]);
  await api.database.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [disabled.id]);
  people['somebody whose account is disabled'] = { roles: [], headers: disabled.headers, sees: [] };
  people.nobody = { roles: [], headers: {}, sees: [] };
});
afterAll(() => api.stop());

const isSignedOut = (name: string) => name === 'nobody' || name === 'somebody whose account is disabled';

/** Sweden's, in every address that names a country; what rests on it, where an address names a thing. */
function addressOf(path: string): string {
  const filled = path
    .replace(':cycle', CYCLE)
    .replace(':country', 'SWE')
    .replace('/findings/:id', `/findings/${cycle.restrictedFinding}`)
    .replace('/cases/:case', `/cases/${cycle.restrictedFinding}`)
    .replace('/editions/:id', `/editions/${cycle.reviewersEdition}`)
    .replace(':section', 'answers')
    .replace('/:from/difference/:to', '/1/difference/1')
    .replace(':version', '1')
    .replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
  return filled.endsWith('/corridors') ? `${filled}?measure=migrant-stock&year=2015` : filled;
}

interface Said {
  status: number;
  text: string;
}

async function ask(server: TestApi, method: string, path: string, person: Person): Promise<Said> {
  const isWriting = method !== 'GET' && method !== 'HEAD';
  const answer = await fetch(server.url + addressOf(path), {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(60_000),
    headers: {
      ...person.headers,
      ...(isWriting ? { 'Content-Type': 'application/json', 'If-Match': '"1"' } : {}),
    },
    ...(isWriting ? { body: path.endsWith('/scenario-comparisons') ? '{"name":"base"}' : '{}' } : {}),
  });
  // A stream of events is read as far as its first; it says all that there is.
  const text = path.endsWith('/events') && answer.ok ? await firstChunk(answer) : await answer.text();
  return { status: answer.status, text: `${JSON.stringify([...answer.headers])}\n${text}` };
}

async function firstChunk({ body }: Response): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value);
}

/** What a person was shown though it is not theirs. */
function strays(person: Person, { text }: Said): string[] {
  return (['DNK', 'SWE'] as const).flatMap((country) => {
    const { submitted, drafted } = cycle.secrets[country];
    const mine = person.roles.some(
      ({ role, ...held }) =>
        held.cycle === CYCLE && held.country === country && role !== 'reviewer' && role !== 'observer',
    );
    const foreign = [...(person.sees.includes(country) ? [] : submitted), ...(mine ? [] : drafted)];
    return foreign.filter((secret) => text.includes(secret));
  });
}

const methodsOf = (row: string): string[] => {
  const [method = ''] = row.split(' ');
  return method === 'GET' ? ['GET', 'HEAD'] : [method];
};

describe('every route, tried as every role with what is another country’s', () => {
  /** What a route may answer to who is not to have it; undefined for who is. */
  function refusalsOf(
    path: string,
    access: Exclude<Access, 'public' | 'visitor'>,
    { method, name, person }: { method: string; name: string; person: Person },
  ): number[] | undefined {
    if (isSignedOut(name)) return path.startsWith('/api/') ? [401] : [303, 401];
    const target = {
      ...(path.includes(':cycle') ? { cycle: CYCLE } : {}),
      ...(path.includes(':country') ? { country: 'SWE' } : {}),
    };
    if (access === 'account' || may(person.roles, access, target)) return undefined;
    return [method === 'GET' || method === 'HEAD' ? 404 : 403];
  }

  /** Several at once, as they would be, and no more than there are connections for. */
  async function byEverybody(act: (name: string, person: Person) => Promise<void>): Promise<void> {
    const persons = Object.entries(people);
    for (let from = 0; from < persons.length; from += TOGETHER) {
      await Promise.all(persons.slice(from, from + TOGETHER).map(([name, person]) => act(name, person)));
    }
  }

  test('is for who the policy says, and shows nothing that is kept from them', async () => {
    const rows = routesOf(api.app);
    expect(rows.sort()).toEqual(Object.keys(POLICY).sort());
    const before = await countRows(api);
    const wrong: unknown[] = [];
    for (const row of rows) {
      const path = row.split(' ')[1] as string;
      const access = POLICY[row];
      await byEverybody(async (name, person) => {
        for (const method of methodsOf(row)) {
          const said = await ask(api, method, path, person);
          const found = strays(person, said);
          if (found.length > 0) wrong.push({ row, method, name, found });
          if (access === 'public' || access === 'visitor' || access === undefined) continue;
          const refused = refusalsOf(path, access, { method, name, person });
          const isRight =
            refused === undefined ? ![401, 403, 500].includes(said.status) : refused.includes(said.status);
          if (!isRight) wrong.push({ row, method, name, status: said.status, refused });
        }
      });
    }
    expect(wrong).toEqual([]);
    // The organizer's own requests leave something; nobody else's does.
    const after = await countRows(api);
    expect({ ...after, jobs: 0, edition: 0 }).toEqual({ ...before, jobs: 0, edition: 0 });
    expect(
      new Set(
        Object.values(ROLES_HELD)
          .flat()
          .map(({ role }) => role),
      ),
    ).toEqual(new Set(ROLES));
  }, 300_000);

  test('shows what is kept to those for whom it is, so that there was something to show', async () => {
    const swedish = await signedIn(api.database, [{ role: 'focal-point', cycle: CYCLE, country: 'SWE' }]);
    const person = { roles: [], headers: swedish.headers, sees: [] };
    const seen = async (row: string) => {
      const [method = '', path = ''] = row.split(' ');
      return new Set(strays(person, await ask(api, method, path, person)));
    };
    const { submitted, drafted } = cycle.secrets.SWE;
    const outline = await seen('GET /api/v1/cycles/:cycle/outlines/:country/submissions/:version');
    for (const secret of [submitted[0], submitted[1], submitted[3]]) expect(outline).toContain(secret);
    expect(await seen('GET /api/v1/cycles/:cycle/outlines/:country/draft')).toContain(drafted[0]);
    expect(await seen('GET /api/v1/cycles/:cycle/corridors')).toContain(submitted[1]);
    expect(await seen('GET /api/v1/cycles/:cycle/findings')).toContain(submitted[1]);
    const organizer = { ...(people['an organizer'] as Person), sees: [] };
    const list = await ask(api, 'GET', '/api/v1/cycles/:cycle/findings/:id', organizer);
    expect(strays(organizer, list)).toContain(submitted[1]);
  });

  test('with the policy emptied shows as little: the rows guard themselves', async () => {
    const bare = await serve(api.database, api.credentials, { policy: 'emptied-for-a-test' });
    const draft = () => api.database.dataSource.query('SELECT document, version FROM draft ORDER BY country');
    const before = await draft();
    const wrong: unknown[] = [];
    for (const row of routesOf(bare.app)) {
      const path = row.split(' ')[1] as string;
      await byEverybody(async (name, person) => {
        // Of her own cycle she may see everything, whatever guards it.
        if (name === 'an organizer') return;
        for (const method of methodsOf(row)) {
          const said = await ask(bare, method, path, person);
          const found = strays(person, said);
          if (found.length > 0 || said.status >= 500)
            wrong.push({ row, method, name, found, status: said.status });
        }
      });
    }
    expect(wrong).toEqual([]);
    expect(await draft()).toEqual(before);
    await bare.stop();
  }, 300_000);
});

describe('400 requests at once of forty people over four connections', () => {
  test('each see their own, and no other', async () => {
    const countries = Array.from(
      { length: 40 },
      (_, index) => `Q${String.fromCharCode(65 + (index % 26))}${index < 26 ? 'A' : 'B'}`,
    );
    const persons = await Promise.all(
      countries.map((country) => signedIn(api.database, [{ role: 'focal-point', cycle: CYCLE, country }])),
    );
    for (const country of countries) {
      await api.database.dataSource.query(
        `INSERT INTO draft (cycle, country, document, version, updated_at) VALUES ($1, $2, $3, 1, now())`,
        [CYCLE, country, JSON.stringify({ only: `of ${country}` })],
      );
    }
    const small = await serve(api.database, api.credentials, { poolSize: 4 });
    const answers = await Promise.all(
      Array.from({ length: 400 }, async (_, turn) => {
        const index = turn % 40;
        const other = turn % 3 === 0 ? countries[(index + 1) % 40] : countries[index];
        const answer = await fetch(`${small.url}/api/v1/cycles/${CYCLE}/outlines/${other}/draft`, {
          headers: persons[index]?.headers as Record<string, string>,
        });
        const text = await answer.text();
        return other === countries[index]
          ? answer.status === 200 && text === JSON.stringify({ only: `of ${other}` })
          : answer.status === 404 && !text.includes('of Q');
      }),
    );
    expect(answers.filter((isRight) => !isRight)).toEqual([]);
    await small.stop();
  }, 120_000);
});
