import type { CountryCode, CycleConfiguration, Figure, Outline, Quota } from '@concord/domain';
import { COUNTRIES } from '@concord/domain';
import { FIRST_YEAR, generatedCycle, LAST_YEAR } from './configuration.ts';
import { trueCorridor } from './corridors.ts';
import { someInitiatives } from './initiatives.ts';
import { addPartnerships, type Partner } from './partnerships.ts';
import { previousOutline } from './previous.ts';
import { type Random, randomOf } from './random.ts';
import { addRegionalProcess } from './regional-process.ts';
import { reportSeries } from './report-figures.ts';
import { paragraph, TEXT_LANGUAGES } from './words.ts';
import { WORLD_FIGURES, worldTotals } from './world-totals.ts';

export interface CycleSize {
  /** 2 to 195. */
  countries: number;
  /** Values and notation keys in all outlines together, to within what one corridor has. */
  figures: number;
  seed: number;
}

export interface GeneratedCycle {
  cycle: CycleConfiguration;
  /** By country code. */
  outlines: Outline[];
  /** What each country filed in the cycle before, for the checks that look back. */
  previous: Outline[];
}

/** Pairs with partnerships, and regional processes, for each country. */
const PARTNERED = 2.5;
const PROCESSES = 0.03;

/**
 * A cycle about which the catalogue asks nothing: measures, bases, sexes, definitions, notation keys, silences,
 * partnerships told by both sides, financing, indicators and answers in the mixture that outlines have, and all of it
 * consistent up to noise. The same size and seed give the same cycle.
 *
 * @throws RangeError if there are more countries than 195, or fewer corridors than the figures need.
 */
export function generateCycle({ countries, figures, seed }: CycleSize): GeneratedCycle {
  if (countries < 2 || countries > 195) throw new RangeError(`A cycle of ${countries} countries`);
  const random = randomOf(seed);
  const cycle = generatedCycle();
  const codes = random.shuffled(COUNTRIES.keys()).slice(0, countries).sort();
  const reports = new Map<CountryCode, Figure[]>(codes.map((code) => [code, []]));
  const planned = fillCorridors(codes, reports, figures - countries * WORLD_FIGURES, random);

  const partners = codes.map(
    (country): Partner => ({ country, language: random.pick(TEXT_LANGUAGES), partnerships: [] }),
  );
  joinPartners(partners, planned, random);
  const outlines = partners.map(({ country, language, partnerships }): Outline => {
    const own = reports.get(country) ?? [];
    for (const figure of worldTotals(country, own, totalTowards(country, planned), random)) own.push(figure);
    return {
      format: 'concord.outline/1',
      cycle: cycle.code,
      country,
      language,
      period: { from: FIRST_YEAR, to: LAST_YEAR },
      confidentiality: random.pick(['public', 'public', 'public', 'participants']),
      framework: {
        summary: paragraph('Migration policy', random),
        changes: paragraph('What changed', random),
        instruments: [{ title: 'Act on labour migration', kind: 'law', year: random.whole(1995, 2016) }],
      },
      initiatives: someInitiatives(
        country,
        cycle.themes.map(({ code }) => code),
        random,
      ),
      partnerships,
      figures: own,
      answers: cycle.questions.map(({ code }) => ({ question: code, text: paragraph('Answer', random) })),
    };
  });
  return { cycle, outlines, previous: outlines.map((outline) => previousOutline(outline, random)) };
}

/** Quotas that a corridor's plans need, by origin and destination. */
type Plans = ReadonlyMap<CountryCode, ReadonlyMap<CountryCode, Quota[]>>;

/** Adds corridor after corridor, large countries first to be drawn, until there are enough figures; gives back what is planned. */
function fillCorridors(
  codes: readonly CountryCode[],
  reports: ReadonlyMap<CountryCode, Figure[]>,
  wanted: number,
  random: Random,
): Plans {
  const plans = new Map<CountryCode, Map<CountryCode, Quota[]>>(codes.map((code) => [code, new Map()]));
  let count = 0;
  for (const [origin, destination] of corridorsByWeight(codes, random)) {
    if (count >= wanted) return plans;
    const corridor = trueCorridor(origin, destination, random);
    for (const series of corridor.series) {
      const reported = reportSeries(corridor, series, random);
      for (const figure of reported.origin) reports.get(origin)?.push(figure);
      for (const figure of reported.destination) reports.get(destination)?.push(figure);
      count += reported.origin.length + reported.destination.length;
      if (series.basis !== 'planned') continue;
      const quotas = reported.origin.map(({ year, value = 0 }) => ({
        year,
        origin,
        destination,
        workers: Math.ceil(value * 1.2),
      }));
      plans.get(origin)?.set(destination, quotas);
    }
  }
  if (count < wanted) throw new RangeError(`${codes.length} countries have no room for ${wanted} figures`);
  return plans;
}

/** Every corridor once, in an order that draws those between large countries first (Efraimidis and Spirakis 2006). */
function corridorsByWeight(codes: readonly CountryCode[], random: Random): [CountryCode, CountryCode][] {
  const size = new Map(codes.map((code) => [code, random.logNormal(0, 0.6)]));
  return codes
    .flatMap((origin) =>
      codes
        .filter((destination) => destination !== origin)
        .map((destination) => {
          const weight = (size.get(origin) ?? 1) * (size.get(destination) ?? 1);
          return {
            corridor: [origin, destination] as [CountryCode, CountryCode],
            key: Math.log(random.share()) / weight,
          };
        }),
    )
    .sort((a, b) => b.key - a.key)
    .map(({ corridor }) => corridor);
}

function joinPartners(partners: readonly Partner[], plans: Plans, random: Random): void {
  const quotas = (origin: CountryCode, destination: CountryCode): Quota[] =>
    plans.get(origin)?.get(destination) ?? [];
  const possible = (partners.length * (partners.length - 1)) / 2;
  const wanted = Math.min(Math.round(partners.length * PARTNERED), Math.floor(possible / 2));
  const joined = new Set<string>();
  while (joined.size < wanted) {
    const [first, second] = random.shuffled(partners).slice(0, 2) as [Partner, Partner];
    const name = [first.country, second.country].sort().join(' ');
    if (joined.has(name)) continue;
    joined.add(name);
    addPartnerships(first, second, quotas, random);
  }
  for (let number = 0; number < Math.ceil(partners.length * PROCESSES); number++) {
    addRegionalProcess(partners, number, random);
  }
}

function totalTowards(country: CountryCode, plans: Plans): Map<number, number> {
  const totals = new Map<number, number>();
  for (const destinations of plans.values()) {
    for (const { year, workers } of destinations.get(country) ?? []) {
      totals.set(year, (totals.get(year) ?? 0) + workers);
    }
  }
  return totals;
}
