import { type CorridorMatrix, reconcileSnapshot, Snapshot } from '@concord/consistency';
import { MEASURES } from '@concord/domain';
import { oneOf, oneOperand, readArguments } from '../arguments.ts';
import { readCycleFolder } from '../cycle-folder.ts';
import { writeResult } from '../output.ts';
import { UsageError } from '../usage-error.ts';

const USAGE = 'reconcile DIR --measure M --year Y [--cycle-config FILE] [--format json|csv] [--out FILE]';

const OPTIONS = {
  measure: { type: 'string' },
  year: { type: 'string' },
  'cycle-config': { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Writes the corridor matrix as both sides report it, and the reconciled one. */
export async function reconcile(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, USAGE);
  const folder = oneOperand(positionals, USAGE);
  if (values.measure === undefined || values.year === undefined) {
    throw new UsageError(`--measure and --year are needed\nUsage: concord ${USAGE}`);
  }
  const measure = oneOf('measure', values.measure, MEASURES, 'migration-flow');
  const year = Number(values.year);
  if (!Number.isInteger(year) || year < 1900 || year > 2100) {
    throw new UsageError(`--year ${values.year}: expected a year from 1900 to 2100`);
  }
  const format = oneOf('format', values.format, ['json', 'csv'], 'json');
  const { cycle, files } = await readCycleFolder(folder, values['cycle-config']);
  const snapshot = Snapshot.of(
    cycle,
    files.map(({ outline }) => outline),
  );
  const matrix = reconciled(() => reconcileSnapshot(snapshot, measure, year));
  await writeResult(format === 'csv' ? await asCsv(matrix) : asJson(cycle.code, matrix), values.out);
  return 0;
}

function reconciled(work: () => CorridorMatrix): CorridorMatrix {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function asJson(cycle: string, matrix: CorridorMatrix): string {
  // An estimate says that it is one wherever it goes; filings are never replaced by it.
  const document = { format: 'concord.reconciliation/1', cycle, estimated: true, ...matrix };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** One row a corridor that somebody reports. */
async function asCsv(matrix: CorridorMatrix): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const rows = matrix.countries.flatMap((origin, row) =>
    matrix.countries.flatMap((destination, column) => {
      const estimate = matrix.matrix[row]?.[column] ?? null;
      if (estimate === null) return [];
      return [
        {
          origin,
          destination,
          by_origin: matrix.byOrigins[row]?.[column],
          by_destination: matrix.byDestinations[row]?.[column],
          estimated: estimate,
          standard_error: Math.sqrt(matrix.variances[row]?.[column] ?? 0),
          z_origin: matrix.originZ[row]?.[column],
          z_destination: matrix.destinationZ[row]?.[column],
        },
      ];
    }),
  );
  return stringify(rows, { header: true, record_delimiter: 'windows' });
}
