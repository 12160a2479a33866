interface Answer {
  readonly work: unknown;
  given: readonly unknown[];
  result: unknown;
  next: Answer | undefined;
}

/** What answers about it are kept with. */
export abstract class Keeper {
  /** The last first. A few at most, so that they stand on the object itself: collecting garbage costs far more over weak tables of as many. */
  answers: Answer | undefined = undefined;
}

/**
 * The same function, with its answers kept for as long as what they are about lives, and what else they depend on is
 * the same: after a submission, all that is about other outlines is known already.
 */
export function keepWith<About extends Keeper, Given extends unknown[], Result>(
  work: (about: About, ...given: Given) => Result,
): (about: About, ...given: Given) => Result {
  return (about, ...given) => {
    let answer = about.answers;
    while (answer !== undefined && answer.work !== work) answer = answer.next;
    if (answer !== undefined && areSame(answer.given, given)) return answer.result as Result;
    const result = work(about, ...given);
    if (answer === undefined) about.answers = { work, given, result, next: about.answers };
    else {
      answer.given = given;
      answer.result = result;
    }
    return result;
  };
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < now.length; index++) if (before[index] !== now[index]) return false;
  return true;
}
