import type { CycleConfiguration } from '@concord/domain';
import type { CycleStage } from '@concord/persistence';
import { closingIn } from '../../cycles/closing-stage.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import { STAGE_BEGINS, STAGE_NAMES } from '../../submitting/stages/stage-words.ts';

const WORDS = {
  'sign-off': { later: 'editions.signOffLater', over: 'editions.signOffOver' },
  publication: { later: 'editions.publishLater', over: 'editions.publishOver' },
} as const satisfies Record<string, Record<'later' | 'over', MessageKey>>;

/** Why chapters are not signed off, or editions not published, and from when they are; undefined where they are now. */
export function sayNotNow(
  words: Words,
  what: keyof typeof WORDS,
  { stage, configuration }: { stage: CycleStage; configuration: CycleConfiguration },
): string | undefined {
  const when = closingIn(stage);
  if (when === 'now') return undefined;
  const why = words.say({
    key: WORDS[what][when],
    values: { stage: words.say(STAGE_NAMES['sign-off']), now: words.say(STAGE_NAMES[stage]) },
  });
  const day = configuration.calendar?.[STAGE_BEGINS['sign-off']];
  if (when === 'over' || day === undefined) return why;
  return `${why} ${words.say({ key: 'editions.byCalendar', values: { date: words.date(day) } })}`;
}
