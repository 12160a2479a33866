import type { Measure } from '@concord/domain';
import { WORLD } from '@concord/domain';
import type { Random } from '../generate/random.ts';
import { corridorOf, type Ground, isCorridorTotal, type Place, yearsOf } from './ground.ts';
import type { Planted, Planter } from './planter.ts';

export const PERSONS: readonly Measure[] = [
  'migrant-stock',
  'migration-flow',
  'worker-flow',
  'returns',
  'students',
];

/** A year that follows on one for which there is a value too. */
function laterYear(years: readonly number[], random: Random): number | undefined {
  const later = years.filter((year) => years.includes(year - 1));
  return later.length === 0 ? undefined : random.pick(later);
}

/** What findings about one year of a series say of it. */
export function subjectOf(place: Place, year: number): Planted['subject'] {
  const { measure, sex, basis } = place;
  return { measure, ...corridorOf(place), year, sex, basis };
}

/** One year's figures multiplied, in a series that otherwise goes its way. */
function oddYear(
  check: string,
  measures: readonly Measure[],
  least: number,
  factors: readonly number[],
): Planter {
  return {
    check,
    plant(ground) {
      const place = ground.series(measures, isCorridorTotal);
      const year = place && laterYear(yearsOf(place), ground.random);
      if (place === undefined || year === undefined) return undefined;
      if ((ground.year(place, year)?.total.value ?? 0) < least || !ground.takeSeries(place)) return undefined;
      ground.scale(place, year, ground.random.pick(factors));
      return { check, countries: [place.country], subject: subjectOf(place, year) };
    },
  };
}

const scaleSlip = oddYear('scale-slip', PERSONS, 200, [1000]);

const yearOnYearJump = oddYear('year-on-year-jump', PERSONS, 250, [2.2, 4]);

const valueInBounds: Planter = {
  check: 'value-in-bounds',
  plant(ground) {
    const place = ground.series([...PERSONS, 'remittance-cost', 'recruitment-cost'], isCorridorTotal);
    if (place === undefined || !ground.takeSeries(place)) return undefined;
    const year = ground.random.pick(yearsOf(place));
    const { total } = ground.year(place, year) ?? {};
    if (total?.value === undefined) return undefined;
    const outOfBounds: Partial<Record<Measure, number>> = { 'remittance-cost': 17.5, 'recruitment-cost': 14 };
    total.value = outOfBounds[place.measure] ?? total.value + 0.5;
    ground.changeFigure(place.country, total);
    return { check: this.check, countries: [place.country], subject: subjectOf(place, year) };
  },
};

const actualsNotInFuture: Planter = {
  check: 'actuals-not-in-future',
  plant(ground) {
    const place = ground.series(['remittance-cost', 'recruitment-cost'], isCorridorTotal);
    if (place === undefined || !ground.takeSeries(place)) return undefined;
    const last = ground.year(place, Math.max(...yearsOf(place)))?.total;
    if (last === undefined) return undefined;
    ground.addFigure(place.country, { ...last, year: 2019 });
    return { check: this.check, countries: [place.country], subject: subjectOf(place, 2019) };
  },
};

const sexesMatchTotal: Planter = {
  check: 'sexes-match-total',
  plant(ground) {
    const place = ground.series(
      PERSONS,
      (each) => isCorridorTotal(each) && ground.related(each, { sex: 'female' }) !== undefined,
    );
    const year = place && ground.random.pick(yearsOf(place));
    const figures = place && ground.year(place, year ?? 0);
    if (place === undefined || year === undefined || figures?.female?.value === undefined) return undefined;
    if (!ground.takeSeries(place)) return undefined;
    figures.female.value += Math.max(50, Math.round((figures.total.value ?? 0) * 0.1));
    ground.changeFigure(place.country, figures.female);
    return { check: this.check, countries: [place.country], subject: subjectOf(place, year) };
  },
};

/** Corridors that together are more than the world; or migrants and others that are more than all. */
const partsMatchTotal: Planter = {
  check: 'parts-match-total',
  plant(ground) {
    return ground.random.chance(0.4) ? overWorld(ground) : overAll(ground);
  },
};

