import type { Indicator, IndicatorUnit, Observation } from '@concord/domain';
import { indicatorIdentity } from './indicator-identity.ts';
import type { Item } from './item.ts';

export type ObservationRole = 'baseline' | 'target' | 'observation';

/** One observation of one indicator, with its place in the outline, which is worked out where it is asked for. */
export class PlacedObservation {
  readonly item: Item;
  /** Of the indicator among the item's. */
  readonly position: number;
  readonly indicator: Indicator;
  readonly role: ObservationRole;
  readonly observation: Observation;
  /** Among the indicator's observations. */
  readonly index: number;

  constructor(item: Item, position: number, indicator: Indicator, role: ObservationRole, index = 0) {
    this.item = item;
    this.position = position;
    this.indicator = indicator;
    this.role = role;
    this.index = index;
    this.observation = (
      role === 'observation' ? indicator.observations?.[index] : indicator[role]
    ) as Observation;
  }

  /** See {@link indicatorIdentity}. */
  get identity(): string {
    return indicatorIdentity(this.item, this.position);
  }

  get pointer(): string {
    const place = `${this.item.pointer}/indicators/${this.position}`;
    return this.role === 'observation' ? `${place}/observations/${this.index}` : `${place}/${this.role}`;
  }
}

const NONE: readonly PlacedObservation[] = [];
const known = new WeakMap<Item, readonly PlacedObservation[]>();

/** Baseline, target and observations of an item's indicators; listed once for all the checks that ask. */
export function observationsOf(item: Item): readonly PlacedObservation[] {
  const { indicators } = item;
  if (indicators === undefined || indicators.length === 0) return NONE;
  let found = known.get(item);
  if (found === undefined) {
    found = indicators.flatMap((indicator, position) => observationsOfOne(item, indicator, position));
    known.set(item, found);
  }
  return found;
}

function observationsOfOne(item: Item, indicator: Indicator, position: number): PlacedObservation[] {
  const found: PlacedObservation[] = [];
  for (const role of ['baseline', 'target'] as const) {
    if (indicator[role] !== undefined) found.push(new PlacedObservation(item, position, indicator, role));
  }
  const count = indicator.observations?.length ?? 0;
  for (let index = 0; index < count; index++) {
    found.push(new PlacedObservation(item, position, indicator, 'observation', index));
  }
  return found;
}

/** Whether parts of the population add up to the whole in this unit: counts do, rates and indices do not. */
export function addsUp(unit: IndicatorUnit): boolean {
  return unit === 'persons' || unit === 'count' || unit === 'amount';
}
