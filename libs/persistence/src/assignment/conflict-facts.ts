import type { ConflictFacts, CountryCode, MoneyTie } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/**
 * What the outlines and cases of a cycle tell of whom its countries deal with. It tells of money that countries keep for
 * reviewers: it is for organizers, to whom the rows are open.
 */
export async function conflictFacts(manager: EntityManager, cycle: string): Promise<ConflictFacts> {
  const pairs = await manager.query<{ a: CountryCode; b: CountryCode }[]>(
    `SELECT DISTINCT one AS a, other AS b
     FROM review_case, unnest(countries) AS one, unnest(countries) AS other
     WHERE cycle = $1 AND state <> 'concluded' AND one < other ORDER BY 1, 2`,
    [cycle],
  );
  return {
    counterparts: pairs.map(({ a, b }) => ({ countries: [a, b] })),
    money: await moneyTies(manager, cycle),
  };
}

/**
 * The money that outlines tell of, as far as the transaction's reader sees it.
 * @param of only what one of these countries gives or gets, and what goes to or comes from organisations.
 */
export async function moneyTies(
  manager: EntityManager,
  cycle: string,
  of?: { countries: readonly CountryCode[]; organisations: boolean },
): Promise<MoneyTie[]> {
  const lines = await manager.query<MoneyRow[]>(
    `SELECT DISTINCT line.country AS reporter, line.party_country AS country, line.organisation, line.role
     FROM financing_line AS line
     WHERE line.cycle = $1 AND line.role IN ('provides', 'receives')
       AND coalesce(line.party_country, line.organisation) IS NOT NULL
       AND ($2::text[] IS NULL OR line.country = ANY($2) OR line.party_country = ANY($2)
         OR ($3 AND line.party_country IS NULL))
     ORDER BY 1, 2, 3, 4`,
    [cycle, of?.countries ?? null, of?.organisations ?? true],
  );
  return lines.map(({ reporter, country, organisation, role }) => ({
    reporter,
    counterpart: country === null ? { organisation } : { country },
    role,
  }));
}

type MoneyRow = Pick<MoneyTie, 'reporter' | 'role'> &
  ({ country: CountryCode; organisation: null } | { country: null; organisation: string });
