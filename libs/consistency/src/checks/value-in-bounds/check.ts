import type { CountryCode, IndicatorUnit, Measure } from '@concord/domain';
import type { ParameterValues, Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Severity, Statistic } from '../../check/finding.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import { type Item, itemsOf } from '../../item/item.ts';
import { observationsOf } from '../../item/observations.ts';
import { published } from '../../measure/asymmetry.ts';
import { measureKind } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

const limit = (value: number, unit: string, maximum: number, meaning: string) => ({
  default: value,
  unit,
  minimum: 0,
  maximum,
  meaning,
});

const PARAMETERS = {
  remittanceCostWarns: limit(15, 'percent of USD 200', 100, 'a remittance cost beyond it is asked about'),
  remittanceCostErrs: limit(50, 'percent of USD 200', 1000, 'a remittance cost beyond it is certainly wrong'),
  recruitmentCostWarns: limit(12, 'months of earnings', 120, 'a recruitment cost beyond it is asked about'),
  recruitmentCostErrs: limit(
    60,
    'months of earnings',
    600,
    'a recruitment cost beyond it is certainly wrong',
  ),
} as const;

type Parameters = ParameterValues<typeof PARAMETERS>;

interface Bounds {
  message: 'beyond-limit' | 'not-whole' | 'not-a-percentage';
  severity: Severity;
  statistic: Statistic;
}

export default defineCheck({
  id: 'value-in-bounds',
  scope: 'field',
  reach: 'outline',
  severity: 'error',
  rule: 'Limit percentages to 0–100 and costs to what is known to occur, and require persons to be whole numbers',
  source:
    'Ranges of the World Bank’s Remittance Prices Worldwide and of the KNOMAD–ILO surveys of recruitment cost; limits are this catalogue’s own',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    for (const table of slice.outlines()) {
      yield* figures(table, parameters, tally);
      for (const item of itemsOf(table.outline)) yield* observations(table.country, item, parameters, tally);
    }
  },
});

function* figures(table: OutlineTable, parameters: Parameters, tally: Tally): Iterable<Question> {
  const { country } = table;
  for (const { measure, sex, basis, from, to } of table.series) {
    const countsPersons = measureKind(measure) === 'persons';
    for (let row = from; row < to; row++) {
      const value = table.values[row] as number;
      if (Number.isNaN(value)) {
        tally.notApplicable++;
        continue;
      }
      tally.compared++;
      if (countsPersons && Number.isInteger(value)) continue;
      const found = figureBounds(measure, value, parameters);
      if (found === undefined) continue;
      const { origin, destination, year } = table.place(row);
      yield {
        ...found,
        message: `figure-${found.message}`,
        countries: [country],
        subject: { measure, origin, destination, year, sex, basis },
        evidence: [{ country, pointer: table.pointer(row, 'value'), value }],
        values: {
          series: [measure, sex, basis],
          origin,
          destination,
          year,
          value,
          limit: found.statistic.threshold,
        },
      };
    }
  }
}

function* observations(
  country: CountryCode,
  item: Item,
  parameters: Parameters,
  tally: Tally,
): Iterable<Question> {
  for (const placed of observationsOf(item)) {
    const { indicator, observation, role } = placed;
    const { year } = observation;
    for (const member of ['value', 'female', 'male', 'migrant', 'nonMigrant'] as const) {
      const value = observation[member];
      if (value === undefined) continue;
      tally.compared++;
      const found = observationBounds(indicator.code, indicator.unit, value, parameters);
      if (found === undefined) continue;
      yield {
        ...found,
        message: `indicator-${found.message}`,
        countries: [country],
        subject: { ...item.subject, indicator: placed.identity, year, role, member },
        evidence: [{ country, pointer: `${placed.pointer}/${member}`, value }],
        values: {
          indicator: indicator.code,
          title: item.title,
          year,
          value,
          limit: found.statistic.threshold,
        },
      };
    }
  }
}

function figureBounds(measure: Measure, value: number, parameters: Parameters): Bounds | undefined {
  if (measureKind(measure) === 'persons') return wholeNumber(value);
  if (measure === 'remittance-cost')
    return beyond(value, parameters.remittanceCostWarns, parameters.remittanceCostErrs);
  if (measure === 'recruitment-cost')
    return beyond(value, parameters.recruitmentCostWarns, parameters.recruitmentCostErrs);
  return undefined;
}

function observationBounds(
  code: string,
  unit: IndicatorUnit,
  value: number,
  parameters: Parameters,
): Bounds | undefined {
  switch (unit) {
    case 'persons':
      return wholeNumber(value);
    case 'months-of-income':
      return beyond(value, parameters.recruitmentCostWarns, parameters.recruitmentCostErrs);
    case 'percent':
      if (value < 0 || value > 100) {
        return {
          message: 'not-a-percentage',
          severity: 'error',
          statistic: { name: 'percentage', value, threshold: value < 0 ? 0 : 100 },
        };
      }
      return code === '10.c.1'
        ? beyond(value, parameters.remittanceCostWarns, parameters.remittanceCostErrs)
        : undefined;
    default:
      return undefined;
  }
}

function wholeNumber(value: number): Bounds | undefined {
  if (Number.isInteger(value)) return undefined;
  return {
    message: 'not-whole',
    severity: 'warning',
    statistic: { name: 'fraction', value: published(value - Math.floor(value)), threshold: 0 },
  };
}

function beyond(value: number, warns: number, errs: number): Bounds | undefined {
  if (value <= warns) return undefined;
  const certain = value > errs;
  return {
    message: 'beyond-limit',
    severity: certain ? 'error' : 'warning',
    statistic: { name: 'cost', value, threshold: certain ? errs : warns },
  };
}
