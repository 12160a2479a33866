import { type CountedOnce, type PartnershipLink, placing } from './count-once.ts';
import { type Money, totalOf } from './money.ts';
import type { Strand } from './strands.ts';
import { sumMoney } from './totals.ts';

/** What is found for one need. */
export interface Funding {
  /** Money that the seeker knows of, and so has not counted among its needs. */
  known: Strand[];
  /** Money that others offer and the seeker does not mention. */
  offers: Strand[];
}

/** For each need, the money of the same item, reference or linked partnership that comes to the seeker. */
export function findFunding(
  needs: readonly Strand[],
  money: readonly Strand[],
  { repeats }: CountedOnce,
  links: readonly PartnershipLink[],
): Funding[] {
  const { placesOf, isSameActivity } = placing(links);
  const everywhere = (strand: Strand) => [`item ${strand.item}`, ...placesOf(strand)];
  const accounts = (strand: Strand) => [strand, ...(repeats.get(strand) ?? [])];
  const index = new Map<string, Set<Strand>>();
  for (const strand of money) {
    for (const place of accounts(strand).flatMap(everywhere)) {
      const there = index.get(place);
      if (there === undefined) index.set(place, new Set([strand]));
      else there.add(strand);
    }
  }
  return needs.map((need) => {
    const near = new Set(everywhere(need).flatMap((place) => [...(index.get(place) ?? [])]));
    const related = [...near].filter(
      (strand) =>
        comesTo(strand, need.country) &&
        accounts(strand).some((each) => each.item === need.item || isSameActivity(each, need)),
    );
    const isKnown = (strand: Strand) => accounts(strand).some(({ country }) => country === need.country);
    return { known: related.filter(isKnown), offers: related.filter((strand) => !isKnown(strand)) };
  });
}

/** What each need still lacks once what others offer is taken off, US dollars. */
export function findUnmet(needs: readonly Strand[], funding: readonly Funding[]): number[] {
  return needs.map((need, index) =>
    Math.max(0, totalOf(need.money) - totalOf(sumMoney(funding[index]?.offers ?? []))),
  );
}

/** What the activities that seek money cost in all as far as known, and what is found of it. */
export function sumSeeking(
  needs: readonly Strand[],
  funding: readonly Funding[],
): { required: number; found: Money } {
  const known = new Set(funding.flatMap((each) => each.known));
  const found = new Set([...known, ...funding.flatMap(({ offers }) => offers)]);
  return {
    required: totalOf(sumMoney(needs)) + totalOf(sumMoney([...known])),
    found: sumMoney([...found]),
  };
}

function comesTo({ payer, payee }: Strand, country: string): boolean {
  return payee === country || (payee === undefined && payer !== country);
}
