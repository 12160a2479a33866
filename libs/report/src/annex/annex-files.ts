import { createHash } from 'node:crypto';
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
 * JSON; the findings with their evidence. All of it of what the edition's readers may read.
 */
export function annexFiles(material: Material): AnnexFile[] {
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
  return [
    file('datapackage.json', 'application/json', json(dataPackage(facts, tables))),
    ...tables.map((each) => file(`${each.name}.csv`, 'text/csv', writeDataCsv(each))),
    file('findings.json', 'application/json', json(document)),
    file('data.json', 'application/json', json({ format: 'concord.data/1', ...facts, sources, tables })),
    file(
      'data.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      writeDataWorkbook(tables),
    ),
  ];
}

export function file(name: string, mediaType: string, content: string | Uint8Array): AnnexFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return { name, mediaType, content: bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
