/**
 * The same function, with its answers kept for as long as what they are about lives, and what else they depend on is
 * the same: after a submission, all that is about other outlines is known already.
 */
export function keepWith<About extends object, Given extends unknown[], Result>(
  work: (about: About, ...given: Given) => Result,
): (about: About, ...given: Given) => Result {
  const known = new WeakMap<About, { given: Given; result: Result }>();
  return (about, ...given) => {
    const found = known.get(about);
    if (found !== undefined && areSame(found.given, given)) return found.result;
    const result = work(about, ...given);
    known.set(about, { given, result });
    return result;
  };
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < now.length; index++) if (before[index] !== now[index]) return false;
  return true;
}
