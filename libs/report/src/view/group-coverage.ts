import { checksOf, coverageSuffices } from '@concord/consistency';
import { type Block, paragraph } from './block.ts';
import type { Context } from './context.ts';

const COVERAGE_CHECK = 'coverage-sufficient';

/** Says where too little is reported by both ends to speak of the group as a whole: what follows is then a sum of what is given. */
export function groupCaveat(
  { words, material, coverage }: Context,
  word: 'groupNotCovered' | 'closingNotCovered' = 'groupNotCovered',
): Block[] {
  const { cycle, snapshot } = material;
  if (coverageSuffices(snapshot) || coverage.stockShare === undefined) return [];
  const standard = checksOf(cycle).find(({ id }) => id === COVERAGE_CHECK)?.parameters.share?.default;
  const least = cycle.checks[COVERAGE_CHECK]?.parameters?.share ?? standard ?? 0;
  return [paragraph(words.say(word, { share: coverage.stockShare, least }))];
}
