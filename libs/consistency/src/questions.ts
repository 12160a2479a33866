/** A question that a reader of a cycle asks, and the checks that answer it. */
export interface ReaderQuestion {
  question: string;
  checks: readonly string[];
}

/** Each check of the catalogue once, under the question that it answers. */
export const READER_QUESTIONS: readonly ReaderQuestion[] = [
  {
    question: 'Can the outline be read as it is meant: codes, dates, units?',
    checks: ['codes-known', 'dates-in-order', 'actuals-not-in-future', 'value-in-bounds', 'scale-slip'],
  },
  {
    question: 'Do the figures of one outline fit together?',
    checks: [
      'parts-match-total',
      'sexes-match-total',
      'year-on-year-jump',
      'stock-matches-flows',
      'remittances-per-migrant',
    ],
  },
  {
    question: 'Do two countries give the same figures of the corridor between them?',
    checks: [
      'mirror-flow',
      'mirror-stock',
      'mirror-worker-flow',
      'mirror-returns',
      'mirror-students',
      'mirror-remittances',
      'mirror-cost',
      'one-sided-figure',
      'reporter-bias',
    ],
  },
  {
    question: 'Do partners describe their partnerships alike?',
    checks: ['partnership-unreciprocated', 'partnership-conflict'],
  },
  {
    question: 'Does the money add up, and once?',
    checks: ['stages-in-order', 'financing-mirror', 'financing-counted-twice', 'financing-closes'],
  },
  {
    question: 'Do the plans for workers fit together?',
    checks: ['plan-within-cap', 'plans-jointly-feasible'],
  },
  {
    question: 'Are targets set so that they can be met and measured, and are they being met?',
    checks: [
      'target-in-direction',
      'target-year-in-time',
      'cost-target-ambition',
      'progress-on-track',
      'measurable',
    ],
  },
  {
    question: 'What became of what was said in the last cycle?',
    checks: ['commitment-followed-up', 'past-rewritten'],
  },
  {
    question: 'What can be said of the group as a whole?',
    checks: ['coverage-sufficient', 'net-migration-closes', 'remittances-close', 'shared-goal-reached'],
  },
];
