import type { CycleStage } from '@concord/persistence';

/** Whether something is done in a stage, will be in a later one, or was in an earlier. */
export type When = 'now' | 'later' | 'over';

const CLOSING: Readonly<Record<CycleStage, When>> = {
  draft: 'later',
  open: 'later',
  review: 'later',
  'sign-off': 'now',
  published: 'now',
  archived: 'over',
};

/** Whether chapters are signed off and editions published: from the stage of sign-off on, until the cycle is archived. */
export function closingIn(stage: CycleStage): When {
  return CLOSING[stage];
}
