import type { CountryCode } from '@concord/domain';
import { MEASURES, WORLD } from '@concord/domain';
import type { Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Side } from '../../check/outline-table.ts';
import type { MirrorCell } from '../../check/slice.ts';
import { Slice } from '../../check/slice.ts';
import { published, signedAsymmetry } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { FLOOR_PARAMETERS, floorOf, isAdditive } from '../../measure/measure-kind.ts';
import { bothFigures } from '../../mirror/both-figures.ts';
import { median } from '../../statistics/quantile.ts';
import { MESSAGES } from './messages.ts';

const PARAMETERS = {
  level: {
    default: 0.3,
    unit: 'signed asymmetry',
    minimum: 0,
    maximum: 2,
    meaning: 'the median over a reporter’s partners may lie so far from 0',
  },
  partners: { default: 5, unit: 'partners', minimum: 2, maximum: 200, meaning: 'fewer partners say nothing' },
  years: {
    default: 3,
    unit: 'years',
    minimum: 2,
    maximum: 20,
    meaning: 'so many years running with one sign are worth a look',
  },
  persistent: {
    default: 0.1,
    unit: 'signed asymmetry',
    minimum: 0,
    maximum: 2,
    meaning: 'a sign that stays is worth a look only with medians beyond it',
  },
  ...FLOOR_PARAMETERS,
} as const;

type Parameters = Readonly<Record<keyof typeof PARAMETERS, number>>;

/** A reporter's signed asymmetries with its partners in one year, and what they rest on. */
interface YearOfReports {
  year: number;
  values: number[];
  cells: readonly MirrorCell[];
  median: number;
}

export default defineCheck({
  id: 'reporter-bias',
  scope: 'pair',
  reach: 'neighbours',
  severity: 'note',
  rule: 'Limit how far, and in one direction, a country’s figures lie from those of its partners',
  source:
    'Reporter factors of de Beer, Raymer, van der Erf and van Wissen (2010), European Journal of Population 26; bounds are this catalogue’s own',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    // A reporter's median rests on all of its partners, also those that did not change.
    const reporters = slice.neighbours();
    const whole = Slice.whole(slice.snapshot);
    for (const measure of MEASURES) {
      if (!isAdditive(measure)) continue;
      const floor = floorOf(measure, parameters);
      const cells = whole.mirrors(measure).filter((cell) => isCompared(cell, floor));
      for (const side of ['origin', 'destination'] as const) {
        const byReporter = Map.groupBy(cells, (cell) => cell[side].country);
        for (const [reporter, reports] of byReporter) {
          if (!reporters.has(reporter)) continue;
          const question = judge(reporter, side, reports, parameters);
          tally.compared++;
          if (question !== undefined) yield question;
        }
      }
    }
  },
});

function isCompared(
  { origin, originRow, destination, destinationRow, sex, basis }: MirrorCell,
  floor: number,
): boolean {
  const mean = (origin.value(originRow) + destination.value(destinationRow)) / 2;
  return mean >= floor && mean > 0 && sex === 'total' && basis === 'observed';
}

function judge(
  reporter: CountryCode,
  side: Side,
  cells: readonly MirrorCell[],
  parameters: Parameters,
): Question | undefined {
  const years = yearsOf(side, cells).filter(({ values }) => values.length >= parameters.partners);
  const furthestOfAll = furthestOf(years);
  if (furthestOfAll === undefined) return undefined;
  const running = longestRun(years, parameters.persistent);
  const beyond = exceeds(Math.abs(furthestOfAll.median), parameters.level);
  if (!beyond && running.length < parameters.years) return undefined;
  const shown = beyond ? [furthestOfAll] : running;
  const furthest = furthestOf(shown) ?? furthestOfAll;
  const measure = cells[0]?.measure ?? 'migration-flow';
  return {
    message: `${furthest.median > 0 ? 'above' : 'below'}-${beyond ? 'level' : 'persistently'}`,
    severity: 'note',
    countries: [reporter],
    subject: {
      measure,
      origin: side === 'origin' ? reporter : WORLD,
      destination: side === 'origin' ? WORLD : reporter,
      reporter,
    },
    evidence: shown.flatMap(({ cells }) => cells.flatMap(bothFigures)),
    statistic: {
      name: 'median-signed-asymmetry',
      value: published(furthest.median),
      threshold: beyond ? parameters.level : parameters.persistent,
    },
    values: {
      series: [measure],
      country: reporter,
      year: furthest.year,
      fromYear: shown[0]?.year ?? furthest.year,
      toYear: shown.at(-1)?.year ?? furthest.year,
      partners: furthest.values.length,
      median: published(Math.abs(furthest.median)),
    },
  };
}

function furthestOf(years: readonly YearOfReports[]): YearOfReports | undefined {
  return years.toSorted((a, b) => Math.abs(b.median) - Math.abs(a.median))[0];
}

function yearsOf(side: Side, cells: readonly MirrorCell[]): YearOfReports[] {
  return [...Map.groupBy(cells, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, ofYear]) => {
      const values = ofYear.map(({ origin, originRow, destination, destinationRow }) => {
        const signed = signedAsymmetry(origin.value(originRow), destination.value(destinationRow));
        return side === 'origin' ? signed : -signed;
      });
      return { year, values, cells: ofYear, median: median(values) };
    });
}

/** The longest run of consecutive years whose medians lie beyond a bound on one side. */
function longestRun(years: readonly YearOfReports[], bound: number): YearOfReports[] {
  let longest: YearOfReports[] = [];
  let run: YearOfReports[] = [];
  for (const each of years) {
    const last = run.at(-1);
    const follows =
      last !== undefined && each.year === last.year + 1 && Math.sign(each.median) === Math.sign(last.median);
    if (!exceeds(Math.abs(each.median), bound)) run = [];
    else run = follows ? [...run, each] : [each];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
