import type { CountryCode } from '@concord/domain';
import { currentVisitor } from '../../access/request-context.ts';

/** What a case is opened about, and from where. */
export interface CaseSeenAt {
  /** A place in the outline of the first country (RFC 6901). */
  pointer?: string | undefined;
  /** One in the outline of the other. */
  withPointer?: string | undefined;
  /** The page from which it is opened, below its cycle; see {@link BACK}. */
  back?: string | undefined;
}

/** Pages of a cycle to which the form of a new case leads back. */
export const BACK = /^(corridors\/[A-Z]{3}\/[A-Z]{3}|countries\/[A-Z]{3}|search\?[\w%=&+.*-]{0,2400})$/;

/**
 * Where the visitor opens a case about one or two countries that have filed, or about places in their outlines; empty
 * where they review neither of them and do not organize.
 */
export function newCaseAddress(
  cycle: string,
  [country, other]: readonly [CountryCode, CountryCode?],
  { pointer, withPointer, back }: CaseSeenAt = {},
): string {
  const isOpen = currentVisitor().roles.some(
    (held) =>
      held.cycle === cycle &&
      (held.role === 'organizer' ||
        (held.role === 'reviewer' && (held.country === country || held.country === other))),
  );
  if (!isOpen) return '';
  return `/cycles/${cycle}/cases/new?${caseQuery({ country, with: other, pointer, withPointer, back })}`;
}

/** The parts of a query that say something. */
export function caseQuery(parts: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const said = Object.entries(parts).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return new URLSearchParams(said);
}
