import { CATALOGUE_VERSION } from '@concord/consistency';
import type { Audience, DisclosureReport } from '@concord/disclosure';
import type { CountryCode, Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { auditHead } from '../audit/acts.ts';
import { chainOfCycle } from '../audit/chain.ts';
import { newestRecords } from '../outlines/submissions.ts';
import { storableJson, storableText } from '../storable.ts';
import { inTransaction } from '../transaction.ts';
import { type EditionInput, type EditionRecord, editionSchema } from './edition.schema.ts';
import { type EditionFile, type EditionPage, keepContent } from './edition-content.ts';
import { isIdentifier } from './identifier.ts';
import { OutlineWithdrawnError, withdrawnInputs } from './withdrawn-inputs.ts';

/** PostgreSQL's channel on which every change of an edition is told; the payload is {@link EditionNotice} as JSON. */
export const EDITION_CHANNEL = 'edition';

export type EditionNotice = Pick<EditionRecord, 'id' | 'state' | 'progress' | 'step'>;

export interface EditionRequest {
  cycle: string;
  language: Language;
  audience: Audience;
}

export interface CompiledEdition {
  pdf: Uint8Array;
  pages: number;
  /** Of the PDF. */
  sha256: string;
  /** What else it is offered as. */
  files?: readonly EditionFile[];
  /** It as it is read in a browser, in the order of the report. */
  htmlPages?: readonly EditionPage[];
  /** What it leaves out. */
  disclosure?: DisclosureReport;
}

/**
 * Asks for an edition of what counts at this moment: later submissions do not change it.
 * @throws RangeError if there is no such cycle.
 */
export function requestEdition(
  manager: EntityManager,
  { cycle, language, audience }: EditionRequest,
): Promise<EditionRecord> {
  return inTransaction(manager, async (transaction) => {
    const snapshot = await newestInputs(transaction, cycle);
    const record = await auditHead(transaction, chainOfCycle(cycle));
    const [inserted] = await transaction.query<{ id: string }[]>(
      `INSERT INTO edition (cycle, language, audience, snapshot, configuration, catalogue_version,
         record_number, record_hash)
       SELECT code, $2, $3, $4, configuration, $5, $6, $7 FROM cycle WHERE code = $1 RETURNING id`,
      [
        cycle,
        language,
        audience,
        storableJson(snapshot),
        CATALOGUE_VERSION,
        record.number,
        record.number === 0 ? null : record.hash,
      ],
    );
    if (!inserted) throw new RangeError(`There is no cycle ${cycle}`);
    return (await findEdition(transaction, inserted.id)) as EditionRecord;
  });
}

/** @returns null also where `id` is no identifier at all. */
export async function findEdition(manager: EntityManager, id: string): Promise<EditionRecord | null> {
  return isIdentifier(id) ? manager.getRepository(editionSchema).findOneBy({ id }) : null;
}

/** A cycle's editions, the newest first. */
export function listEditions(manager: EntityManager, cycle: string): Promise<EditionRecord[]> {
  return manager
    .getRepository(editionSchema)
    .find({ where: { cycle }, order: { requestedAt: 'DESC', id: 'ASC' } });
}

/**
 * Takes an edition up, or takes it up again after a crash; it will be compiled by this process's catalogue. What counts of
 * the cycle before is frozen the first time: who asks for an edition need not see that cycle, the owner's login does.
 * Outlines that were taken back since it was asked for are left out.
 * @returns null if it is done or was given up, or is not there.
 */
export async function claimEdition(manager: EntityManager, id: string): Promise<EditionRecord | null> {
  const found = await findEdition(manager, id);
  if (found === null) return null;
  const edition = { ...found, snapshot: await withoutWithdrawn(manager, found) };
  const { previous } = edition.configuration;
  const before = previous === undefined ? [] : await newestInputs(manager, previous);
  const signedOff = edition.audience === 'public' ? await signedOffOf(manager, edition) : null;
  const claimed = await change(
    manager,
    id,
    `state = 'compiling', progress = 0, step = NULL, catalogue_version = $2, snapshot = $5::json,
     previous = coalesce(previous, $3::json), signed_off = coalesce(signed_off, $4::json)`,
    [
      CATALOGUE_VERSION,
      storableJson(before),
      signedOff === null ? null : storableJson(signedOff),
      storableJson(edition.snapshot),
    ],
  );
  return claimed ? findEdition(manager, id) : null;
}

/** The frozen submissions that still count; where fewer do than before, what was frozen beside them is frozen anew. */
async function withoutWithdrawn(
  manager: EntityManager,
  { id, state, snapshot }: EditionRecord,
): Promise<EditionInput[]> {
  const withdrawn = new Set((await withdrawnInputs(manager, snapshot)).map(({ submission }) => submission));
  const isOpen = state === 'queued' || state === 'compiling';
  if (withdrawn.size > 0 && isOpen) {
    for (const table of ['edition_answers', 'edition_cases']) {
      await manager.query(`DELETE FROM ${table} WHERE edition = $1`, [id]);
    }
  }
  return snapshot.filter(({ submission }) => !withdrawn.has(submission));
}

/** Of the frozen submissions, those whose chapters are signed off now. */
async function signedOffOf(
  manager: EntityManager,
  { cycle, snapshot }: EditionRecord,
): Promise<CountryCode[]> {
  const signed = await manager.query<{ country: CountryCode; version: number }[]>(
    'SELECT country, version FROM chapter_sign_off WHERE cycle = $1 AND taken_back_at IS NULL',
    [cycle],
  );
  return snapshot
    .filter(({ country, version }) =>
      signed.some((each) => each.country === country && each.version === version),
    )
    .map(({ country }) => country);
}

async function newestInputs(manager: EntityManager, cycle: string): Promise<EditionInput[]> {
  const records = await newestRecords(manager, cycle);
  return records.map(({ id, country, version }) => ({ submission: id, country, version }));
}

/** Says how far the compilation is; does nothing to an edition that is not being compiled. @param progress percent. */
export async function advanceEdition(
  manager: EntityManager,
  id: string,
  progress: number,
  step: string,
): Promise<void> {
  const percent = Math.max(0, Math.min(100, Math.round(progress)));
  await change(manager, id, 'progress = $2, step = $3', [percent, step], "'compiling'");
}

/**
 * @returns whether this finished it; false where it was done already, and then nothing changes.
 * @throws OutlineWithdrawnError where an outline was taken back that is in it: it is to be compiled again without.
 */
export function finishEdition(
  manager: EntityManager,
  id: string,
  { pdf, pages, sha256, files = [], htmlPages = [], disclosure }: CompiledEdition,
): Promise<boolean> {
  return inTransaction(manager, async (transaction) => {
    const isFirst = await change(
      transaction,
      id,
      `state = 'done', progress = 100, step = NULL, pdf = $2, pages = $3, sha256 = $4, finished_at = clock_timestamp()`,
      [Buffer.from(pdf), pages, sha256],
    );
    if (isFirst) await requireCounting(transaction, id);
    if (isFirst) await keepContent(transaction, id, { files, pages: htmlPages });
    if (isFirst && disclosure !== undefined) await keepDisclosure(transaction, id, disclosure);
    return isFirst;
  });
}

async function requireCounting(manager: EntityManager, id: string): Promise<void> {
  const snapshot = (await findEdition(manager, id))?.snapshot ?? [];
  const [first] = await withdrawnInputs(manager, snapshot);
  if (first !== undefined)
    throw new OutlineWithdrawnError(`${first.country} took its outline back meanwhile`);
}

/** @returns whether this gave it up; a finished edition stays. */
export function failEdition(
  manager: EntityManager,
  id: string,
  failure: string,
  disclosure?: DisclosureReport,
): Promise<boolean> {
  return inTransaction(manager, async (transaction) => {
    const isGivenUp = await change(
      transaction,
      id,
      `state = 'failed', step = NULL, failure = $2, finished_at = clock_timestamp()`,
      [storableText(failure)],
    );
    if (isGivenUp && disclosure !== undefined) await keepDisclosure(transaction, id, disclosure);
    return isGivenUp;
  });
}

async function keepDisclosure(manager: EntityManager, id: string, report: DisclosureReport): Promise<void> {
  await manager.query(
    `INSERT INTO edition_disclosure (edition, cycle, report) SELECT id, cycle, $2 FROM edition WHERE id = $1
     ON CONFLICT (edition) DO UPDATE SET report = excluded.report`,
    [id, storableJson(report)],
  );
}

/** What an edition leaves out and why, for the organizers; null where nobody has looked, or the reader is none. */
export async function editionDisclosure(
  manager: EntityManager,
  id: string,
): Promise<DisclosureReport | null> {
  if (!isIdentifier(id)) return null;
  const [row] = await manager.query<{ report: DisclosureReport }[]>(
    'SELECT report FROM edition_disclosure WHERE edition = $1',
    [id],
  );
  return row?.report ?? null;
}

/** @returns null until the edition is done. */
export async function readEditionPdf(manager: EntityManager, id: string): Promise<Buffer | null> {
  if (!isIdentifier(id)) return null;
  const [row] = await manager.query<{ pdf: Buffer | null }[]>('SELECT pdf FROM edition WHERE id = $1', [id]);
  return row?.pdf ?? null;
}

/** Changes an edition that is in one of the states, and tells whoever listens once that is committed. */
async function change(
  manager: EntityManager,
  id: string,
  assignments: string,
  values: readonly unknown[],
  states = "'queued', 'compiling'",
): Promise<boolean> {
  const changed = await manager.query<unknown[]>(
    `WITH changed AS (
       UPDATE edition SET ${assignments} WHERE id = $1 AND state IN (${states})
       RETURNING id, state, progress, step)
     SELECT pg_notify('${EDITION_CHANNEL}', row_to_json(changed)::text) FROM changed`,
    [id, ...values],
  );
  return changed.length === 1;
}
