import type { CountryCode, Outline, RoleHeld } from '@concord/domain';
import {
  importSubmissions,
  listCases,
  newestRecords,
  openSession,
  requestEdition,
  saveCaseDraft,
  saveCycle,
  saveDraft,
} from '@concord/persistence';
import { createTestAccount, readSampleCycle, type TestDatabase } from '@concord/persistence/testing';
import { checkOutlines } from './check-outlines.ts';
import { credentials } from './everybody.ts';
import { CYCLE } from './start-test-api.ts';

/** A cycle in which the others have no part. */
export const OTHER_CYCLE = 'elsewhere';

/** What a country keeps for reviewers, and what it has only drafted: words and digits that occur nowhere else. */
export interface Secrets {
  /** Of the submission: for its country, those who review it and the organizers. */
  submitted: string[];
  /** Of the draft: for its country alone. */
  drafted: string[];
}

export interface ConfidentialCycle {
  secrets: Readonly<Record<'DNK' | 'SWE', Secrets>>;
  /** A finding that rests on what Sweden keeps for reviewers. */
  restrictedFinding: string;
  /** An edition that holds what is for reviewers. */
  reviewersEdition: string;
}

const NUMBERS = { DNK: 1_043_217, SWE: 7_654_321 } as const;

function outlineOf(country: keyof typeof NUMBERS): Outline {
  const partner = country === 'DNK' ? 'SWE' : 'DNK';
  const marked = { confidentiality: 'reviewers' } as const;
  const stock = { measure: 'migrant-stock', origin: 'DNK', destination: 'SWE' } as const;
  const word = (place: string) => `canary-${country}-${place}`;
  return {
    format: 'concord.outline/1',
    cycle: CYCLE,
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    confidentiality: 'participants',
    framework: { summary: `What ${country} tells all who take part` },
    initiatives: [
      {
        id: 'kept',
        title: word('initiative'),
        description: word('description'),
        status: 'planned',
        ...marked,
      },
      { id: 'told', title: `Told by ${country}`, status: 'planned' },
    ],
    partnerships: [
      {
        id: 'agreement',
        title: word('partnership'),
        kind: 'labour-agreement',
        parties: [{ country: partner }],
        objectives: word('objectives'),
        ...marked,
      },
    ],
    figures: [
      // Denmark tells its figure to all who take part, so that what differs is Sweden's alone to keep.
      {
        ...stock,
        year: 2015,
        value: country === 'SWE' ? NUMBERS.SWE : 1_000_000,
        ...(country === 'SWE' ? marked : {}),
      },
      { ...stock, year: 2013, value: NUMBERS[country], source: word('source'), ...marked },
    ],
    answers: [{ question: 'q1.challenges', text: word('answer'), ...marked }],
  };
}

/** Two countries that have filed, each with something for reviewers in every place, checked and reported on. */
export async function makeConfidentialCycle(database: TestDatabase): Promise<ConfidentialCycle> {
  const { manager } = database.dataSource;
  await saveCycle(manager, { ...readSampleCycle(), code: OTHER_CYCLE });
  const outlines = [outlineOf('DNK'), outlineOf('SWE')];
  const filings = outlines.map((outline) => ({ outline, text: JSON.stringify(outline) }));
  await importSubmissions(manager, CYCLE, filings);
  for (const { country } of outlines) {
    const document = { ...outlineOf(country as 'DNK'), framework: { summary: `draft-canary-${country}` } };
    await saveDraft(manager, { cycle: CYCLE, country, document, expectedVersion: null });
  }
  const findings = await checkOutlines(manager, readSampleCycle(), outlines);
  for (const { country } of outlines) await beginReplies(database, country as 'DNK');
  const restricted = findings.find(
    ({ scope, evidence }) =>
      scope === 'pair' &&
      evidence.some(({ value }) => value === NUMBERS.SWE) &&
      evidence.some(({ value }) => value === 1_000_000),
  );
  if (restricted === undefined) throw new Error('No finding rests on what Sweden keeps');
  const edition = await requestEdition(manager, { cycle: CYCLE, language: 'en', audience: 'reviewers' });
  const records = await newestRecords(manager, CYCLE);
  return {
    secrets: { DNK: secretsOf('DNK', records), SWE: secretsOf('SWE', records) },
    restrictedFinding: restricted.id,
    reviewersEdition: edition.id,
  };
}

/** A country has begun an answer in each of its cases, and not sent it. */
async function beginReplies({ dataSource }: TestDatabase, country: keyof typeof NUMBERS): Promise<void> {
  const { manager } = dataSource;
  const { id: account } = await createTestAccount(manager, []);
  const { cases } = await listCases(manager, {
    cycle: CYCLE,
    filter: { countries: [country] },
    order: 'due',
    limit: 100,
  });
  for (const { id } of cases) {
    const fields = { 'reply-text': `draft-canary-${country} of a reply` };
    const draft = { form: 'reply', country, account, author: country, fields } as const;
    await saveCaseDraft(manager, { cycle: CYCLE, id }, draft);
  }
}

function secretsOf(
  country: keyof typeof NUMBERS,
  records: readonly { country: CountryCode; sha256: string }[],
): Secrets {
  const number = NUMBERS[country];
  const sha256 = records.find((record) => record.country === country)?.sha256 as string;
  return {
    // A digest of the whole would let who guesses the rest prove it.
    submitted: [`canary-${country}-`, String(number), number.toLocaleString('en'), sha256],
    drafted: [`draft-canary-${country}`],
  };
}

/** Somebody with these roles and a session. @returns the headers of their requests. */
export async function signedIn(
  { dataSource }: TestDatabase,
  roles: readonly RoleHeld[],
): Promise<{ id: string; headers: Record<string, string> }> {
  const { id } = await createTestAccount(dataSource.manager, roles);
  const secret = await openSession(dataSource.manager, { account: id, stage: 'complete' });
  return { id, headers: credentials(secret) };
}
