import type { CycleCalendar } from '@concord/domain';
import type { CycleStage } from '@concord/persistence';
import type { MessageKey } from '../../pages/catalogue/index.ts';

export const STAGE_NAMES: Readonly<Record<CycleStage, MessageKey>> = {
  draft: 'submitting.stageDraft',
  open: 'submitting.stageOpen',
  review: 'submitting.stageReview',
  'sign-off': 'submitting.stageSignOff',
  published: 'submitting.stagePublished',
  archived: 'submitting.stageArchived',
};

/** When a stage begins, by the calendar. */
export const STAGE_BEGINS = {
  open: 'opens',
  review: 'outlinesDue',
  'sign-off': 'repliesDue',
  published: 'publishes',
} as const satisfies Partial<Record<CycleStage, keyof CycleCalendar>>;

/** What happens in each. */
export const STAGE_TEXTS: Readonly<Record<CycleStage, MessageKey>> = {
  draft: 'submitting.stageDraftText',
  open: 'submitting.stageOpenText',
  review: 'submitting.stageReviewText',
  'sign-off': 'submitting.stageSignOffText',
  published: 'submitting.stagePublishedText',
  archived: 'submitting.stageArchivedText',
};
