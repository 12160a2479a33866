import type { CountryCode, Measure } from '@concord/domain';
import { WORLD } from '@concord/domain';
import { cellsWhere, kindOfCell, mirrorCell, type Side, yearOfCell } from '../../check/cell.ts';
import type { Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Evidence } from '../../check/finding.ts';
import { keepWith } from '../../check/keep-with.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import type { Pair } from '../../check/pair.ts';
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

/** The cells of one corridor and measure that are compared, and how much more the origin gives in each. */
interface Corridor {
  measure: Measure;
  origin: OutlineTable;
  destination: OutlineTable;
  /** A cell, then its signed asymmetry, and so on: one list, since there are many thousands of them. */
  compared: number[];
}

/** One reporter's account of a measure as one end, beside those of all its partners. */
interface Reports {
  measure: Measure;
  reporter: CountryCode;
  side: Side;
  corridors: Corridor[];
}

/** A reporter's median signed asymmetry with its partners in one year. */
interface YearOfReports {
  year: number;
  partners: number;
  median: number;
}

export default defineCheck({
  id: 'reporter-bias',
  scope: 'pair',
  // A reporter's median rests on all of its partners, also those that did not change.
  reach: 'cycle',
  severity: 'note',
  rule: 'Limit how far, and in one direction, a country’s figures lie from those of its partners',
  source:
    'Reporter factors of de Beer, Raymer, van der Erf and van Wissen (2010), European Journal of Population 26; bounds are this catalogue’s own',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check({ slice: { snapshot }, parameters, tally }) {
    for (const [country, pairs] of snapshot.pairsOf) {
      const { compared, questions } = judgeReporter(snapshot.table(country), parameters, pairs);
      tally.compared += compared;
      yield* questions;
    }
  },
});

/** Everything that one reporter is asked, which what it and its partners tell decides. */
const judgeReporter = keepWith(
  ({ country }: OutlineTable, parameters: Parameters, pairs: readonly Pair[]) => {
    const accounts = { origin: new Map<Measure, Reports>(), destination: new Map<Measure, Reports>() };
    const inOrder: Reports[] = [];
    for (const pair of pairs) {
      for (const corridor of comparedIn(pair, parameters)) {
        const side = corridor.origin.country === country ? 'origin' : 'destination';
        const { measure } = corridor;
        const known = accounts[side].get(measure);
        if (known !== undefined) {
          known.corridors.push(corridor);
          continue;
        }
        const reports: Reports = { measure, reporter: country, side, corridors: [corridor] };
        accounts[side].set(measure, reports);
        inOrder.push(reports);
      }
    }
    const questions: Question[] = [];
    for (const reports of inOrder) {
      const question = judge(reports, parameters);
      if (question !== undefined) questions.push(question);
    }
    return { compared: inOrder.length, questions };
  },
);

const isComparable = cellsWhere(
  ({ measure, sex, basis }) => isAdditive(measure) && sex === 'total' && basis === 'observed',
);

const NO_CORRIDORS: readonly Corridor[] = [];

const comparedIn = keepWith((pair: Pair, parameters: Parameters): readonly Corridor[] => {
  const corridors: Corridor[] = [];
  let last: Corridor | undefined;
  pair.eachCell((origin, destination, cell, originRow, destinationRow) => {
    if (originRow < 0 || destinationRow < 0 || !isComparable(cell)) return;
    const a = origin.value(originRow);
    const b = destination.value(destinationRow);
    const mean = (a + b) / 2;
    const { measure } = kindOfCell(cell);
    if (!(mean > 0 && mean >= floorOf(measure, parameters))) return;
    // A corridor's cells of one measure stand together.
    if (last?.measure !== measure || last.origin !== origin) {
      last = { measure, origin, destination, compared: [] };
      corridors.push(last);
    }
    last.compared.push(cell, signedAsymmetry(a, b));
  });
  return corridors.length === 0 ? NO_CORRIDORS : corridors;
});

function judge(reports: Reports, parameters: Parameters): Question | undefined {
  const years = yearsOf(reports, parameters.partners);
  const furthestOfAll = furthestOf(years);
  if (furthestOfAll === undefined) return undefined;
  const running = longestRun(years, parameters.persistent);
  const beyond = exceeds(Math.abs(furthestOfAll.median), parameters.level);
  if (!beyond && running.length < parameters.years) return undefined;
  const shown = beyond ? [furthestOfAll] : running;
  const furthest = furthestOf(shown) ?? furthestOfAll;
  const { measure, reporter, side } = reports;
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
    evidence: shown.flatMap(({ year }) => figuresOf(reports, year)),
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
      partners: furthest.partners,
      median: published(Math.abs(furthest.median)),
    },
  };
}

function furthestOf(years: readonly YearOfReports[]): YearOfReports | undefined {
  return years.toSorted((a, b) => Math.abs(b.median) - Math.abs(a.median))[0];
}

/** The years in which enough partners can be compared with, in their order. */
function yearsOf({ side, corridors }: Reports, partners: number): YearOfReports[] {
  const byYear = new Map<number, number[]>();
  for (const { compared } of corridors) {
    for (let index = 0; index < compared.length; index += 2) {
      const year = yearOfCell(compared[index] as number);
      const signed = compared[index + 1] as number;
      const values = byYear.get(year);
      const ofReporter = side === 'origin' ? signed : -signed;
      if (values === undefined) byYear.set(year, [ofReporter]);
      else values.push(ofReporter);
    }
  }
  return [...byYear]
    .filter(([, values]) => values.length >= partners)
    .sort(([a], [b]) => a - b)
    .map(([year, values]) => ({ year, partners: values.length, median: median(values) }));
}

function figuresOf({ corridors }: Reports, year: number): Evidence[] {
  return corridors.flatMap(({ origin, destination, compared }) => {
    const cell = compared.find((each, index) => index % 2 === 0 && yearOfCell(each) === year);
    if (cell === undefined) return [];
    const originRow = origin.find(destination.country, cell);
    const destinationRow = destination.find(origin.country, mirrorCell(cell));
    return bothFigures({ origin, originRow, destination, destinationRow });
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
