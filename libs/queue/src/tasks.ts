/** Every kind of job with what it carries: codes and ids, never a document. */
export interface Tasks {
  'check-cycle': { cycle: string };
  'compile-edition': { edition: string };
  'print-outline': { print: string };
  'draw-reviewers': { work: string };
  'invite-people': { work: string };
  'send-mail': { message: string };
  'send-digests': Record<string, never>;
  'remove-expired': Record<string, never>;
}

export type TaskName = keyof Tasks;

export const TASKS = [
  'check-cycle',
  'compile-edition',
  'print-outline',
  'draw-reviewers',
  'invite-people',
  'send-mail',
  'send-digests',
  'remove-expired',
] as const satisfies readonly TaskName[];
