import type { CaseRefusal } from '@concord/domain';
import { Problem } from '../problem/problem.ts';

const REASONS: Readonly<Record<CaseRefusal, string>> = {
  concluded: 'The case is concluded already.',
  'not-concluded': 'The case is not concluded yet.',
  merged: 'The question goes on within another case.',
  'not-merged': 'The case is not part of another one.',
  'already-so': 'This is so already.',
  'not-of-this-case': 'The country is not part of the case.',
  'nobody-asked': 'Nobody is asked.',
  'needs-answer': 'One of the countries must have answered before a case can end like this.',
  'needs-explanation': 'An explained case has a coded explanation.',
  'takes-no-explanation': 'Only an explained case has a coded explanation.',
  'needs-second-reviewer': 'A second reviewer must agree.',
  'has-partner': 'The case is about two countries already.',
  'different-readers': 'Cases can be merged only where the same people read them.',
  restricted: 'The case rests on something that the country may not read.',
  'same-case': 'A case cannot be merged with itself.',
  conflict: 'You have a conflict of interest in this case.',
};

/** The case does not take what was asked of it, and says why. */
export class CaseRefused extends Problem {
  readonly refusal: CaseRefusal;

  constructor(refusal: CaseRefusal) {
    super('case-refused', REASONS[refusal]);
    this.refusal = refusal;
  }
}