function overWorld(ground: Ground): Planted | undefined {
  const world = ground.series(
    ['migrant-stock', 'migration-flow', 'students'],
    ({ partner }) => partner === WORLD,
  );
  if (world === undefined) return undefined;
  const parts = ground
    .ofMeasure(world.measure)
    .filter((each) => each.country === world.country && each.side === world.side && isCorridorTotal(each));
  const year = ground.random.pick(yearsOf(world));
  const sum = parts.reduce((before, part) => before + (ground.year(part, year)?.total.value ?? 0), 0);
  const total = ground.year(world, year)?.total;
  if (total === undefined || sum < 500 || !ground.takeSeries(world, ...parts)) return undefined;
  total.value = Math.floor(sum * 0.8);
  ground.changeFigure(world.country, total);
  return { check: 'parts-match-total', countries: [world.country], subject: subjectOf(world, year) };
}

function overAll(ground: Ground): Planted | undefined {
  const drawn = ground.initiative();
  const indicator = drawn?.initiative.indicators?.find(({ code }) => code === 'TRAINED');
  if (drawn === undefined || indicator === undefined) return undefined;
  const observation = ground.random.pick(indicator.observations ?? []);
  if (observation.migrant === undefined || !ground.take(`${drawn.name} TRAINED`)) return undefined;
  observation.migrant += Math.round(observation.value * 0.1);
  ground.change(drawn.country, `/initiatives/${drawn.position}`);
  return {
    check: 'parts-match-total',
    countries: [drawn.country],
    subject: { initiative: drawn.name, indicator: 'TRAINED', year: observation.year, role: 'observation' },
  };
}

const stockMatchesFlows: Planter = {
  check: 'stock-matches-flows',
  plant(ground) {
    const stock = ground.series(['migrant-stock'], isCorridorTotal);
    const flow = stock && ground.related(stock, { measure: 'migration-flow' });
    const returns = stock && ground.related(stock, { measure: 'returns' });
    if (stock === undefined || flow === undefined || returns === undefined) return undefined;
    const year = laterYear(yearsOf(stock), ground.random);
    if (year === undefined || [flow, returns].some((each) => !yearsOf(each).includes(year))) return undefined;
    const money = ground.related(stock, { measure: 'remittances' });
    if (!ground.takeSeries(stock, flow, returns, ...(money === undefined ? [] : [money]))) return undefined;
    for (const each of yearsOf(stock)) if (each >= year) ground.scale(stock, each, 1.35);
    return { check: this.check, countries: [stock.country], subject: subjectOf(stock, year) };
  },
};

const remittancesPerMigrant: Planter = {
  check: 'remittances-per-migrant',
  plant(ground) {
    const money = ground.series(['remittances'], isCorridorTotal);
    const stock = money && ground.related(money, { measure: 'migrant-stock' });
    if (money === undefined || stock === undefined) return undefined;
    const years = yearsOf(money).filter((each) => yearsOf(stock).includes(each));
    if (years.length === 0 || !ground.takeSeries(money, stock)) return undefined;
    const year = ground.random.pick(years);
    const persons = ground.year(stock, year)?.total.value ?? 0;
    const factor = (60_000 * persons) / (ground.year(money, year)?.total.value ?? 1);
    const mirror = ground.mirror(money);
    for (const place of mirror === undefined ? [money] : [money, mirror]) {
      for (const each of yearsOf(place)) ground.scale(place, each, factor);
    }
    const subject = { ...subjectOf(money, year), reporter: money.country };
    return { check: this.check, countries: [money.country], subject };
  },
};

/** Faults of one country's figures. */
export const IN_FIGURES: readonly Planter[] = [
  partsMatchTotal,
  stockMatchesFlows,
  remittancesPerMigrant,
  sexesMatchTotal,
  scaleSlip,
  yearOnYearJump,
  valueInBounds,
  actualsNotInFuture,
];
