import { sdgIndicator } from '@concord/domain';
import type { ParameterValues, Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Evidence } from '../../check/finding.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import type { Series } from '../../check/series.ts';
import { indicatorIdentity } from '../../item/indicator-identity.ts';
import { itemsOf } from '../../item/item.ts';
import { addsUp, observationsOf } from '../../item/observations.ts';
import { mismatch, TOTAL_PARAMETERS } from '../../item/totals.ts';
import { published, roundingOfSum } from '../../measure/asymmetry.ts';
import { isAdditive, rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

type Parameters = ParameterValues<typeof TOTAL_PARAMETERS>;
const PARTS = ['female', 'male'] as const;

export default defineCheck({
  id: 'sexes-match-total',
  scope: 'outline',
  reach: 'outline',
  severity: 'error',
  rule: 'Require women and men to add up to the total, and indicators that ask for sex or migratory status to have them',
  source:
    'SDG 17.18 and GCM objective 1 on disaggregation; disaggregations of the global indicator framework',
  parameters: TOTAL_PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    for (const table of slice.outlines()) {
      yield* figures(table, parameters, tally);
      yield* observations(table, parameters, tally);
      yield* disaggregations(table);
    }
  },
});

function* figures(table: OutlineTable, parameters: Parameters, tally: Tally): Iterable<Question> {
  const { series: all, values, country } = table;
  if (all.every(({ sex }) => sex === 'total')) {
    tally.notApplicable += table.positions.length;
    return;
  }
  for (let index = 0; index < all.length; index++) {
    const series = all[index] as Series;
    if (series.sex !== 'total' || !isAdditive(series.measure)) continue;
    // Women's and men's series come right after the total's.
    const first = ofSameTotal(series, all[index + 1]);
    if (first === undefined) {
      tally.notApplicable += series.to - series.from;
      continue;
    }
    const second = ofSameTotal(series, all[index + 2]);
    for (let row = series.from; row < series.to; row++) {
      const total = values[row] as number;
      const year = table.year(row);
      const one = table.rowOf(first, year);
      const other = second === undefined ? -1 : table.rowOf(second, year);
      const ofOne = table.value(one);
      const ofOther = table.value(other);
      const hasOne = !Number.isNaN(ofOne);
      const hasOther = !Number.isNaN(ofOther);
      if (Number.isNaN(total) || !(hasOne || hasOther)) {
        tally.notApplicable++;
        continue;
      }
      tally.compared++;
      const sum = (hasOne ? ofOne : 0) + (hasOther ? ofOther : 0);
      if (sum === total) continue;
      const rows = [row, ...(hasOne ? [one] : []), ...(hasOther ? [other] : [])];
      const tolerance = roundingOfSum(rows.map((each) => table.rounding(each) ?? 1));
      const complete = hasOne && hasOther;
      const severity = mismatch({ total, sum, tolerance, complete }, parameters.errorShare);
      if (severity === undefined) continue;
      const { measure, origin, destination } = table.place(row);
      yield {
        message: complete ? 'figure-differs' : 'figure-exceeded',
        severity,
        countries: [country],
        subject: { measure, origin, destination, year, sex: 'total', basis: series.basis },
        evidence: rows.map((each) => ({
          country,
          pointer: table.pointer(each, 'value'),
          value: table.value(each),
        })),
        statistic: { name: 'difference', value: published(sum - total), threshold: tolerance },
        unexplained: rankingSize(measure, Math.abs(sum - total)),
        values: { series: [measure, series.basis], origin, destination, year, total, sum },
      };
    }
  }
}

/** A series, where it breaks a total down. */
function ofSameTotal(total: Series, next: Series | undefined): Series | undefined {
  const isPart =
    next !== undefined &&
    next.partner === total.partner &&
    next.side === total.side &&
    next.measure === total.measure &&
    next.basis === total.basis;
  return isPart ? next : undefined;
}

function* observations(table: OutlineTable, parameters: Parameters, tally: Tally): Iterable<Question> {
  for (const item of itemsOf(table.outline)) {
    for (const placed of observationsOf(item)) {
      const { indicator, observation, role } = placed;
      if (!addsUp(indicator.unit)) continue;
      const parts = PARTS.filter((sex) => observation[sex] !== undefined);
      if (parts.length === 0) {
        tally.notApplicable++;
        continue;
      }
      tally.compared++;
      const { value: total, year } = observation;
      const sum = parts.reduce((before, sex) => before + (observation[sex] ?? 0), 0);
      const complete = parts.length === PARTS.length;
      const tolerance = roundingOfSum([1, ...parts.map(() => 1)]);
      const severity = mismatch({ total, sum, tolerance, complete }, parameters.errorShare);
      if (severity === undefined) continue;
      yield {
        message: complete ? 'observation-differs' : 'observation-exceeded',
        severity,
        countries: [table.country],
        subject: { ...item.subject, indicator: placed.identity, year, role },
        evidence: (['value', ...parts] as const).map((name) => ({
          country: table.country,
          pointer: `${placed.pointer}/${name}`,
          value: observation[name] ?? 0,
        })),
        statistic: { name: 'difference', value: published(sum - total), threshold: tolerance },
        values: { indicator: indicator.code, title: item.title, year, total, sum },
      };
    }
  }
}

/** An indicator that the global framework asks for by sex or migratory status, of which no observation has it. */
function* disaggregations(table: OutlineTable): Iterable<Question> {
  for (const item of itemsOf(table.outline)) {
    for (const [position, indicator] of (item.indicators ?? []).entries()) {
      const asked = sdgIndicator(indicator.code)?.disaggregation;
      if (asked === undefined || !(asked.sex || asked.migratoryStatus)) continue;
      const given = observationsOf(item).filter((placed) => placed.indicator === indicator);
      if (given.length === 0) continue;
      const pointer = `${item.pointer}/indicators/${position}/code`;
      const evidence: Evidence[] = [{ country: table.country, pointer, value: indicator.code }];
      const lacks = (...names: ('female' | 'male' | 'migrant' | 'nonMigrant')[]): boolean =>
        given.every(({ observation }) => names.every((name) => observation[name] === undefined));
      for (const [disaggregation, missing] of [
        ['sex', asked.sex && lacks('female', 'male')],
        ['migratory-status', asked.migratoryStatus && lacks('migrant', 'nonMigrant')],
      ] as const) {
        if (!missing) continue;
        yield {
          message: `${disaggregation}-absent`,
          severity: 'note',
          countries: [table.country],
          subject: { ...item.subject, indicator: indicatorIdentity(item, position), disaggregation },
          evidence,
          values: { indicator: indicator.code, title: item.title },
        };
      }
    }
  }
}
