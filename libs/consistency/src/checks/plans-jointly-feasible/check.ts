import type { Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Snapshot } from '../../check/snapshot.ts';
import { coverageSuffices } from '../../coverage/sufficient.ts';
import { assessJointFeasibility } from '../../feasibility/joint-feasibility.ts';
import { rankingSize } from '../../measure/measure-kind.ts';
import { capEvidence, corridorEvidence, plansByYear } from '../../workers/plans-by-year.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'plans-jointly-feasible',
  scope: 'cycle',
  reach: 'cycle',
  severity: 'warning',
  rule: 'Require all the origins’ plans for workers to fit together into what the destinations let in',
  source: 'Maximum flow and minimum cut, Ford and Fulkerson (1956)',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const { snapshot } = slice;
    if (!coverageSuffices(snapshot)) {
      tally.notApplicable++;
      return;
    }
    for (const [year, plans] of plansByYear(snapshot)) {
      const result = assessJointFeasibility(plans);
      tally.compared++;
      const binding = result.bindings.filter(({ shortfall }) => shortfall > 0);
      if (result.feasible || binding.length === 0) continue;
      yield ask(snapshot, year, result, binding);
    }
  },
});

type Result = ReturnType<typeof assessJointFeasibility>;

function ask(snapshot: Snapshot, year: number, result: Result, binding: Result['bindings']): Question {
  const places = [
    ...binding.flatMap(({ destination, origins }) =>
      origins.flatMap((origin) => corridorEvidence(snapshot, year, origin, destination)),
    ),
    ...binding.flatMap(({ destination }) => capEvidence(snapshot, year, destination)),
  ];
  const shares = binding.map(({ destination, share }) => `${destination}=${share.toFixed(3)}`);
  return {
    message: 'shortfall',
    severity: 'warning',
    countries: [...new Set(binding.flatMap(({ destination, origins }) => [destination, ...origins]))],
    subject: { measure: 'worker-flow', year, basis: 'planned', sum: 'planned' },
    evidence: places,
    statistic: { name: 'shortfall', value: Math.round(result.shortfall), threshold: 0 },
    unexplained: rankingSize('worker-flow', result.shortfall),
    values: {
      year,
      planned: result.planned,
      placed: result.placed,
      shortfall: Math.round(result.shortfall),
      destinations: binding.map(({ destination }) => destination),
      shares,
    },
  };
}
