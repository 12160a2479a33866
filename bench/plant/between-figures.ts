import type { Measure } from '@concord/domain';
import { WORLD } from '@concord/domain';
import { corridorOf, type Ground, isCorridorTotal, type Place, yearsOf } from './ground.ts';
import { PERSONS, subjectOf } from './in-figures.ts';
import type { Planted, Planter } from './planter.ts';

/** What is compared at all, with room to be made smaller; persons and US dollars. */
const LEAST_PERSONS = 400;
const LEAST_MONEY = 4_000_000;

function least(measure: Measure): number {
  return measure === 'remittances' ? LEAST_MONEY : LEAST_PERSONS;
}

/** A series with its mirror, and a year for which both ends give a value. */
function drawMirrored(
  ground: Ground,
  measures: readonly Measure[],
): { place: Place; mirror: Place; year: number } | undefined {
  const place = ground.series(measures, isCorridorTotal);
  const mirror = place && ground.mirror(place);
  if (place === undefined || mirror === undefined) return undefined;
  const known = yearsOf(mirror);
  const years = yearsOf(place).filter((year) => known.includes(year));
  return years.length === 0 ? undefined : { place, mirror, year: ground.random.pick(years) };
}

function betweenEnds(check: string, place: Place, year: number): Planted {
  return { check, countries: [place.country, place.partner], subject: subjectOf(place, year) };
}

/** One end's figure of one year is not the other's. */
function differing(check: string, measure: Measure): Planter {
  return {
    check,
    plant(ground) {
      const drawn = drawMirrored(ground, [measure]);
      if (drawn === undefined) return undefined;
      const { place, year } = drawn;
      if ((ground.year(place, year)?.total.value ?? 0) < least(measure) || !ground.takeSeries(place))
        return undefined;
      ground.scale(place, year, ground.random.between(1.35, 3) ** (ground.random.chance(0.5) ? 1 : -1));
      return betweenEnds(check, place, year);
    },
  };
}

const mirrorCost: Planter = {
  check: 'mirror-cost',
  plant(ground) {
    const drawn = drawMirrored(ground, ['remittance-cost', 'recruitment-cost']);
    const total = drawn && ground.year(drawn.place, drawn.year)?.total;
    if (drawn === undefined || total?.value === undefined || !ground.takeSeries(drawn.place))
      return undefined;
    total.value = Number((total.value + ground.random.between(1.6, 4)).toFixed(2));
    ground.changeFigure(drawn.place.country, total);
    return betweenEnds(this.check, drawn.place, drawn.year);
  },
};

/** The other end says zero, or that the measure does not apply, or nothing at all. */
const oneSidedFigure: Planter = {
  check: 'one-sided-figure',
  plant(ground) {
    const draw = ground.random.share();
    if (draw < 0.3) return onlyOneEnd(ground);
    const drawn = drawMirrored(ground, [...PERSONS, 'remittances']);
    if (drawn === undefined) return undefined;
    const { place, mirror, year } = drawn;
    if ((ground.year(mirror, year)?.total.value ?? 0) < least(place.measure) || !ground.takeSeries(place)) {
      return undefined;
    }
    const { total, female, male } = ground.year(place, year) ?? {};
    for (const figure of [total, female, male]) {
      if (figure === undefined) continue;
      if (draw < 0.65) figure.value = 0;
      else {
        delete figure.value;
        figure.missing = 'not-applicable';
      }
      ground.changeFigure(place.country, figure);
    }
    return betweenEnds(this.check, place, year);
  },
};

function onlyOneEnd(ground: Ground): Planted | undefined {
  const measure = ground.random.pick(['students', 'stranded-assisted'] as const);
  const beside = ground.series(['migrant-stock'], isCorridorTotal);
  if (beside === undefined) return undefined;
  const place: Place = { ...beside, measure };
  const known = (['observed', 'estimated'] as const).some(
    (basis) =>
      ground.related(place, { basis }) !== undefined || ground.mirror({ ...place, basis }) !== undefined,
  );
  // Of a measure that the other end is silent about altogether, it is asked once for all corridors.
  const speaks = ground
    .ofMeasure(measure)
    .some(({ country, side }) => country === place.partner && side !== place.side);
  const year = ground.random.whole(2012, 2016);
  if (known || !speaks || !ground.takeSeries(place)) return undefined;
  ground.addFigure(place.country, {
    measure,
    ...corridorOf(place),
    year,
    value: ground.random.whole(400, 4000),
  });
  return betweenEnds('one-sided-figure', place, year);
}

/** All that a country says of one measure lies to one side of its partners' figures. */
const reporterBias: Planter = {
  check: 'reporter-bias',
  plant(ground) {
    const drawn = ground.series(PERSONS, isCorridorTotal);
    if (drawn === undefined) return undefined;
    const { country, side, measure } = drawn;
    const places = ground
      .ofMeasure(measure)
      .filter((each) => each.country === country && each.side === side && isCorridorTotal(each));
    if (mostPartners(ground, places) < 5 || !ground.takeSeries(...places)) return undefined;
    // As many to one side as to the other, so that no partner seems to lie off as well.
    const factor = ground.serial() % 2 === 0 ? 1.5 : 1 / 1.5;
    for (const place of places) for (const year of yearsOf(place)) ground.scale(place, year, factor);
    const ends =
      side === 'origin' ? { origin: country, destination: WORLD } : { origin: WORLD, destination: country };
    return { check: this.check, countries: [country], subject: { measure, ...ends } };
  },
};

/** The most partners that a year's figures can be compared with. */
function mostPartners(ground: Ground, places: readonly Place[]): number {
  const partners = new Map<number, number>();
  for (const place of places) {
    const mirror = ground.mirror(place);
    if (mirror === undefined) continue;
    for (const year of yearsOf(place)) {
      const both = [place, mirror].every((each) => (ground.year(each, year)?.total.value ?? 0) >= 200);
      if (both) partners.set(year, (partners.get(year) ?? 0) + 1);
    }
  }
  return Math.max(0, ...partners.values());
}

const planWithinCap: Planter = {
  check: 'plan-within-cap',
  plant(ground) {
    const plan = ground.series(
      ['worker-flow'],
      ({ basis, side }) => basis === 'planned' && side === 'origin',
    );
    const cap = plan && ground.mirror({ ...plan, basis: 'cap' });
    if (plan === undefined || cap === undefined) return undefined;
    const year = ground.random.pick(yearsOf(plan));
    const limit = ground.year(cap, year)?.total.value;
    const planned = ground.year(plan, year)?.total.value;
    if (limit === undefined || planned === undefined || limit < 5 || !ground.takeSeries(plan))
      return undefined;
    const inAll = ground.related(plan, { partner: WORLD });
    const total = inAll && ground.year(inAll, year)?.total;
    if (total?.value !== undefined) total.value += Math.ceil(limit * 1.4);
    ground.scale(plan, year, (limit * 1.4) / planned);
    return betweenEnds(this.check, plan, year);
  },
};

/** Faults between two countries' figures. */
export const BETWEEN_FIGURES: readonly Planter[] = [
  reporterBias,
  differing('mirror-flow', 'migration-flow'),
  differing('mirror-stock', 'migrant-stock'),
  differing('mirror-worker-flow', 'worker-flow'),
  differing('mirror-returns', 'returns'),
  differing('mirror-students', 'students'),
  differing('mirror-remittances', 'remittances'),
  mirrorCost,
  oneSidedFigure,
  planWithinCap,
];
