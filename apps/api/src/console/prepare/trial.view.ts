import { type ConfigurationTrial, checkTitle } from '@concord/consistency';
import type { CycleConfiguration } from '@concord/domain';
import type { Words } from '../../pages/words.ts';

/** What a change of the configuration would do to the questions: check by check, those alone that it changes. */
export function viewTrial(
  words: Words,
  { before, after, checks }: ConfigurationTrial,
  configuration: Pick<CycleConfiguration, 'rules'>,
) {
  const byTitle = new Intl.Collator(words.language);
  return {
    count: words.say({ key: 'rules.asked', values: { count: after } }),
    now: words.say({ key: 'prepare.askedNow', values: { count: before } }),
    checks: checks
      .map(({ check, ...counts }) => ({
        title: checkTitle(check, words.language, configuration),
        before: words.number(counts.before),
        after: words.number(counts.after),
      }))
      .sort((a, b) => byTitle.compare(a.title, b.title)),
  };
}
