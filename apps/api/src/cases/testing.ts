import type { Outline, RoleHeld } from '@concord/domain';
import { importSubmissions } from '@concord/persistence';
import { readSampleCycle } from '@concord/persistence/testing';
import { checkOutlines } from '../testing/check-outlines.ts';
import { signedIn } from '../testing/confidential-cycle.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

/** What Sweden says of its migrants from Denmark, of which Denmark says 1,000 in 2014 and 2015. */
export interface Said {
  stock2015: number;
  /** For reviewers. */
  stock2014: number;
}

export const SECRET_STOCK = 7_654_321;

/** Two countries whose stocks differ: in 2015 for all who take part, in 2014 by what Sweden keeps for reviewers. */
export function outlinesOf({ stock2015, stock2014 }: Said): Outline[] {
  const figure = { measure: 'migrant-stock', origin: 'DNK', destination: 'SWE' } as const;
  const outline = (country: string): Outline => ({
    format: 'concord.outline/1',
    cycle: CYCLE,
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    confidentiality: 'participants',
  });
  return [
    {
      ...outline('DNK'),
      initiatives: [
        { id: 'returns', title: 'Help with going home', status: 'planned', description: 'For all who ask.' },
        { id: 'kept', title: 'canary-DNK-title', status: 'planned', confidentiality: 'reviewers' },
      ],
      figures: [
        { ...figure, year: 2015, value: 1_000, source: 'Population register' },
        { ...figure, year: 2014, value: 1_000 },
      ],
    },
    {
      ...outline('SWE'),
      figures: [
        { ...figure, year: 2015, value: stock2015, definition: { minimumStay: '12-months' } },
        { ...figure, year: 2014, value: stock2014, confidentiality: 'reviewers' },
      ],
    },
    { ...outline('NOR') },
  ];
}

export type Person = Record<string, string>;

export interface CasesApi extends TestApi {
  people: Record<
    | 'denmark'
    | 'sweden'
    | 'norway'
    | 'reviewer of Denmark'
    | 'second reviewer of Denmark'
    | 'reviewer of both'
    | 'reviewer of Norway'
    | 'organizer'
    | 'observer',
    Person
  >;
  /** Files what is said and checks it, as the worker would. */
  file(said: Said): Promise<void>;
  /** Sends a request of one of them. */
  as<Body>(
    person: Person,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Body; text: string; headers: Headers }>;
}

const ROLES: Record<keyof CasesApi['people'], RoleHeld[]> = {
  denmark: [{ role: 'focal-point', cycle: CYCLE, country: 'DNK' }],
  sweden: [{ role: 'clearing-officer', cycle: CYCLE, country: 'SWE' }],
  norway: [{ role: 'focal-point', cycle: CYCLE, country: 'NOR' }],
  'reviewer of Denmark': [{ role: 'reviewer', cycle: CYCLE, country: 'DNK' }],
  'second reviewer of Denmark': [{ role: 'reviewer', cycle: CYCLE, country: 'DNK' }],
  'reviewer of both': [
    { role: 'reviewer', cycle: CYCLE, country: 'DNK' },
    { role: 'reviewer', cycle: CYCLE, country: 'SWE' },
  ],
  'reviewer of Norway': [{ role: 'reviewer', cycle: CYCLE, country: 'NOR' }],
  organizer: [{ role: 'organizer', cycle: CYCLE }],
  observer: [{ role: 'observer', cycle: CYCLE }],
};

/** The application with people on every side of a few cases. */
export async function startCasesApi(): Promise<CasesApi> {
  const api = await startTestApi();
  const people = {} as CasesApi['people'];
  for (const [name, roles] of Object.entries(ROLES)) {
    people[name as keyof CasesApi['people']] = (await signedIn(api.database, roles)).headers;
  }
  const { manager } = api.database.dataSource;
  return {
    ...api,
    people,
    async file(said) {
      const outlines = outlinesOf(said);
      await importSubmissions(
        manager,
        CYCLE,
        outlines.map((outline) => ({ outline, text: JSON.stringify(outline) })),
      );
      await checkOutlines(manager, readSampleCycle(), outlines);
    },
    as: async <Body>(person: Person, method: string, path: string, body?: unknown, headers = {}) =>
      await api.request<Body>(method, path, {
        token: null,
        headers: { ...person, ...headers },
        ...(body === undefined ? {} : { body }),
      }),
  };
}
