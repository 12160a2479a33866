import type { CountryCode } from '@concord/domain';
import { type Finding, SEVERITIES } from './finding.ts';
import { indexOf, keepIndex, mayTouch } from './finding-index.ts';
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
  const groups = Map.groupBy(findings, ({ finding }) => groupOf(finding));
  return [...groups].sort(([a], [b]) => compare(a, b)).flatMap(([, group]) => group.sort(byKey));
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
  const kept: number[] = [];
  for (let place = 0; place < before.length; place++) {
    const finding = before[place] as Finding;
    if (!isInQuestion(place) || isUntouched(finding) || added.delete(finding)) kept.push(place);
  }
  const findings: Finding[] = [];
  const from = new Int32Array(kept.length + added.size).fill(-1);
  let next = 0;
  const keepUntil = (end: number): void => {
    for (; next < end; next++) {
      from[findings.length] = kept[next] as number;
      findings.push(before[kept[next] as number] as Finding);
    }
  };
  for (const each of sortPlaced([...added.values()])) {
    keepUntil(placeOf(each, before, kept, next));
    findings.push(each.finding);
  }
  keepUntil(kept.length);
  keepIndex(findings, index, from);
  return findings;
}

/** How many of those kept, which are in order, come before another; at least `from`. */
function placeOf(each: Placed, before: readonly Finding[], kept: readonly number[], from: number): number {
  const group = groupOf(each.finding);
  let low = from;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = before[kept[middle] as number] as Finding;
    const order = compare(groupOf(other), group) || compare(rememberedKey(other), each.key);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const keys = new WeakMap<Finding, string>();

/** The few that a search comes by are asked again after the next submission. */
function rememberedKey(finding: Finding): string {
  const known = keys.get(finding);
  if (known !== undefined) return known;
  const { key } = placed(finding);
  keys.set(finding, key);
  return key;
}

/** Severity and check. */
function groupOf({ severity, check }: Finding): string {
  return `${SEVERITIES.length - SEVERITIES.indexOf(severity)} ${check} `;
}

function byKey(a: Placed, b: Placed): number {
  return compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
