import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { coverageOf, findingsDocument } from '@concord/consistency';
import { dataPackage, writeDataCsv, writeDataWorkbook } from '@concord/interchange';
import type { Material } from '../material.ts';
import { dataTables } from './data-tables.ts';

/** A file that an edition is offered as, beside its report. */
export interface AnnexFile {
  name: string;
  mediaType: string;
  content: Buffer;
  /** Hexadecimal, of the content. */
  sha256: string;
}

/**
 * The machine-readable annex: the tables as CSV, described as a Frictionless data package; the same as a workbook and as
 * JSON; the findings with their evidence. All of it of what the edition's readers may read. Between two files others have
 * their turn.
 */
export async function annexFiles(material: Material): Promise<AnnexFile[]> {
  await nextTurn();
  const { cycle, audience, language, findings, filings, snapshot } = material;
  const sources = [...filings].map(([country, { sha256, version }]) => ({
    country,
    sha256,
    ...(version === undefined ? {} : { version }),
  }));
  const document = findingsDocument(cycle, sources, coverageOf(snapshot), findings, language);
  const tables = dataTables(material, document);
  const facts = {
    name: `concord-${cycle.code.toLowerCase()}`,
    title: cycle.title,
    created: `${cycle.filingDate}T00:00:00Z`,
    audience,
    language,
  };
  const files: AnnexFile[] = [];
  const write = async (
    name: string,
    mediaType: string,
    content: () => string | Uint8Array,
  ): Promise<void> => {
    await nextTurn();
    files.push(file(name, mediaType, content()));
  };
  await write('datapackage.json', JSON_TYPE, () => json(dataPackage(facts, tables)));
  for (const each of tables) await write(`${each.name}.csv`, 'text/csv', () => writeDataCsv(each));
  await write('findings.json', JSON_TYPE, () => json(document));
  await write('data.json', JSON_TYPE, () => json({ format: 'concord.data/1', ...facts, sources, tables }));
  await write('data.xlsx', WORKBOOK_TYPE, () => writeDataWorkbook(tables));
  return files;
}

const JSON_TYPE = 'application/json';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function file(name: string, mediaType: string, content: string | Uint8Array): AnnexFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return { name, mediaType, content: bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
