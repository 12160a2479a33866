import type { Assignment, DrawInput } from '../draw.ts';

/** Whether some draw keeps every limit, by trying all of them: for inputs of a few countries and people. */
export function isPossibleByTrying(input: DrawInput): boolean {
  const open = [...new Set(input.countries)].flatMap((country) => {
    const standing = input.kept.filter((each) => each.country === country).length;
    return Array.from({ length: Math.max(0, input.limits.perCountry - standing) }, () => country);
  });
  return canFill(input, open, [...input.kept]);
}

function canFill(input: DrawInput, open: readonly string[], assigned: readonly Assignment[]): boolean {
  const [country, ...rest] = open;
  if (country === undefined) return isRegional(input, assigned);
  return input.reviewers.some(({ id }) => {
    const next = { country, reviewer: id };
    return canTake(input, next, assigned) && canFill(input, rest, [...assigned, next]);
  });
}

function canTake(
  { reviewers, exclusions, limits }: DrawInput,
  { country, reviewer }: Assignment,
  assigned: readonly Assignment[],
): boolean {
  const of = (id: string) => reviewers.find((each) => each.id === id);
  const there = assigned.filter((each) => each.country === country);
  const load = assigned.filter((each) => each.reviewer === reviewer).length;
  const most = Math.min(of(reviewer)?.most ?? limits.perReviewer, limits.perReviewer);
  const place = of(reviewer)?.place;
  return (
    load < most &&
    !there.some((each) => each.reviewer === reviewer) &&
    !exclusions.some((each) => each.country === country && each.reviewer === reviewer) &&
    !(limits.onePerPlace && place !== undefined && there.some((each) => of(each.reviewer)?.place === place))
  );
}

/** Of countries for which somebody was drawn: how many are of its region; more than that may stand already. */
function isRegional(
  { countries, reviewers, kept, regions, limits }: DrawInput,
  assigned: readonly Assignment[],
): boolean {
  const isSame = ({ country, reviewer }: Assignment) => {
    const place = reviewers.find(({ id }) => id === reviewer)?.place ?? '';
    return regions[place] !== undefined && regions[place] === regions[country];
  };
  return countries.every((country) => {
    const all = assigned.filter((each) => each.country === country);
    const standing = kept.filter((each) => each.country === country);
    if (all.length === standing.length) return true;
    const same = all.filter(isSame).length;
    return (
      same >= limits.sameRegion.least &&
      same <= Math.max(limits.sameRegion.most, standing.filter(isSame).length)
    );
  });
}
