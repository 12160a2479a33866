import type { CountryCode } from '@concord/domain';
import { countryNumber } from './cell.ts';
import type { Finding } from './finding.ts';

const COUNTRIES = 4;
/** A row holds the check's number and as many countries'. */
const WIDTH = 1 + COUNTRIES;
/** Room for what is new, before a longer list is made. */
const SPARE = 1024;
/** More countries than a row holds. */
const MANY = 0xffff;

/** What a change is looked up by, kept beside a list of findings so that most need not be fetched from memory. */
export interface FindingIndex {
  /** Ids by number. */
  checks: string[];
  rows: Uint16Array;
  /** What places each finding among others of its severity and check, of those that were asked for. */
  keys: (string | undefined)[];
}

const known = new WeakMap<readonly Finding[], FindingIndex>();

/** The index of a list that does not change any more. */
export function indexOf(findings: readonly Finding[]): FindingIndex {
  const found = known.get(findings);
  if (found !== undefined) return found;
  const indexed = new IndexedFindings([], { checks: [], rows: new Uint16Array(), keys: [] });
  for (const finding of findings) indexed.add(finding);
  const index = indexed.index();
  known.set(findings, index);
  return index;
}

/** Makes a list and its index out of another's parts, in their order, and of what is new between them. */
export class IndexedFindings {
  readonly #before: readonly Finding[];
  readonly #earlier: FindingIndex;
  readonly #findings: Finding[] = [];
  readonly #keys: (string | undefined)[] = [];
  readonly #numbers: Map<string, number>;
  #rows: Uint16Array;
  #next = 0;

  constructor(before: readonly Finding[], earlier: FindingIndex) {
    this.#before = before;
    this.#earlier = earlier;
    this.#numbers = new Map(earlier.checks.map((check, number) => [check, number]));
    this.#rows = new Uint16Array(earlier.rows.length + WIDTH * SPARE);
  }

  /** The first of the others that is neither kept nor left out yet. */
  get next(): number {
    return this.#next;
  }

  keepUntil(end: number): void {
    if (end <= this.#next) return;
    const rows = this.#earlier.rows.subarray(this.#next * WIDTH, end * WIDTH);
    this.#makeRoom(end - this.#next);
    this.#rows.set(rows, this.#findings.length * WIDTH);
    for (let place = this.#next; place < end; place++) {
      this.#findings.push(this.#before[place] as Finding);
      this.#keys.push(this.#earlier.keys[place]);
    }
    this.#next = end;
  }

  leaveOut(): void {
    this.#next++;
  }

  add(finding: Finding, key?: string): void {
    this.#makeRoom(1);
    this.#keys.push(key);
    fill(this.#rows, this.#findings.length * WIDTH, finding, this.#numbers);
    this.#findings.push(finding);
  }

  #makeRoom(more: number): void {
    const needed = (this.#findings.length + more) * WIDTH;
    if (needed <= this.#rows.length) return;
    const longer = new Uint16Array(Math.max(needed, this.#rows.length * 2));
    longer.set(this.#rows);
    this.#rows = longer;
  }

  index(): FindingIndex {
    const rows = this.#rows.slice(0, this.#findings.length * WIDTH);
    return { checks: [...this.#numbers.keys()], rows, keys: this.#keys };
  }

  /** The list, whose index is known from now on. */
  finish(): Finding[] {
    known.set(this.#findings, this.index());
    return this.#findings;
  }
}

/** For each place, whether a change of those countries may touch what stands there: what is about none of them, and of a local check, it cannot. */
export function mayTouch(
  { checks, rows }: FindingIndex,
  changed: ReadonlySet<CountryCode>,
  isLocal: (check: string) => boolean,
): (place: number) => boolean {
  const local = Uint8Array.from(checks, (check) => (isLocal(check) ? 1 : 0));
  const isChanged = new Uint8Array(MANY + 1);
  isChanged[MANY] = 1;
  for (const country of changed) isChanged[numberOf(country)] = 1;
  return (place) => {
    const row = place * WIDTH;
    if (local[rows[row] as number] !== 1) return true;
    // Nobody's number is no changed country's.
    return (
      isChanged[rows[row + 1] as number] === 1 ||
      isChanged[rows[row + 2] as number] === 1 ||
      isChanged[rows[row + 3] as number] === 1 ||
      isChanged[rows[row + 4] as number] === 1
    );
  };
}

function fill(rows: Uint16Array, row: number, finding: Finding, numbers: Map<string, number>): void {
  const check = numbers.get(finding.check) ?? numbers.size;
  numbers.set(finding.check, check);
  rows[row] = check;
  const { origin, destination } = finding.subject;
  const countries = new Set(finding.countries);
  if (origin !== undefined) countries.add(origin);
  if (destination !== undefined) countries.add(destination);
  if (countries.size > COUNTRIES) {
    rows[row + 1] = MANY;
    return;
  }
  let place = row + 1;
  for (const country of countries) rows[place++] = numberOf(country);
}

function numberOf(country: CountryCode): number {
  return countryNumber(country) + 1;
}
