import { cellFor, mirrorCell } from '../../check/cell.ts';
import type { Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import type { Series } from '../../check/series.ts';
import type { Snapshot } from '../../check/snapshot.ts';
import { published } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { FLOOR_PARAMETERS, rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

const PARAMETERS = {
  least: {
    default: 50,
    unit: 'US dollars a migrant and year',
    minimum: 0,
    maximum: 1_000_000,
    meaning: 'less is asked about',
  },
  most: {
    default: 20_000,
    unit: 'US dollars a migrant and year',
    minimum: 0,
    maximum: 10_000_000,
    meaning: 'more is asked about',
  },
  nearestYears: {
    default: 2,
    unit: 'years',
    minimum: 0,
    maximum: 10,
    meaning: 'a stock so many years off still counts, since stocks are counted every few years',
  },
  ...FLOOR_PARAMETERS,
} as const;

type Parameters = Readonly<Record<keyof typeof PARAMETERS, number>>;

/** Where a number stands. */
interface Place {
  table: OutlineTable;
  row: number;
}

export default defineCheck({
  id: 'remittances-per-migrant',
  scope: 'outline',
  reach: 'pair',
  severity: 'note',
  rule: 'Limit the remittances of a corridor to what its migrants can be expected to send',
  source:
    'Range around the remittances per migrant of the World Bank’s bilateral matrices; limits are this catalogue’s own',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    const found: Question[] = [];
    slice.eachSeries((table, series) => {
      if (series.measure !== 'remittances' || series.sex !== 'total') return;
      remittancesOf(slice.snapshot, table, series, parameters, tally, found);
    });
    yield* found;
  },
});

function remittancesOf(
  snapshot: Snapshot,
  table: OutlineTable,
  series: Series,
  parameters: Parameters,
  tally: Tally,
  found: Question[],
): void {
  for (let row = series.from; row < series.to; row++) {
    const amount = table.value(row);
    if (Number.isNaN(amount) || amount < parameters.floorMoney) continue;
    const stock = stockOf(snapshot, table, series, table.year(row), parameters.nearestYears);
    const persons = stock?.table.value(stock.row);
    if (stock === undefined || persons === undefined || persons < parameters.floorPersons) {
      tally.notApplicable++;
      continue;
    }
    tally.compared++;
    const perMigrant = amount / persons;
    const low = exceeds(parameters.least, perMigrant);
    if (!low && !exceeds(perMigrant, parameters.most)) continue;
    const { measure, origin, destination, year } = table.place(row);
    found.push({
      message: low ? 'little' : 'much',
      severity: 'note',
      countries: [...new Set([table.country, stock.table.country])],
      subject: {
        measure,
        origin,
        destination,
        year,
        sex: series.sex,
        basis: series.basis,
        reporter: table.country,
      },
      evidence: [
        { country: table.country, pointer: table.pointer(row, 'value'), value: amount },
        { country: stock.table.country, pointer: stock.table.pointer(stock.row, 'value'), value: persons },
      ],
      statistic: {
        name: 'remittances-per-migrant',
        value: published(perMigrant),
        threshold: low ? parameters.least : parameters.most,
      },
      unexplained: rankingSize(measure, low ? 0 : amount - persons * parameters.most),
      values: {
        origin,
        destination,
        year,
        amount,
        persons,
        stockYear: stock.table.year(stock.row),
        perMigrant: Math.round(perMigrant),
      },
    });
  }
}

/** The corridor's stock of the nearest year, the reporter's own before its partner's, one that was observed before one that is estimated. */
function stockOf(
  snapshot: Snapshot,
  table: OutlineTable,
  { partner, side, sex }: Series,
  year: number,
  nearestYears: number,
): Place | undefined {
  const other = snapshot.tables.get(partner);
  const observed = cellFor({ side, sex, measure: 'migrant-stock', basis: 'observed' }, year);
  const estimated = cellFor({ side, sex, measure: 'migrant-stock', basis: 'estimated' }, year);
  const at = (cell: number): Place | undefined => {
    const own = table.find(partner, cell);
    if (!Number.isNaN(table.value(own))) return { table, row: own };
    const mirrored = other?.find(table.country, mirrorCell(cell)) ?? -1;
    return other === undefined || Number.isNaN(other.value(mirrored))
      ? undefined
      : { table: other, row: mirrored };
  };
  // Cells count in years.
  for (let distance = 0; distance <= nearestYears; distance++) {
    const found =
      at(observed - distance) ??
      at(estimated - distance) ??
      (distance === 0 ? undefined : (at(observed + distance) ?? at(estimated + distance)));
    if (found !== undefined) return found;
  }
  return undefined;
}
