import type { Basis, CountryCode, Figure, FigureDefinition, Measure, Sex } from '@concord/domain';
import { BASES, MEASURES, MINIMUM_STAYS, NOTATION_KEYS, WORLD } from '@concord/domain';
import fc from 'fast-check';

/** What one end says of one cell; undefined where it is silent. */
export type Said = Pick<Figure, 'value' | 'missing' | 'rounding' | 'definition'> | undefined;

/** A corridor's measure over consecutive years, as both ends tell it. */
export interface CorridorReport {
  origin: CountryCode;
  destination: CountryCode;
  measure: Measure;
  basis: Basis;
  sex: Sex;
  fromYear: number;
  years: { byOrigin: Said; byDestination: Said }[];
}

/** In the order of their codes; so many that some have nothing to do with each other. */
export const COUNTRIES = ['DEU', 'FRA', 'ITA', 'KEN', 'NLD', 'PHL', 'SWE'] as const;

/** Exact in binary, so that no sum depends on the order of its terms. */
const number = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 0, 1, 12.5) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }) },
  { weight: 4, arbitrary: fc.integer({ min: 60, max: 3000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }).map((millions) => millions * 500_000) },
);
/** How far apart the two ends are. */
const factor = fc.constantFrom(1, 1, 1, 1.125, 1.25, 1.5, 2, 0.5, 0.75, 8, 1000, 1 / 1024, 0);
const definition: fc.Arbitrary<FigureDefinition | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<FigureDefinition>({ minimumStay: '12-months' }) },
  { weight: 1, arbitrary: fc.constantFrom(...MINIMUM_STAYS).map((minimumStay) => ({ minimumStay })) },
  { weight: 1, arbitrary: fc.constantFrom<FigureDefinition | undefined>(undefined, { concept: 'birth' }) },
);
const rounding = fc.constantFrom(undefined, undefined, undefined, 1, 100, 1000);

const telling = fc.record({ definition, rounding });
type Telling = { definition: FigureDefinition | undefined; rounding: number | undefined };

function say(value: number, { definition, rounding }: Telling): Said {
  return {
    value,
    ...(definition !== undefined && { definition }),
    ...(rounding !== undefined && { rounding }),
  };
}

const silence: fc.Arbitrary<Said> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(...NOTATION_KEYS).map((missing) => ({ missing })),
);

const bothSay = fc.record({ number, factor, origin: telling, destination: telling }).map((each) => ({
  byOrigin: say(each.number, each.origin),
  byDestination: say(Math.round(each.number * each.factor * 8) / 8, each.destination),
}));
const cell: fc.Arbitrary<CorridorReport['years'][number]> = fc.oneof(
  { weight: 6, arbitrary: bothSay },
  {
    weight: 1,
    arbitrary: fc.record({ byOrigin: bothSay.map((both) => both.byOrigin), byDestination: silence }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ byOrigin: silence, byDestination: bothSay.map((both) => both.byDestination) }),
  },
  { weight: 1, arbitrary: fc.record({ byOrigin: silence, byDestination: silence }) },
);

const fromYear = fc.integer({ min: 2014, max: 2016 });
const years = fc.array(cell, { minLength: 1, maxLength: 5 });
const corridor = fc
  .tuple(fc.constantFrom(...COUNTRIES), fc.constantFrom(...COUNTRIES))
  .filter(([origin, destination]) => origin !== destination)
  .map(([origin, destination]) => ({ origin, destination }));
const basis = fc.oneof({ weight: 3, arbitrary: fc.constant<Basis>('observed') }, fc.constantFrom(...BASES));

type Series = Pick<CorridorReport, 'measure' | 'basis' | 'sex'>;

/** Several series over one corridor and the same years. */
function together(series: readonly Series[], where: fc.Arbitrary<{ origin: string; destination: string }>) {
  return fc
    .record({
      where,
      fromYear,
      series: fc.array(years, { minLength: series.length, maxLength: series.length }),
    })
    .map((drawn) =>
      series.map(
        (each, index): CorridorReport => ({
          ...drawn.where,
          ...each,
          fromYear: drawn.fromYear,
          years: drawn.series[index] ?? [],
        }),
      ),
    );
}

const observed = (measure: Measure, sex: Sex = 'total'): Series => ({ measure, basis: 'observed', sex });
const workers = (basis: Basis): Series => ({ measure: 'worker-flow', basis, sex: 'total' });

