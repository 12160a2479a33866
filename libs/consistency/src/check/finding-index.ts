import type { CountryCode } from '@concord/domain';
import { countryNumber } from './cell.ts';
import type { Finding } from './finding.ts';

const COUNTRIES = 4;
/** A row holds the check's number and as many countries'. */
const WIDTH = 1 + COUNTRIES;
const NOBODY = 0;
/** More countries than a row holds. */
const MANY = 0xffff;

/** What a change is looked up by, kept beside a list of findings so that most need not be fetched from memory. */
export interface FindingIndex {
  /** Ids by number. */
  checks: string[];
  rows: Uint16Array;
}

const known = new WeakMap<readonly Finding[], FindingIndex>();

/** The index of a list that does not change any more. */
export function indexOf(findings: readonly Finding[]): FindingIndex {
  return (
    known.get(findings) ?? keepIndex(findings, { checks: [], rows: new Uint16Array() }, new Int32Array())
  );
}

/** Makes the index of a list from that of another, in which `from` says where each finding was; -1 for what is new. */
export function keepIndex(
  findings: readonly Finding[],
  earlier: FindingIndex,
  from: Int32Array,
): FindingIndex {
  const numbers = new Map(earlier.checks.map((check, number) => [check, number]));
  const rows = new Uint16Array(findings.length * WIDTH);
  for (let place = 0; place < findings.length; place++) {
    const before = from[place] ?? -1;
    if (before < 0) fill(rows, place * WIDTH, findings[place] as Finding, numbers);
    else {
      for (let part = 0; part < WIDTH; part++) {
        rows[place * WIDTH + part] = earlier.rows[before * WIDTH + part] as number;
      }
    }
  }
  const index = { checks: [...numbers.keys()], rows };
  known.set(findings, index);
  return index;
}

/** For each place, whether a change of those countries may touch what stands there: what is about none of them, and of a local check, it cannot. */
export function mayTouch(
  { checks, rows }: FindingIndex,
  changed: ReadonlySet<CountryCode>,
  isLocal: (check: string) => boolean,
): (place: number) => boolean {
  const local = checks.map(isLocal);
  const numbers = new Set([MANY, ...Array.from(changed, numberOf)]);
  return (place) => {
    const row = place * WIDTH;
    if (!local[rows[row] as number]) return true;
    for (let part = 1; part < WIDTH; part++) {
      const number = rows[row + part] as number;
      if (number === NOBODY) return false;
      if (numbers.has(number)) return true;
    }
    return false;
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
