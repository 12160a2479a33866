import { createHash } from 'node:crypto';
import type { Finding } from '@concord/consistency';
import { storableJson } from '../storable.ts';
import type { RestrictedFinding } from './restrict-finding.ts';

/**
 * Of the values that a finding compares: what each side says, the statistic and the sentence.
 * Where in an outline a value stands, and how grave or how large the question is held to be, are no part of it.
 */
export function valuesDigest(finding: Finding): string {
  return sha256([
    finding.message.id,
    ordered(finding.message.values),
    finding.evidence.map(({ country, value }) => [country, value ?? null]),
    finding.statistic?.value ?? null,
  ]);
}

/** Of all that is stored of a finding, so that a row is written only where something differs. */
export function contentDigest(finding: RestrictedFinding): string {
  return sha256([
    finding.check,
    finding.severity,
    finding.scope,
    finding.countries,
    ordered(finding.subject),
    finding.evidence.map(({ country, pointer, value, disclosed }) => [
      country,
      pointer,
      value ?? null,
      disclosed ?? null,
    ]),
    finding.statistic ? [finding.statistic.name, finding.statistic.value, finding.statistic.threshold] : null,
    finding.message.id,
    ordered(finding.message.values),
    finding.unexplained,
    finding.confidentiality,
    finding.restrictedBy,
  ]);
}

/** Members by name, so that the order in which they were set does not count. */
function ordered(record: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function sha256(value: unknown): string {
  return createHash('sha256').update(storableJson(value)).digest('hex');
}
