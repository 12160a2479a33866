import { WORLD } from '@concord/domain';
import type { ParameterValues, Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import type { Series } from '../../check/series.ts';
import { itemsOf } from '../../item/item.ts';
import { addsUp, observationsOf } from '../../item/observations.ts';
import { mismatch, TOTAL_PARAMETERS } from '../../item/totals.ts';
import { published, roundingOfSum } from '../../measure/asymmetry.ts';
import { isAdditive, rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

type Parameters = ParameterValues<typeof TOTAL_PARAMETERS>;

/** How many parts are shown as evidence: the largest, since a total can have two hundred. */
const SHOWN_PARTS = 10;

export default defineCheck({
  id: 'parts-match-total',
  scope: 'outline',
  reach: 'outline',
  severity: 'error',
  rule: 'Require the corridors of a measure to stay within its world total, and migrants and non-migrants to add up to their total',
  source:
    'Additivity with a rounding tolerance, as in Statistics Canada’s G-Series and SDMX’s validation rules',
  parameters: TOTAL_PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    for (const table of slice.outlines()) {
      yield* corridorsWithinWorld(table, parameters, tally);
      yield* migrantsAndOthers(table, parameters, tally);
    }
  },
});

/** Corridors never are all there are, so they may stay under the world total but not go over it. */
function* corridorsWithinWorld(
  table: OutlineTable,
  parameters: Parameters,
  tally: Tally,
): Iterable<Question> {
  const worlds = table.series.filter((series) => series.partner === WORLD && isAdditive(series.measure));
  if (worlds.length === 0) return;
  for (const world of worlds) {
    const parts = table.series.filter(({ kind, partner }) => kind === world.kind && partner !== WORLD);
    for (let row = world.from; row < world.to; row++) {
      const total = table.value(row);
      const rows = Number.isNaN(total) ? [] : rowsInYear(table, parts, table.year(row));
      if (rows.length === 0) {
        tally.notApplicable++;
        continue;
      }
      tally.compared++;
      const sum = rows.reduce((before, part) => before + table.value(part), 0);
      if (sum <= total) continue;
      const tolerance = roundingOfSum([row, ...rows].map((each) => table.rounding(each) ?? 1));
      const severity = mismatch({ total, sum, tolerance, complete: false }, parameters.errorShare);
      if (severity === undefined) continue;
      const { origin, destination, year, measure } = table.place(row);
      const largest = rows.toSorted((a, b) => table.value(b) - table.value(a)).slice(0, SHOWN_PARTS);
      yield {
        message: 'corridors-exceed-total',
        severity,
        countries: [table.country],
        subject: { measure, origin, destination, year, sex: world.sex, basis: world.basis },
        evidence: [row, ...largest].map((each) => ({
          country: table.country,
          pointer: table.pointer(each, 'value'),
          value: table.value(each),
        })),
        statistic: { name: 'excess', value: published(sum - total), threshold: tolerance },
        unexplained: rankingSize(measure, sum - total),
        values: { series: [measure, world.sex, world.basis], year, total, sum, parts: rows.length },
      };
    }
  }
}

/** The rows of some series that give a value for a year. */
function rowsInYear(table: OutlineTable, parts: readonly Series[], year: number): number[] {
  const rows: number[] = [];
  for (const part of parts) {
    const row = table.rowOf(part, year);
    if (!Number.isNaN(table.value(row))) rows.push(row);
  }
  return rows;
}

function* migrantsAndOthers(table: OutlineTable, parameters: Parameters, tally: Tally): Iterable<Question> {
  for (const item of itemsOf(table.outline)) {
    for (const placed of observationsOf(item)) {
      const { indicator, observation, role } = placed;
      if (!addsUp(indicator.unit)) continue;
      const { migrant, nonMigrant, value: total, year } = observation;
      if (migrant === undefined && nonMigrant === undefined) {
        tally.notApplicable++;
        continue;
      }
      tally.compared++;
      const given = [['migrant', migrant] as const, ['nonMigrant', nonMigrant] as const].filter(
        (part): part is readonly ['migrant' | 'nonMigrant', number] => part[1] !== undefined,
      );
      const sum = given.reduce((before, [, value]) => before + value, 0);
      const complete = given.length === 2;
      const tolerance = roundingOfSum([1, ...given.map(() => 1)]);
      const severity = mismatch({ total, sum, tolerance, complete }, parameters.errorShare);
      if (severity === undefined) continue;
      yield {
        message: complete ? 'statuses-differ-from-total' : 'status-exceeds-total',
        severity,
        countries: [table.country],
        subject: { ...item.subject, indicator: placed.identity, year, role },
        evidence: [
          { country: table.country, pointer: `${placed.pointer}/value`, value: total },
          ...given.map(([name, value]) => ({
            country: table.country,
            pointer: `${placed.pointer}/${name}`,
            value,
          })),
        ],
        statistic: { name: 'difference', value: published(sum - total), threshold: tolerance },
        values: { indicator: indicator.code, title: item.title, year, total, sum },
      };
    }
  }
}