/** One series of any kind. */
const anySeries = fc
  .record({
    measure: fc.constantFrom(...MEASURES),
    basis,
    sex: fc.constantFrom<Sex>('total', 'total', 'female'),
  })
  .chain((series) => together([series], corridor));

/** What a country and several others say of each other, far off on one side. */
const reporter = fc
  .record({
    country: fc.constantFrom(...COUNTRIES),
    partners: fc.subarray([...COUNTRIES], { minLength: 3, maxLength: 6 }),
    measure: fc.constantFrom<Measure>('migration-flow', 'students', 'remittances'),
    asOrigin: fc.boolean(),
    fromYear,
    years: fc.array(fc.record({ number, factor: fc.constantFrom(0.5, 0.75, 1, 1.25, 1.5) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map((drawn) =>
    drawn.partners
      .filter((country) => country !== drawn.country)
      .map(
        (partner): CorridorReport => ({
          ...(drawn.asOrigin
            ? { origin: drawn.country, destination: partner }
            : { origin: partner, destination: drawn.country }),
          ...observed(drawn.measure),
          fromYear: drawn.fromYear,
          years: drawn.years.map((year) => ({
            byOrigin: { value: year.number },
            byDestination: { value: Math.round(year.number * year.factor * 8) / 8 },
          })),
        }),
      ),
  );

/** A stock of which only the destination speaks, so that little of the group may be covered. */
const unansweredStock = fc
  .record({ where: corridor, fromYear, persons: fc.integer({ min: 1, max: 9 }) })
  .map(({ where, fromYear, persons }): CorridorReport[] => [
    {
      ...where,
      ...observed('migrant-stock'),
      fromYear,
      years: [{ byOrigin: undefined, byDestination: { value: persons * 1_000_000 } }],
    },
  ]);

const world = fc
  .record({ country: fc.constantFrom(...COUNTRIES), asOrigin: fc.boolean() })
  .chain(({ country, asOrigin }) =>
    fc
      .constantFrom<Series>(observed('migration-flow'), workers('planned'), workers('cap'))
      .chain((series) =>
        together(
          [series],
          fc.constant(
            asOrigin ? { origin: country, destination: WORLD } : { origin: WORLD, destination: country },
          ),
        ),
      ),
  );

/** Those that make a finding of many countries, and those that name no partner, come more often. */
const families: fc.Arbitrary<CorridorReport[]>[] = [
  anySeries,
  together(
    [observed('migration-flow'), observed('migration-flow', 'female'), observed('migration-flow', 'male')],
    corridor,
  ),
  together([observed('migrant-stock'), observed('migration-flow'), observed('returns')], corridor),
  together([observed('remittances'), observed('remittance-cost'), observed('migrant-stock')], corridor),
  together([workers('planned'), workers('cap'), workers('approved')], corridor),
  reporter,
  reporter,
  unansweredStock,
  world,
  world,
];

/** Reports on corridors between the generated countries and to the world, each series once. */
export const corridorReports: fc.Arbitrary<CorridorReport[]> = fc
  .array(fc.oneof(...families), { maxLength: 9 })
  .map((drawn) => {
    const seen = new Map<string, CorridorReport>();
    for (const report of drawn.flat()) {
      const { origin, destination, measure, basis, sex } = report;
      const key = [origin, destination, measure, basis, sex].join();
      if (!seen.has(key)) seen.set(key, report);
    }
    return [...seen.values()];
  });

/** What a country's outline says of the corridors that it is an end of. */
export function figuresOf(country: CountryCode, reports: readonly CorridorReport[]): Figure[] {
  return reports.flatMap(({ origin, destination, measure, basis, sex, fromYear, years }) => {
    if (origin !== country && destination !== country) return [];
    return years.flatMap(({ byOrigin, byDestination }, index): Figure[] => {
      const said = origin === country ? byOrigin : byDestination;
      return said === undefined
        ? []
        : [{ measure, origin, destination, year: fromYear + index, sex, basis, ...said }];
    });
  });
}

/** The same reports with each end saying what the other said. */
export function exchangeEnds(reports: readonly CorridorReport[]): CorridorReport[] {
  return reports.map((report) => ({
    ...report,
    years: report.years.map(({ byOrigin, byDestination }) => ({
      byOrigin: byDestination,
      byDestination: byOrigin,
    })),
  }));
}
