import { type CycleRecord, type FilingExtension, isInForce } from '@concord/persistence';

/** Stages in which outlines are locked, save those that are opened again. */
const REOPENING = new Set<CycleRecord['stage']>(['review', 'sign-off']);

/** Whether a country files in a cycle: while it is open, or while its outline is opened again. */
export function mayFile(
  { stage }: Pick<CycleRecord, 'stage'>,
  extension: FilingExtension | null,
  now: Date,
): boolean {
  return stage === 'open' || (REOPENING.has(stage) && isInForce(extension, now));
}
