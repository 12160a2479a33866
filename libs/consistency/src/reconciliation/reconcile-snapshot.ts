import type { Measure } from '@concord/domain';
import { cellFor, type Side } from '../check/cell.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { Snapshot } from '../check/snapshot.ts';
import { isAdditive, measureKind } from '../measure/measure-kind.ts';
import { twelveMonthEquivalent } from '../mirror/definitions.ts';
import { type CorridorTable, type Reconciliation, reconcile } from './reconcile.ts';
import type { CorridorReport } from './report-cells.ts';

/** A corridor matrix as both sides report it, and the joint estimate. Rows are origins, columns destinations. */
export interface CorridorMatrix extends Reconciliation {
  measure: Measure;
  year: number;
  /** As the origins, and as the destinations, report it; null where they do not. */
  byOrigins: CorridorTable;
  byDestinations: CorridorTable;
}

/**
 * The corridors between the countries that have filed, for one measure and year: both sexes, observed or else
 * estimated, persons brought to stays of twelve months where a duration is stated.
 *
 * @throws RangeError if corridors of the measure do not add up, as costs do not.
 */
export function reconcileSnapshot({ tables }: Snapshot, measure: Measure, year: number): CorridorMatrix {
  if (!isAdditive(measure)) throw new RangeError(`${measure} has no corridor matrix: costs do not add up`);
  const countries = [...tables.keys()];
  const reportsOf = (side: Side): CorridorReport[] =>
    [...tables.values()].flatMap((table) =>
      countries.flatMap((partner) => reportOf(table, partner, side, measure, year) ?? []),
    );
  const originReports = reportsOf('origin');
  const destinationReports = reportsOf('destination');
  const reported = new Set(
    [...originReports, ...destinationReports].flatMap(({ origin, destination }) => [origin, destination]),
  );
  const members = countries.filter((country) => reported.has(country));
  return {
    measure,
    year,
    byOrigins: tableOf(members, originReports),
    byDestinations: tableOf(members, destinationReports),
    ...reconcile({
      countries: members,
      originReports,
      destinationReports,
      isCount: measureKind(measure) === 'persons',
    }),
  };
}

function reportOf(
  table: OutlineTable,
  partner: string,
  side: Side,
  measure: Measure,
  year: number,
): CorridorReport | undefined {
  if (partner === table.country) return undefined;
  for (const basis of ['observed', 'estimated'] as const) {
    const row = table.find(partner, cellFor({ side, measure, basis, sex: 'total' }, year));
    const value = table.value(row);
    if (Number.isNaN(value)) continue;
    const { origin, destination, quality, definition } = table.figure(row);
    return {
      origin,
      destination,
      value: twelveMonthEquivalent(value, definition?.minimumStay),
      ...(quality && { quality }),
    };
  }
  return undefined;
}

function tableOf(countries: readonly string[], reports: readonly CorridorReport[]): CorridorTable {
  const values = new Map(
    reports.map(({ origin, destination, value }) => [`${origin} ${destination}`, value]),
  );
  return countries.map((origin) =>
    countries.map((destination) => values.get(`${origin} ${destination}`) ?? null),
  );
}
