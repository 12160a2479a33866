import type { CountryCode, Partnership } from '@concord/domain';

interface Copying {
  id: string;
  from: CountryCode;
  to: CountryCode;
}

/**
 * Another country's partnership as its partner would begin to describe it: what both have in common is taken over, and
 * the other country stands among the parties in place of one's own. How each judges it (governance, results, money) is
 * for each to say.
 */
export function copyOf(partnership: Partnership, { id, from, to }: Copying): Partnership {
  const { title, titleEn, kind, signed, inForce, expires, status, level, themes, reference, quotas } =
    partnership;
  const others = partnership.parties.filter(({ country }) => country !== to && country !== from);
  const shared = { titleEn, signed, inForce, expires, status, level, themes, reference, quotas };
  return {
    id,
    title,
    kind,
    parties: [{ country: from }, ...others],
    ...Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined)),
  };
}
