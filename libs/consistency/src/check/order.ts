import type { CountryCode } from '@concord/domain';
import { type Finding, SEVERITIES } from './finding.ts';
import { IndexedFindings, indexOf, mayTouch } from './finding-index.ts';
import { subjectKey } from './fingerprint.ts';

/** A finding, and what places it among those of its severity and check. */
export interface Placed {
  finding: Finding;
  key: string;
}

export function placed(finding: Finding, subject = subjectKey(finding.subject)): Placed {
  return { finding, key: `${subject}${finding.countries.join(' ')} ${finding.id}` };
}

/** In place, by severity, the gravest first, then by check and subject: the order of the findings format. */
export function sortFindings(findings: Finding[]): Finding[] {
  const sorted = sortPlaced(findings.map((finding) => placed(finding)));
  for (const [index, { finding }] of sorted.entries()) findings[index] = finding;
  return findings;
}

/** The same order, of findings whose keys are at hand. */
export function sortPlaced(findings: readonly Placed[]): Placed[] {
  const groups = new Map<string, Placed[]>();
  let last: Finding | undefined;
  let group: Placed[] = [];
  for (const each of findings) {
    const { finding } = each;
    if (last === undefined || last.severity !== finding.severity || last.check !== finding.check) {
      last = finding;
      const name = `${finding.severity} ${finding.check}`;
      group = groups.get(name) ?? [];
      groups.set(name, group);
    }
    group.push(each);
  }
  const inOrder = [...groups.values()].sort(([a], [b]) =>
    compareGroups((a as Placed).finding, (b as Placed).finding),
  );
  return inOrder.flatMap((each) => each.sort(byKey));
}

/** What became of a run's findings. */
export interface Succession {
  changed: ReadonlySet<CountryCode>;
  /** Whether a check's findings rest on the countries that they are about alone. */
  isLocal(check: string): boolean;
  isUntouched(finding: Finding): boolean;
}

/**
 * The findings, in order, that come after others, which are in order already: of those before, the ones that are found
 * again or are untouched, and all that are found.
 */
export function succeed(
  before: readonly Finding[],
  found: readonly Placed[],
  { changed, isLocal, isUntouched }: Succession,
): Finding[] {
  const added = new Map(found.map((each) => [each.finding, each]));
  const index = indexOf(before);
  const isInQuestion = mayTouch(index, changed, isLocal);
  const gone: number[] = [];
  for (let place = 0; place < before.length; place++) {
    if (!isInQuestion(place)) continue;
    const finding = before[place] as Finding;
    if (!isUntouched(finding) && !added.delete(finding)) gone.push(place);
  }
  const succession = new IndexedFindings(before, index);
  let nextGone = 0;
  const keepUntil = (end: number): void => {
    while (nextGone < gone.length && (gone[nextGone] as number) < end) {
      succession.keepUntil(gone[nextGone++] as number);
      succession.leaveOut();
    }
    succession.keepUntil(end);
  };
  for (const each of sortPlaced([...added.values()])) {
    keepUntil(placeOf(each, before, index.keys, succession.next));
    succession.add(each.finding, each.key);
  }
  keepUntil(before.length);
  return succession.finish();
}

/** Before how many of others, which are in order, a finding's place is; at least `from`. */
function placeOf(
  { finding, key }: Placed,
  before: readonly Finding[],
  keys: (string | undefined)[],
  from: number,
): number {
  let low = from;
  let high = before.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = before[middle] as Finding;
    let order = compareGroups(other, finding);
    if (order === 0) {
      // The few that a search comes by are asked again after the next submission.
      keys[middle] ??= placed(other).key;
      order = compare(keys[middle] as string, key);
    }
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By severity, the gravest first, then by check. */
function compareGroups(a: Finding, b: Finding): number {
  return (
    (a.severity === b.severity ? 0 : SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity)) ||
    (a.check === b.check ? 0 : compare(a.check, b.check))
  );
}

function byKey(a: Placed, b: Placed): number {
  return compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
