import { createHash } from 'node:crypto';
import type { Finding } from '@concord/consistency';
import {
  type Case,
  type CaseEvent,
  type CountryCode,
  caseOfFinding,
  caseOfFlag,
  nextCase,
  type Outline,
} from '@concord/domain';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { saveCycle } from '../cycles/cycles.ts';
import { recordCheckRun } from '../findings/record-check-run.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import type { NewEntry } from './case-entries.ts';
import { changeCase, findCase } from './change-case.ts';
import { flagCase } from './flag-case.ts';
import { mergeCases, splitCase } from './merge-cases.ts';
import { reconcileCases } from './reconcile-cases.ts';

const COUNTRIES = ['DNK', 'SWE'] as const;
/** Questions that the two outlines may give rise to: one for each figure that both give. */
const FIGURES = [0, 1, 2];
const FIRST_FLAG = FIGURES.length;

type Step =
  | { kind: 'submit'; country: CountryCode; values: number[] }
  | { kind: 'withdraw'; country: CountryCode }
  | { kind: 'threshold'; value: number }
  | { kind: 'recheck' }
  | { kind: 'flag' }
  | { kind: 'act'; on: number; event: CaseEvent }
  | { kind: 'merge'; on: number; into: number }
  | { kind: 'split'; on: number };

const value = fc.integer({ min: 0, max: 3 });
const country = fc.constantFrom(...COUNTRIES);
const on = fc.integer({ min: 0, max: FIRST_FLAG });
const event: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.constant({ kind: 'asked', of: COUNTRIES } as const),
  fc.record({ kind: fc.constant('answered' as const), country }),
  fc.constantFrom(
    { kind: 'concluded', by: 'someone', outcome: 'explained', explanation: 'timing' } as const,
    { kind: 'concluded', by: 'someone', outcome: 'corrected' } as const,
    { kind: 'concluded', by: 'someone', outcome: 'disputed' } as const,
  ),
);
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('submit' as const),
        country,
        values: fc.array(value, { minLength: 3, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), country }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('threshold' as const), value }) },
    { weight: 5, arbitrary: fc.constant({ kind: 'recheck' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'flag' as const }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('act' as const), on, event }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge' as const), on, into: on }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('split' as const), on }) },
  ),
  { minLength: 6, maxLength: 30 },
);

/** All questions stand, so that there is something to act on. */
const BEGINNING: readonly Step[] = [
  { kind: 'submit', country: 'DNK', values: [0, 0, 0] },
  { kind: 'submit', country: 'SWE', values: [1, 2, 3] },
  { kind: 'recheck' },
];

let database: TestDatabase;
let account: string;
let cycles = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  account = (await createTestAccount(database.dataSource.manager, [])).id;
});
afterAll(() => database.drop());

/** A cycle, and beside it what its cases ought to be, kept without a database. */
class Play {
  readonly cycle = `play-${++cycles}`;
  readonly #manager: EntityManager;
  readonly #filed = new Map<CountryCode, number[]>();
  readonly #expected = new Map<string, Case>();
  /** Outlines on which each question last stood. */
  readonly #stoodOn = new Map<string, string>();
  /** Values on which a person concluded. */
  readonly #concludedOn = new Map<string, string>();
  #threshold = 0;
  #flag: string | undefined;

