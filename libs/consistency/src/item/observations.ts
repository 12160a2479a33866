import type { Indicator, IndicatorUnit, Observation } from '@concord/domain';
import { indicatorIdentity } from './indicator-identity.ts';
import type { Item } from './item.ts';

/** One observation of one indicator, with its place in the outline. */
export interface PlacedObservation {
  item: Item;
  indicator: Indicator;
  /** See {@link indicatorIdentity}. */
  identity: string;
  role: 'baseline' | 'target' | 'observation';
  observation: Observation;
  pointer: string;
}

/** Baseline, target and observations of an item's indicators. */
export function* observationsOf(item: Item): Iterable<PlacedObservation> {
  for (const [position, indicator] of (item.indicators ?? []).entries()) {
    const place = `${item.pointer}/indicators/${position}`;
    const identity = indicatorIdentity(item, position);
    for (const role of ['baseline', 'target'] as const) {
      const observation = indicator[role];
      if (observation !== undefined)
        yield { item, indicator, identity, role, observation, pointer: `${place}/${role}` };
    }
    for (const [index, observation] of (indicator.observations ?? []).entries()) {
      yield {
        item,
        indicator,
        identity,
        role: 'observation',
        observation,
        pointer: `${place}/observations/${index}`,
      };
    }
  }
}

/** Whether parts of the population add up to the whole in this unit: counts do, rates and indices do not. */
export function addsUp(unit: IndicatorUnit): boolean {
  return unit === 'persons' || unit === 'count' || unit === 'amount';
}
