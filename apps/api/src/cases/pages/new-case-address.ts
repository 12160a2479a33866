import type { CountryCode } from '@concord/domain';
import { currentVisitor } from '../../access/request-context.ts';

/**
 * Where the visitor opens a case about one or two countries that have filed, or a place in the outline of the first;
 * empty where they review none of them and do not organize.
 */
export function newCaseAddress(
  cycle: string,
  [country, other]: readonly [CountryCode, CountryCode?],
  pointer?: string,
): string {
  const isOpen = currentVisitor().roles.some(
    (held) =>
      held.cycle === cycle &&
      (held.role === 'organizer' ||
        (held.role === 'reviewer' && (held.country === country || held.country === other))),
  );
  if (!isOpen) return '';
  const query = new URLSearchParams({
    country,
    ...(other === undefined ? {} : { with: other }),
    ...(pointer === undefined ? {} : { pointer }),
  });
  return `/cycles/${cycle}/cases/new?${query}`;
}
