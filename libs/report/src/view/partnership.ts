import type { CountryCode, Partnership } from '@concord/domain';
import type { Material } from '../material.ts';

/** How a partnership that an outline describes stands with its other side. */
export type Counterpart = 'described' | 'undescribed' | 'not-filed' | 'no-country' | 'unknown';

const CHECK = 'partnership-unreciprocated';

/** Partnerships, as `COUNTRY/id`, that a country which has filed does not describe, by the check that matches them. */
export function undescribed({ findings }: Material): ReadonlySet<string> {
  return new Set(
    findings.filter(({ check }) => check === CHECK).flatMap(({ subject }) => subject.partnership ?? []),
  );
}

export function counterpartOf(
  country: CountryCode,
  partnership: Partnership,
  material: Material,
  lacking: ReadonlySet<string>,
): Counterpart {
  const named = partnership.parties.flatMap((party) => (party.country === undefined ? [] : [party.country]));
  if (named.length === 0) return 'no-country';
  if (!named.some((other) => material.snapshot.hasFiled(other))) return 'not-filed';
  if (material.tallies[CHECK] === undefined) return 'unknown';
  return lacking.has(`${country}/${partnership.id}`) ? 'undescribed' : 'described';
}
