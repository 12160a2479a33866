import type { CycleConfiguration, Financing, Outline } from '@concord/domain';
import { countOnce, type PartnershipLink } from '../ledger/count-once.ts';
import { strandsOf } from '../ledger/strands.ts';
import { applyShock } from './apply-shocks.ts';
import { meetOwnTargets } from './own-targets.ts';
import type { Scenario } from './scenario.ts';

/**
 * The outlines as the scenario has them, so that the cycle's checks can run on them again. The outlines given are
 * never changed; those that the scenario does not touch are handed back as they are. Links say which partnerships
 * are one where money is to count once.
 */
export function applyScenario(
  outlines: readonly Outline[],
  cycle: CycleConfiguration,
  scenario: Scenario,
  links: readonly PartnershipLink[] = [],
): Outline[] {
  const counted = scenario.countOnce === true ? dropRepeatedLines(outlines, cycle, links) : [...outlines];
  const aimed = scenario.meetTargets === true ? meetOwnTargets(counted) : counted;
  return aimed.map((outline) => scenario.shocks.reduce(applyShock, outline));
}

function dropRepeatedLines(
  outlines: readonly Outline[],
  cycle: CycleConfiguration,
  links: readonly PartnershipLink[],
): Outline[] {
  const { repeats } = countOnce(
    outlines.flatMap((outline) => strandsOf(outline, cycle).strands),
    links,
  );
  const dropped = new Set(
    [...repeats.values()].flat().flatMap(({ country, lines }) => lines.map((line) => `${country}${line}`)),
  );
  return outlines.map((outline) => {
    const isTouched = [...dropped].some((place) => place.startsWith(`${outline.country}/`));
    if (!isTouched) return outline;
    const result = { ...outline };
    for (const kind of ['initiatives', 'partnerships'] as const) {
      const without = <Item extends { financing?: Financing }>(items: Item[]): Item[] =>
        items.map((item, position) => {
          const { financing } = item;
          if (financing?.lines === undefined) return item;
          const place = `${outline.country}/${kind}/${position}/financing/lines`;
          return {
            ...item,
            financing: {
              ...financing,
              lines: financing.lines.filter((_, index) => !dropped.has(`${place}/${index}`)),
            },
          };
        });
      if (kind === 'initiatives' && outline.initiatives) result.initiatives = without(outline.initiatives);
      if (kind === 'partnerships' && outline.partnerships)
        result.partnerships = without(outline.partnerships);
    }
    return result;
  });
}
