import type { Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import { itemsOf } from '../../item/item.ts';
import { partyName } from '../../item/money.ts';
import { observationsOf } from '../../item/observations.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'actuals-not-in-future',
  scope: 'field',
  reach: 'outline',
  severity: 'error',
  rule: 'Disallow observed figures and disbursed amounts that are dated after the filing date',
  source: 'Temporal consistency as in the validation rules of the European Statistical System',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const filingYear = Number(slice.snapshot.cycle.filingDate.slice(0, 4));
    for (const table of slice.outlines()) {
      const { country, outline } = table;
      yield* figures(table, filingYear, tally);
      for (const item of itemsOf(outline)) {
        for (const placed of observationsOf(item)) {
          const { indicator, observation, role } = placed;
          if (role === 'target') continue;
          tally.compared++;
          const { year } = observation;
          if (year <= filingYear) continue;
          yield {
            message: 'observation',
            severity: 'error',
            countries: [country],
            subject: { ...item.subject, indicator: placed.identity, year, role },
            evidence: [{ country, pointer: `${placed.pointer}/year`, value: year }],
            values: { indicator: indicator.code, title: item.title, year, filingYear },
          };
        }
        for (const [position, line] of (item.financing?.lines ?? []).entries()) {
          const { stage, year, role, reference } = line;
          if (stage !== 'disbursed') continue;
          tally.compared++;
          if (year <= filingYear) continue;
          yield {
            message: 'disbursement',
            severity: 'error',
            countries: [country],
            subject: {
              ...item.subject,
              stage,
              year,
              role,
              counterpart: partyName(line.counterpart),
              reference,
            },
            evidence: [{ country, pointer: `${item.pointer}/financing/lines/${position}/year`, value: year }],
            values: { title: item.title, year, filingYear },
          };
        }
      }
    }
  },
});

function* figures(table: OutlineTable, filingYear: number, tally: Tally): Iterable<Question> {
  const { country } = table;
  for (const { measure, sex, basis, from, to } of table.series) {
    if (basis !== 'observed') continue;
    for (let row = from; row < to; row++) {
      if (Number.isNaN(table.values[row] as number)) continue;
      tally.compared++;
      const year = table.year(row);
      if (year <= filingYear) continue;
      const { origin, destination } = table.place(row);
      yield {
        message: 'figure',
        severity: 'error',
        countries: [country],
        subject: { measure, origin, destination, year, sex, basis },
        evidence: [{ country, pointer: table.pointer(row, 'year'), value: year }],
        values: { series: [measure, sex], origin, destination, year, filingYear },
      };
    }
  }
}
