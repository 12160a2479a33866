import { type Finding, SEVERITIES } from './finding.ts';
import { subjectKey } from './fingerprint.ts';

/** In place, by severity, the gravest first, then by check and subject: the order of the findings format. */
export function sortFindings(findings: Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: orderKey(finding) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const [index, { finding }] of keyed.entries()) findings[index] = finding;
  return findings;
}

/**
 * The findings, in order, that come after others, which are in order already: of those before, the ones that are found
 * again or are untouched, and all that are found.
 */
export function succeed(
  before: readonly Finding[],
  found: readonly Finding[],
  isUntouched: (finding: Finding) => boolean,
): Finding[] {
  const added = new Set(found);
  const kept = before.filter((finding) => isUntouched(finding) || added.delete(finding));
  const parts: Finding[][] = [];
  let from = 0;
  for (const finding of sortFindings([...added])) {
    const to = placeOf(rememberedKey(finding), kept, from);
    parts.push(kept.slice(from, to), [finding]);
    from = to;
  }
  return ([] as Finding[]).concat(...parts, kept.slice(from));
}

/** How many of the findings, which are in order, come before a key; at least `from`. */
function placeOf(key: string, findings: readonly Finding[], from: number): number {
  let low = from;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rememberedKey(findings[middle] as Finding) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const keys = new WeakMap<Finding, string>();

/** The few that a search comes by are asked again after the next submission. */
function rememberedKey(finding: Finding): string {
  const known = keys.get(finding);
  if (known !== undefined) return known;
  const key = orderKey(finding);
  keys.set(finding, key);
  return key;
}

function orderKey({ severity, check, subject, countries, id }: Finding): string {
  const mildness = SEVERITIES.length - SEVERITIES.indexOf(severity);
  return `${mildness} ${check} ${subjectKey(subject)}${countries.join(' ')} ${id}`;
}
