import type { CycleConfiguration, Indicator, Observation, Outline } from '@concord/domain';
import type { ParameterValues, Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import { directionOf } from '../../goal/goals.ts';
import { indicatorIdentity } from '../../item/indicator-identity.ts';
import { type Item, itemsOf } from '../../item/item.ts';
import { asymmetry, published } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { FLOOR_PARAMETERS, floorOf, rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

const PARAMETERS = {
  revision: {
    default: 0.2,
    unit: 'asymmetry',
    minimum: 0,
    maximum: 2,
    meaning: 'an observed figure may be revised by so much, as statistics are',
  },
  ...FLOOR_PARAMETERS,
} as const;

type Parameters = ParameterValues<typeof PARAMETERS>;

export default defineCheck({
  id: 'past-rewritten',
  scope: 'outline',
  reach: 'outline',
  severity: 'warning',
  rule: 'Require baselines and past observations to be what the last outline said, and targets not to be weaker',
  source:
    'Revision policy as in the United Nations’ Fundamental Principles of Official Statistics and the IMF’s Data Quality Assessment Framework',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    for (const table of slice.outlines()) {
      const before = slice.snapshot.tableBefore(table.country);
      if (before === undefined) {
        tally.notApplicable++;
        continue;
      }
      yield* indicators(table.outline, before.outline, slice.snapshot.cycle, tally);
      yield* figures(table, before, parameters, tally);
    }
  },
});

function* indicators(
  outline: Outline,
  before: Outline,
  cycle: CycleConfiguration,
  tally: Tally,
): Iterable<Question> {
  const earlier = new Map<string, Indicator>();
  for (const item of itemsOf(before)) {
    for (const [position, indicator] of (item.indicators ?? []).entries())
      earlier.set(`${item.kind} ${item.name} ${indicatorIdentity(item, position)}`, indicator);
  }
  for (const item of itemsOf(outline)) {
    for (const [position, indicator] of (item.indicators ?? []).entries()) {
      const identity = indicatorIdentity(item, position);
      const said = earlier.get(`${item.kind} ${item.name} ${identity}`);
      if (said === undefined) continue;
      tally.compared++;
      const place = { outline, item, indicator, identity, pointer: `${item.pointer}/indicators/${position}` };
      yield* rewritten(place, said);
      yield* weakened(place, said, cycle);
    }
  }
}

interface PlacedIndicator {
  outline: Outline;
  item: Item;
  indicator: Indicator;
  identity: string;
  pointer: string;
}

function* rewritten(
  { outline: { country }, item, indicator, identity, pointer }: PlacedIndicator,
  said: Indicator,
): Iterable<Question> {
  const compared: { role: string; now: Observation; earlier: Observation; at: string }[] = [];
  if (indicator.baseline !== undefined && said.baseline !== undefined) {
    compared.push({
      role: 'baseline',
      now: indicator.baseline,
      earlier: said.baseline,
      at: `${pointer}/baseline/value`,
    });
  }
  const observed = new Map((said.observations ?? []).map((observation) => [observation.year, observation]));
  for (const [index, now] of (indicator.observations ?? []).entries()) {
    const then = observed.get(now.year);
    if (then !== undefined)
      compared.push({
        role: 'observation',
        now,
        earlier: then,
        at: `${pointer}/observations/${index}/value`,
      });
  }
  for (const { role, now, earlier: then, at } of compared) {
    if (now.value === then.value && now.year === then.year) continue;
    yield {
      message: role,
      severity: 'note',
      countries: [country],
      subject: { ...item.subject, indicator: identity, role, year: now.year },
      evidence: [{ country, pointer: at, value: now.value }],
      values: {
        indicator: indicator.code,
        title: item.title,
        before: then.value,
        beforeYear: then.year,
        value: now.value,
        year: now.year,
      },
    };
  }
}

function* weakened(
  { outline: { country }, item, indicator, identity, pointer }: PlacedIndicator,
  said: Indicator,
  cycle: CycleConfiguration,
): Iterable<Question> {
  const now = indicator.target;
  const then = said.target;
  const direction = directionOf(indicator, cycle);
  if (now === undefined || then === undefined || direction === undefined) return;
  const asksLess = direction === 'increase' ? now.value < then.value : now.value > then.value;
  const later =
    now.year > then.year && (direction === 'increase' ? now.value <= then.value : now.value >= then.value);
  if (!asksLess && !later) return;
  yield {
    message: asksLess ? 'target-weaker' : 'target-later',
    severity: 'warning',
    countries: [country],
    subject: { ...item.subject, indicator: identity, role: 'target' },
    evidence: [
      { country, pointer: `${pointer}/target/value`, value: now.value },
      { country, pointer: `${pointer}/target/year`, value: now.year },
    ],
    values: {
      indicator: indicator.code,
      title: item.title,
      before: then.value,
      beforeYear: then.year,
      value: now.value,
      year: now.year,
    },
  };
}

/** Observed figures of the same corridor, year and sex that both outlines give. */
function* figures(
  table: OutlineTable,
  before: OutlineTable,
  parameters: Parameters,
  tally: Tally,
): Iterable<Question> {
  for (const series of before.series) {
    if (series.basis !== 'observed') continue;
    const floor = floorOf(series.measure, parameters);
    for (let row = series.from; row < series.to; row++) {
      const then = before.value(row);
      const found = table.find(series.partner, before.cells[row] as number);
      const now = table.value(found);
      if (Number.isNaN(then) || Number.isNaN(now)) continue;
      tally.compared++;
      if (now === then) continue;
      const changed = asymmetry(now, then);
      if (!exceeds(changed, parameters.revision) || (now + then) / 2 < floor) continue;
      const { measure, origin, destination, year } = table.place(found);
      yield {
        message: 'figure',
        severity: 'note',
        countries: [table.country],
        subject: { measure, origin, destination, year, sex: series.sex, basis: series.basis },
        evidence: [{ country: table.country, pointer: table.pointer(found, 'value'), value: now }],
        statistic: { name: 'relative-asymmetry', value: published(changed), threshold: parameters.revision },
        unexplained: rankingSize(measure, Math.abs(now - then)),
        values: { series: [measure, series.sex], origin, destination, year, before: then, value: now },
      };
    }
  }
}
