import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CountryCode } from '@concord/domain';
import {
  createAccount,
  ensureRuntimeLogin,
  findDraft,
  grantRoles,
  migrate,
  openDatabase,
  openSession,
  runtimeUrl,
  saveCycle,
  saveDraft,
  startEmbeddedDatabase,
} from '@concord/persistence';
import autocannon from 'autocannon';
import { printMachine } from './measure/print.ts';
import { readSample } from './measure/sample.ts';
import { startApi } from './measure/start-api.ts';

const PEOPLE = 200;
const SECONDS = Number(process.argv[2] ?? 60);
/** Milliseconds of rest after which a page saves what was typed: so often at most does each person. */
const REST = 2_000;
const GOAL = 500;

interface Person {
  path: string;
  cookie: string;
  token: string;
  basis: string;
  country: CountryCode;
  item: string;
  /** Texts that were sent, and those of them that were acknowledged. */
  sent: number;
  acknowledged: number;
}

const folder = mkdtempSync(join(tmpdir(), 'concord-autosave-'));
const { cycle, outlines } = readSample();
const server = await startEmbeddedDatabase({ folder });
const password = 'a-password-of-one-benchmark';
const owner = await openDatabase(server.url);
try {
  await migrate(owner);
  await ensureRuntimeLogin(owner, password, 'autosave');
  await saveCycle(owner.manager, cycle);
  const api = await startApi({
    ownerUrl: server.url,
    databaseUrl: runtimeUrl(server.url, password, 'autosave'),
  });
  try {
    printMachine();
    const people = await invite(api.url);
    const result = await autocannon({
      url: api.url,
      connections: PEOPLE,
      duration: SECONDS,
      overallRate: (PEOPLE * 1000) / REST,
      timeout: 30,
      requests: [requestOf(people)],
    });
    await report(people, result);
  } finally {
    await api.stop();
  }
} finally {
  await owner.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  if (server.folder !== folder) rmSync(server.folder, { recursive: true, force: true });
}

/** People of all countries, several where there are more people than countries, each with the page of an item of their own. */
async function invite(url: string): Promise<Person[]> {
  const people: Person[] = [];
  for (const [index, outline] of outlines.entries()) {
    const { country } = outline;
    const own = Array.from({ length: PEOPLE }, (_, number) => number).filter(
      (number) => number % outlines.length === index,
    );
    const items = own.map((number) => ({
      id: `bench-${number}`,
      title: `Item ${number}`,
      status: 'planned' as const,
    }));
    const document = { ...outline, initiatives: [...(outline.initiatives ?? []), ...items] };
    await saveDraft(owner.manager, { cycle: cycle.code, country, document, expectedVersion: null });
    for (const number of own) {
      const account = await createAccount(owner.manager, {
        email: `person-${number}@example.org`,
        name: `Person ${number}`,
        language: 'en',
      });
      await grantRoles(owner.manager, account.id, [{ role: 'focal-point', cycle: cycle.code, country }]);
      const session = await openSession(owner.manager, { account: account.id, stage: 'complete' });
      const path = `/cycles/${cycle.code}/outlines/${country}/initiatives/bench-${number}`;
      const cookie = `concord=${session}`;
      const page = await (
        await fetch(url + path, { headers: { Cookie: cookie, Accept: 'text/html' } })
      ).text();
      const read = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
      people.push({
        path,
        cookie,
        token: read('form-token'),
        basis: read('basis').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
        country,
        item: `bench-${number}`,
        sent: 0,
        acknowledged: 0,
      });
    }
  }
  return people;
}

function requestOf(people: readonly Person[]): autocannon.Request {
  let next = 0;
  return {
    method: 'POST',
    setupRequest(request, context) {
      const known = context as { person?: Person };
      known.person ??= people[next++ % people.length] as Person;
      const { person } = known;
      person.sent++;
      const body = new URLSearchParams({
        'form-token': person.token,
        basis: person.basis,
        title: person.item,
        status: 'planned',
        description: textOf(person.sent),
      });
      return {
        ...request,
        path: person.path,
        headers: {
          Cookie: person.cookie,
          Accept: 'application/json',
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': 'same-origin',
        },
        body: body.toString(),
      };
    },
    onResponse(status, body, context) {
      const { person } = context as { person?: Person };
      if (person === undefined || status !== 200) return;
      const answer = JSON.parse(body) as { basis: string };
      person.basis = answer.basis;
      person.acknowledged = person.sent;
    },
  };
}

/** A paragraph that is another each time, so that every save writes. */
function textOf(number: number): string {
  return `Text ${number}. ${'What the initiative does, and for whom. '.repeat(8)}`.trim();
}

/** What was acknowledged against what is stored: at least as new a text, and of nobody else. */
async function report(people: readonly Person[], result: autocannon.Result): Promise<void> {
  let lost = 0;
  for (const { country, item, acknowledged, sent } of people) {
    const draft = await findDraft(owner.manager, cycle.code, country);
    const initiatives = (draft?.document.initiatives ?? []) as { id?: string; description?: string }[];
    const stored = initiatives.find(({ id }) => id === item)?.description ?? '';
    const number = Number(/^Text (\d+)\./.exec(stored)?.[1] ?? 0);
    if (number < acknowledged || number > sent || (number > 0 && stored !== textOf(number))) lost++;
  }
  const { latency, non2xx, errors, timeouts } = result;
  console.log(
    `${PEOPLE} people saving every ${REST / 1000} s for ${SECONDS} s, in ${outlines.length} outlines\n` +
      `  acknowledged: ${result['2xx']}; refused: ${non2xx}; errors: ${errors}; without an answer: ${timeouts}\n` +
      `  people whose acknowledged text is not what is stored: ${lost} (goal 0: ${lost === 0 ? 'met' : 'not met'})\n` +
      `  milliseconds of a save: median ${latency.p50}, 97.5 % ${latency.p97_5}, 99 % ${latency.p99}, most ${latency.max}\n` +
      `  99 % over ${GOAL} ms: ratio ${(latency.p99 / GOAL).toFixed(2)}`,
  );
}
