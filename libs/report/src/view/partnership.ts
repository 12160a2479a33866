import type { CountryCode, Partnership } from '@concord/domain';
import type { Material } from '../material.ts';

/** How a partnership that an outline describes stands with its other side. */
export type Counterpart = 'described' | 'to-confirm' | 'undescribed' | 'not-filed' | 'no-country' | 'unknown';

const CHECK = 'partnership-unreciprocated';

/** What the check that matches partnerships has left open: partnerships, as `COUNTRY/id`, by how they stand. */
export function openPartnerships({ findings }: Material): ReadonlyMap<string, Counterpart> {
  return new Map(
    findings
      .filter(({ check }) => check === CHECK)
      .flatMap(({ subject, message }) =>
        (subject.partnership ?? []).map((name) => [
          name,
          message.id === 'to-confirm' ? 'to-confirm' : 'undescribed',
        ]),
      ),
  );
}

export function counterpartOf(
  country: CountryCode,
  partnership: Partnership,
  material: Material,
  open: ReadonlyMap<string, Counterpart>,
): Counterpart {
  const named = partnership.parties.flatMap((party) => (party.country === undefined ? [] : [party.country]));
  if (named.length === 0) return 'no-country';
  if (!named.some((other) => material.snapshot.hasFiled(other))) return 'not-filed';
  if (material.tallies[CHECK] === undefined) return 'unknown';
  return open.get(`${country}/${partnership.id}`) ?? 'described';
}
