import {
  type AuditChain,
  type ChainFault,
  type ChainVerdict,
  requireRuntimeRole,
  verifyAudit as verify,
} from '@concord/persistence';
import type { DataSource } from 'typeorm';
import { oneOf, readArguments } from '../arguments.ts';
import { writeOutput } from '../output.ts';
import { openOwnerDatabase } from '../owner-database.ts';
import { dataFolder } from '../start/folders.ts';
import { readRunningNote } from '../start/running-note.ts';
import { UsageError } from '../usage-error.ts';

const USAGE =
  'verify-audit [--chain installation|cycle:CODE] [--head HASH] [--database URL] [--data DIR] [--format text|json]';

const OPTIONS = {
  chain: { type: 'string' },
  head: { type: 'string' },
  database: { type: 'string' },
  data: { type: 'string' },
  format: { type: 'string' },
} as const;

/** PostgreSQL's code for a table that is not there. */
const NO_TABLE = '42P01';

/** Works out every hash of the record again, and names the first row of each chain that is not as it was written. */
export async function verifyAudit(args: string[]): Promise<number> {
  const { values } = readArguments(args, OPTIONS, USAGE);
  const format = oneOf('format', values.format, ['text', 'json'], 'text');
  const question = readQuestion(values.chain, values.head);
  const running = readRunningNote(dataFolder(values.data));
  const database = await openOwnerDatabase(values.database, running?.ownerUrl, 'verify-audit');
  try {
    await requireOwner(database);
    const chains = await verify(database.manager, question);
    const [only] = chains;
    if (question.chain !== undefined && question.head === undefined && only?.count === 0 && !only.fault) {
      throw new UsageError(`--chain ${question.chain}: nothing was ever recorded in it`);
    }
    await writeOutput(format === 'json' ? asJson(chains) : asText(chains));
    return chains.some(({ fault }) => fault !== undefined) ? 1 : 0;
  } catch (error) {
    if ((error as { code?: string }).code !== NO_TABLE) throw error;
    throw new UsageError(
      'The database has no record: it is not of Concord, or of a release before the record',
    );
  } finally {
    await database.destroy();
  }
}

function readQuestion(chain: string | undefined, head: string | undefined) {
  if (
    chain !== undefined &&
    chain !== 'installation' &&
    !/^cycle:[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(chain)
  ) {
    throw new UsageError(`--chain ${chain}: expected installation, or cycle: and the cycle's code`);
  }
  if (head !== undefined && !/^[0-9a-f]{64}$/i.test(head)) {
    throw new UsageError(`--head ${head}: expected the 64 hexadecimal digits that an edition prints`);
  }
  if (head !== undefined && chain === undefined) {
    throw new UsageError(`--head needs --chain: an end is of one chain\nUsage: concord ${USAGE}`);
  }
  return { chain: chain as AuditChain | undefined, head: head?.toLowerCase() };
}

/** A login that sees no row would find everything in order. */
async function requireOwner(database: DataSource): Promise<void> {
  const isBlind = await requireRuntimeRole(database).then(
    () => true,
    () => false,
  );
  if (isBlind) throw new UsageError('This login sees nothing of the record; expected that of the owner');
}

function asJson(chains: readonly ChainVerdict[]): string {
  const ok = chains.every(({ fault }) => fault === undefined);
  return `${JSON.stringify({ format: 'concord.audit-verification/1', ok, chains }, null, 1)}\n`;
}

function asText(chains: readonly ChainVerdict[]): string {
  if (chains.length === 0) return 'Nothing was recorded yet\n';
  return chains
    .map(({ chain, count, head, fault }) =>
      fault === undefined
        ? `${chain}: in order; rows ${count}; ends at ${head}\n`
        : `${chain}: ${sentence(fault)}; rows in order before it: ${count}\n`,
    )
    .join('');
}

function sentence({ kind, number, through }: ChainFault): string {
  const rows = through === undefined ? `row ${number}` : `rows ${number} to ${through}`;
  const were = through === undefined ? 'was' : 'were';
  switch (kind) {
    case 'altered':
      return `${rows} ${were} changed: it does not have the hash of what it says`;
    case 'rewritten':
      return `${rows} ${were} written anew, or some up to it: what comes after follows another`;
    case 'missing':
      return `${rows} ${were} removed`;
    case 'inserted':
      return `${rows} ${were} put in later`;
    case 'head':
      return `its noted end was changed or removed, after row ${number}`;
    case 'published-head':
      return `the end that was published is not among its ${number} rows: they were cut off or written anew`;
  }
}
