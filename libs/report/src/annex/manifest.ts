import { createHash } from 'node:crypto';
import { CATALOGUE_VERSION } from '@concord/consistency';
import type { Audience } from '@concord/disclosure';
import type { CountryCode, Language } from '@concord/domain';
import { fontPackages } from '../html/font-faces.ts';
import type { Material } from '../material.ts';
import type { AnnexFile } from './annex-files.ts';

export const MANIFEST_FORMAT = 'concord.manifest/1';
export const MANIFEST_NAME = 'manifest.json';

/** What an edition rests on and what it is made of; it is attached to the report, whose identifier is its digest. */
export interface Manifest {
  format: typeof MANIFEST_FORMAT;
  cycle: string;
  title: string;
  audience: Audience;
  language: Language;
  date: string;
  catalogue: string;
  /** The program that set the pages. */
  engine: string;
  fonts: readonly { package: string; version: string }[];
  /** SHA-256 of the cycle's configuration as JSON. */
  configuration: string;
  /** SHA-256 of the report's pages as HTML. */
  html: string;
  /** Where the cycle's record stood. */
  record?: { number: number; hash: string };
  /** What was compiled: of an outline of which something is left out, the digest of what is left. */
  inputs: readonly { country: CountryCode; version?: number; sha256: string }[];
  /** Questions that were talked through, as this edition tells them; left out where there are none. */
  cases?: { count: number; sha256: string };
  /** What is attached beside this. */
  files: readonly { name: string; mediaType: string; bytes: number; sha256: string }[];
}

export function manifestOf(
  { cycle, audience, language, filings, record, cases }: Material,
  { engine, html, files }: { engine: string; html: string; files: readonly AnnexFile[] },
): Manifest {
  return {
    format: MANIFEST_FORMAT,
    cycle: cycle.code,
    title: cycle.title,
    audience,
    language,
    date: cycle.filingDate,
    catalogue: CATALOGUE_VERSION,
    engine,
    fonts: fontPackages(),
    configuration: sha256(JSON.stringify(cycle)),
    html: sha256(html),
    ...(record === undefined ? {} : { record }),
    inputs: [...filings].map(([country, { version, sha256: digest }]) => ({
      country,
      ...(version === undefined ? {} : { version }),
      sha256: digest,
    })),
    ...(cases.length === 0 ? {} : { cases: { count: cases.length, sha256: sha256(JSON.stringify(cases)) } }),
    files: files.map(({ name, mediaType, content, sha256: digest }) => ({
      name,
      mediaType,
      bytes: content.length,
      sha256: digest,
    })),
  };
}

/** The identifier of a report, 32 hexadecimal digits: it changes with whatever its manifest says. */
export function identifierOf(manifest: Uint8Array): string {
  return createHash('sha256').update(manifest).digest('hex').slice(0, 32);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
