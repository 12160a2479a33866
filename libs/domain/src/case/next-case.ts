import type { Case, CaseOutcome, Conclusion, ProposedConclusion } from './case.ts';
import type { CaseEvent, CaseRefusal, CaseStep } from './case-event.ts';
import { recheckCase } from './recheck-case.ts';

/** Outcomes that say something of two accounts of a thing, so that one of them has to be heard first. */
const NEED_ANSWER: readonly CaseOutcome[] = ['agreed-difference', 'disputed'];

/** What an event makes of a case; or why the case does not take it, and stays as it is. */
export function nextCase(before: Case, event: CaseEvent): CaseStep {
  if (event.kind === 'rechecked') return { case: recheckCase(before, event.seen, event.companions) };
  if (event.kind === 'split') return split(before);
  if (before.mergedInto !== undefined) return refuse('merged');
  if (event.kind === 'published') return publish(before, event.by);
  if (before.state === 'concluded') return refuse('concluded');
  switch (event.kind) {
    case 'asked':
      return ask(before, event.of);
    case 'answered':
      return answer(before, event.country);
    case 'concluded':
      return conclude(before, event);
    case 'partner-asked':
      return askPartner(before, event.country);
    case 'second-required':
      return before.needsSecond === event.needed
        ? refuse('already-so')
        : { case: { ...before, needsSecond: event.needed } };
    case 'merged':
      return { case: { ...before, mergedInto: event.into } };
  }
}

const refuse = (refusal: CaseRefusal): CaseStep => ({ refusal });

function ask(before: Case, of: readonly string[]): CaseStep {
  if (of.length === 0) return refuse('nobody-asked');
  if (!of.every((country) => before.countries.includes(country))) return refuse('not-of-this-case');
  const awaits = [...new Set([...before.awaits, ...of])].sort();
  return { case: { ...before, state: 'asked', awaits } };
}

/** A country may speak before it is asked: what it says then is an answer as well. */
function answer(before: Case, country: string): CaseStep {
  if (!before.countries.includes(country)) return refuse('not-of-this-case');
  const awaits = before.awaits.filter((each) => each !== country);
  return {
    case: { ...before, awaits, hasAnswer: true, state: awaits.length === 0 ? 'answered' : 'asked' },
  };
}

function conclude(before: Case, { by, outcome, explanation }: Conclusion & { by: string }): CaseStep {
  if (outcome === 'explained' && explanation === undefined) return refuse('needs-explanation');
  if (outcome !== 'explained' && explanation !== undefined) return refuse('takes-no-explanation');
  if (NEED_ANSWER.includes(outcome) && !before.hasAnswer) return refuse('needs-answer');
  const conclusion: Conclusion = explanation === undefined ? { outcome } : { outcome, explanation };
  if (before.needsSecond && outcome === 'disputed') {
    const { proposed } = before;
    if (proposed?.by === by && proposed.outcome === outcome) return refuse('needs-second-reviewer');
    if (proposed?.outcome !== outcome) return propose(before, { ...conclusion, by });
  }
  const { proposed: _, rests: __, ...rest } = before;
  return {
    case: {
      ...rest,
      state: 'concluded',
      conclusion,
      concludedBy: { account: by },
      awaits: [],
      ...(before.compared === undefined ? {} : { concludedOn: before.compared }),
    },
  };
}

function propose(before: Case, proposed: ProposedConclusion): CaseStep {
  return { case: { ...before, proposed } };
}

function askPartner(before: Case, country: string): CaseStep {
  if (before.countries.includes(country)) return refuse('already-so');
  if (before.countries.length > 1) return refuse('has-partner');
  return {
    case: {
      ...before,
      countries: [...before.countries, country].sort(),
      awaits: [...new Set([...before.awaits, country])].sort(),
      state: 'asked',
    },
  };
}

function split({ mergedInto, ...before }: Case): CaseStep {
  return mergedInto === undefined ? refuse('not-merged') : { case: before };
}

function publish(before: Case, by: string): CaseStep {
  if (before.state !== 'concluded') return refuse('not-concluded');
  if (before.isPublished) return refuse('already-so');
  const { concludedBy } = before;
  const isSame = typeof concludedBy === 'object' && concludedBy.account === by;
  if (before.needsSecond && isSame) return refuse('needs-second-reviewer');
  return { case: { ...before, isPublished: true } };
}
