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
    if (found?.given.every((each, index) => each === given[index])) return found.result;
    const result = work(about, ...given);
    known.set(about, { given, result });
    return result;
  };
}
