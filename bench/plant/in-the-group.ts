import type { Figure, Measure } from '@concord/domain';
import { WORLD } from '@concord/domain';
import { type Ground, isCorridorTotal, yearsOf } from './ground.ts';
import type { Planter } from './planter.ts';

/** Destinations count one year's corridors so much higher than origins that the group's totals no longer close. */
function doesNotClose(check: string, measure: Measure, factor: number): Planter {
  return {
    check,
    plant(ground) {
      const year = ground.random.whole(2013, 2017);
      for (const place of ground.ofMeasure(measure)) {
        if (place.side === 'destination' && isCorridorTotal(place)) ground.scale(place, year, factor);
      }
      return { check, countries: [], subject: { measure, year, sum: 'group' } };
    },
  };
}

/** Receivers tell of less than providers do; or one commitment is written with five digits too many. */
const financingCloses: Planter = {
  check: 'financing-closes',
  plant(ground) {
    if (ground.random.chance(0.5)) {
      for (const { country, partnerships = [] } of ground.outlines.values()) {
        for (const [position, { financing }] of partnerships.entries()) {
          for (const line of financing?.lines ?? []) {
            if (line.role !== 'receives' || line.stage !== 'disbursed') continue;
            line.amount = Math.round(line.amount * 0.9);
            ground.change(country, `/partnerships/${position}`);
          }
        }
      }
      return { check: this.check, countries: [], subject: { stage: 'disbursed', sum: 'group' } };
    }
    const drawn = ground.initiative();
    const line = drawn?.initiative.financing?.lines?.find(
      ({ role, stage }) => role === 'domestic' && stage === 'committed',
    );
    if (drawn === undefined || line === undefined) return undefined;
    line.amount *= 1e7;
    ground.change(drawn.country, `/initiatives/${drawn.position}`);
    return {
      check: this.check,
      countries: [drawn.country],
      subject: { stage: 'committed', sum: 'envelopes' },
    };
  },
};

/** The countries at both ends of a costly corridor drop their targets. */
const sharedGoalReached: Planter = {
  check: 'shared-goal-reached',
  plant(ground) {
    const cost = ground.series(['remittance-cost'], isCorridorTotal);
    const money = cost && ground.related(cost, { measure: 'remittances' });
    if (cost === undefined || money === undefined || yearsOf(money).length === 0) return undefined;
    const last = Math.max(...yearsOf(cost));
    if ((ground.year(cost, last)?.total.value ?? 0) < 5.3) return undefined;
    for (const country of [cost.country, cost.partner]) dropTargets(ground, country);
    return { check: this.check, countries: [], subject: { measure: 'remittance-cost', sum: 'group' } };
  },
};

function dropTargets(ground: Ground, country: string): void {
  for (const [position, { indicators = [] }] of (ground.outline(country).initiatives ?? []).entries()) {
    for (const indicator of indicators) {
      if (indicator.code !== '10.c.1') continue;
      delete indicator.target;
      ground.change(country, `/initiatives/${position}`);
    }
  }
}

/** Share of the group's stock in corridors of which only one end still speaks. */
const SILENCED = 0.6;

const coverageSufficient: Planter = {
  check: 'coverage-sufficient',
  plant(ground) {
    const stocks = ground
      .ofMeasure('migrant-stock')
      .filter((each) => each.side === 'destination' && each.sex === 'total' && each.partner !== WORLD);
    const persons = new Map(stocks.map((each) => [each, lastValue(ground, each)]));
    const all = [...persons.values()].reduce((sum, value) => sum + value, 0);
    let silenced = 0;
    for (const stock of ground.random.shuffled(stocks)) {
      if (silenced > all * SILENCED) break;
      silenced += persons.get(stock) ?? 0;
      for (const [position, figure] of (ground.outline(stock.partner).figures ?? []).entries()) {
        if (figure.origin !== stock.partner || figure.destination !== stock.country) continue;
        keepBack(figure);
        ground.change(stock.partner, `/figures/${position}`);
      }
    }
    return { check: this.check, countries: [], subject: { measure: 'migrant-stock' } };
  },
};

function lastValue(ground: Ground, place: (typeof ground.places)[number]): number {
  const years = yearsOf(place);
  return years.length === 0 ? 0 : (ground.year(place, Math.max(...years))?.total.value ?? 0);
}

function keepBack(figure: Figure): void {
  delete figure.value;
  figure.missing = 'not-collected';
}

/** Each destination admits half of what is planned for it. */
const plansJointlyFeasible: Planter = {
  check: 'plans-jointly-feasible',
  plant(ground) {
    const year = ground.random.whole(2018, 2020);
    const workers = ground.ofMeasure('worker-flow');
    const planned = new Map<string, number>();
    for (const place of workers) {
      if (place.basis !== 'planned' || place.partner === WORLD) continue;
      const value = ground.year(place, year)?.total.value ?? 0;
      planned.set(place.partner, (planned.get(place.partner) ?? 0) + value);
    }
    for (const place of workers) {
      if (place.basis !== 'cap' || place.partner !== WORLD) continue;
      const cap = ground.year(place, year)?.total;
      if (cap === undefined) continue;
      cap.value = Math.floor((planned.get(place.country) ?? 0) / 2);
      ground.changeFigure(place.country, cap);
    }
    const subject = { measure: 'worker-flow', year, basis: 'planned', sum: 'planned' } as const;
    return { check: this.check, countries: [], subject };
  },
};

/** Faults of all outlines together; one of each kind is all that a cycle has room for. */
export const IN_THE_GROUP: readonly Planter[] = [
  plansJointlyFeasible,
  doesNotClose('net-migration-closes', 'migration-flow', 1.12),
  doesNotClose('remittances-close', 'remittances', 1.35),
  financingCloses,
  sharedGoalReached,
  coverageSufficient,
];