  constructor(manager: EntityManager) {
    this.#manager = manager;
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'submit':
        this.#filed.set(step.country, step.values);
        return;
      case 'withdraw':
        this.#filed.delete(step.country);
        return;
      case 'threshold':
        this.#threshold = step.value;
        return;
      case 'recheck':
        return await this.#recheck();
      case 'flag':
        return await this.#openFlag();
      case 'act':
        return await this.#act(this.#idOf(step.on), step.event);
      case 'merge':
        return await this.#merge(this.#idOf(step.on), this.#idOf(step.into));
      case 'split':
        return await this.#split(this.#idOf(step.on));
    }
  }

  #idOf(number: number): string {
    return number === FIRST_FLAG ? (this.#flag ?? 'f'.repeat(32)) : number.toString(16).padStart(32, '0');
  }

  get #basis(): string | undefined {
    const all = COUNTRIES.map((each) => this.#filed.get(each));
    return all.includes(undefined) ? undefined : JSON.stringify(all);
  }

  #findings(): Finding[] {
    return FIGURES.flatMap((figure) => {
      const values = COUNTRIES.map((each) => this.#filed.get(each)?.[figure]);
      const [first, second] = values;
      if (first === undefined || second === undefined) return [];
      if (Math.abs(first - second) <= this.#threshold) return [];
      return [
        {
          id: this.#idOf(figure),
          check: 'mirror-flow',
          severity: 'note',
          scope: 'pair',
          countries: [...COUNTRIES],
          subject: {},
          evidence: COUNTRIES.map((each, side) => ({
            country: each,
            pointer: `/figures/${figure}/value`,
            value: values[side] as number,
          })),
          // The wording changes with the rules, and is no reason to ask again.
          message: { id: 'differs', values: {} },
          unexplained: this.#threshold,
        },
      ];
    });
  }

  async #recheck(): Promise<void> {
    const findings = this.#findings();
    const basis = this.#basis;
    const before = new Map(this.#expected);
    const seenOf = (id: string) => {
      const finding = findings.find((each) => each.id === id);
      const compared = finding && JSON.stringify(finding.evidence.map((each) => each.value));
      return {
        isFiled: basis !== undefined,
        hasChanged: basis !== this.#stoodOn.get(id),
        ...(compared === undefined ? {} : { compared }),
      };
    };
    for (const [id, each] of before) {
      const companions = [...before].flatMap(([other, of]) =>
        of.mergedInto === id ? [{ case: of, seen: seenOf(other) }] : [],
      );
      const { case: after } = nextCase(each, { kind: 'rechecked', seen: seenOf(id), companions });
      this.#expected.set(id, after as Case);
      if (each.state === 'concluded' && after?.state === 'open' && companions.length === 0) {
        const hasReason = each.concludedBy === 'data' || this.#concludedOn.get(id) !== after.compared;
        expect(hasReason || each.conclusion?.outcome === 'corrected').toBe(true);
      }
    }
    for (const { id, countries } of findings) {
      if (basis !== undefined) this.#stoodOn.set(id, basis);
      const { compared = '' } = seenOf(id);
      if (!before.has(id)) this.#expected.set(id, caseOfFinding(countries, compared));
    }
    await this.#run(findings);
    await this.#compare();
    const rows = await this.#rows();
    await this.#run(findings);
    expect(await this.#rows()).toEqual(rows);
  }

  async #run(findings: readonly Finding[]): Promise<void> {
    const input = [...this.#filed].map(([of, values]) => ({
      country: of,
      version: 1,
      sha256: createHash('sha256').update(JSON.stringify(values)).digest('hex'),
    }));
    const outlines = new Map(
      COUNTRIES.map((of): [CountryCode, Outline] => [
        of,
        {
          format: 'concord.outline/1',
          cycle: this.cycle,
          country: of,
          language: 'en',
          period: { from: 2010, to: 2017 },
        },
      ]),
    );
    const finishedAt = new Date();
    await this.#manager.transaction(async (manager) => {
      await recordCheckRun(manager, {
        cycle: this.cycle,
        catalogueVersion: '1',
        startedAt: finishedAt,
        finishedAt,
        input,
        coverage: { countries: 2, figures: 6, comparedPairs: 3, tallies: {} },
        findings,
        outlines,
        restsOn: new Map(),
      });
      await reconcileCases(manager, { cycle: this.cycle, finishedAt, input, outlines });
    });
  }

  #entry(): Omit<NewEntry, 'kind' | 'audience'> {
    return { side: 'reviewers', account, author: 'A reviewer' };
  }

  async #openFlag(): Promise<void> {
    if (this.#flag !== undefined) return;
    const flag = await flagCase(this.#manager, {
      cycle: this.cycle,
      countries: COUNTRIES,
      restrictedBy: [],
      severity: 'note',
      caption: 'Two accounts of one agreement',
      points: [],
      entry: { ...this.#entry(), text: 'Is this the same agreement?' },
    });
    this.#flag = flag.id;
    this.#expected.set(flag.id, caseOfFlag(COUNTRIES));
  }

  async #act(id: string, event: CaseEvent): Promise<void> {
    const by = event.kind === 'concluded' ? { ...event, by: account } : event;
    const change = await changeCase(this.#manager, {
      cycle: this.cycle,
      id,
      event: by,
      entry: { ...this.#entry(), kind: 'replied', audience: 'shared', text: 'Said' },
    });
    const before = this.#expected.get(id);
    if (before === undefined) return expect(change).toBeNull();
    const expected = nextCase(before, by);
    expect(change?.refusal).toBe(expected.refusal);
    if (expected.case === undefined) return;
    this.#expected.set(id, expected.case);
    if (by.kind === 'concluded') this.#noteConclusion(id);
  }

  #noteConclusion(id: string): void {
    this.#concludedOn.set(id, this.#expected.get(id)?.compared ?? '');
    for (const [other, each] of this.#expected) {
      if (each.mergedInto !== id) continue;
      this.#expected.set(other, each.compared === undefined ? each : { ...each, concludedOn: each.compared });
    }
  }

  async #merge(id: string, into: string): Promise<void> {
    const change = await mergeCases(this.#manager, {
      cycle: this.cycle,
      into,
      ids: [id],
      entry: this.#entry(),
    });
    const [lead, other] = [this.#expected.get(into), this.#expected.get(id)];
    if (lead === undefined || other === undefined) return expect(change).toBeNull();
    const refusal =
      lead.mergedInto === undefined && lead.state !== 'concluded' && id === into
        ? 'same-case'
        : (nextCase(lead, { kind: 'merged', into }).refusal ??
          nextCase(other, { kind: 'merged', into }).refusal);
    expect(change?.refusal).toBe(refusal);
    if (refusal !== undefined) return;
    for (const [each, of] of this.#expected) {
      if (each === id || of.mergedInto === id) this.#expected.set(each, { ...of, mergedInto: into });
    }
  }

  async #split(id: string): Promise<void> {
    const change = await splitCase(this.#manager, { cycle: this.cycle, id, entry: this.#entry() });
    const before = this.#expected.get(id);
    if (before === undefined) return expect(change).toBeNull();
    const expected = nextCase(before, { kind: 'split' });
    expect(change?.refusal).toBe(expected.refusal);
    if (expected.case !== undefined) this.#expected.set(id, expected.case);
  }

  /** Every case is there, once, as it ought to be; which digest its values have is not told. */
  async #compare(): Promise<void> {
    const ids = await this.#manager.query<{ id: string }[]>('SELECT id FROM review_case WHERE cycle = $1', [
      this.cycle,
    ]);
    expect(ids.map(({ id }) => id).sort()).toEqual([...this.#expected.keys()].sort());
    for (const [id, expected] of this.#expected) {
      expect(comparable(await findCase(this.#manager, this.cycle, id))).toEqual(comparable(expected));
    }
  }

  /** What identifies the stored rows: another xmin tells of a row that was written. */
  #rows(): Promise<unknown[]> {
    return this.#manager.query(
      `SELECT id::text, xmin::text FROM review_case WHERE cycle = $1
       UNION ALL SELECT id::text, xmin::text FROM case_entry WHERE cycle = $1 ORDER BY 1`,
      [this.cycle],
    );
  }
}

function comparable(of: Case | null): unknown {
  if (of === null) return null;
  const { state, conclusion, awaits, hasAnswer, standing, rests, mergedInto, isPublished } = of;
  return { state, conclusion, awaits, hasAnswer, standing, rests, mergedInto, isPublished };
}

test('no sequence of submissions, withdrawals, rules, flags, replies and rechecks loses, doubles or wrongly reopens a case', async () => {
  const configuration = readSampleCycle();
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const play = new Play(database.dataSource.manager);
      await saveCycle(database.dataSource.manager, { ...configuration, code: play.cycle });
      for (const step of [...BEGINNING, ...sequence]) await play.take(step);
      await play.take({ kind: 'recheck' });
    }),
    { numRuns: 60 },
  );
}, 120_000);
