/** How much a finding asks for, mildest first. */
export const SEVERITIES = ['info', 'note', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];
