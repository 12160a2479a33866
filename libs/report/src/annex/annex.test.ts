import { createHash } from 'node:crypto';
import type { Figure, Outline } from '@concord/domain';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { EditionCase } from '../disclose/edition-case.ts';
import { type CompiledReport, compileReport } from '../index.ts';
import type { EditionInput } from '../material.ts';
import { readPdfMatter } from '../testing/read-pdf-matter.ts';
import { standingCase } from '../testing/sample-cases.ts';
import { sampleEdition } from '../testing/sample-edition.ts';
import { identifierOf, type Manifest } from './manifest.ts';

const COUNTRIES = ['DNK', 'SWE', 'ITA'];
const CANARIES = { reviewers: 7_654_321, participants: 6_543_217, words: 'CANARYWORDS' };

/** All public but a figure for each narrower circle, a kept initiative, and one small count. */
function change(outline: Outline): Outline {
  const open: Outline = { ...outline, confidentiality: 'public' };
  if (outline.country !== 'SWE') return open;
  let kept = 0;
  return {
    ...open,
    initiatives: [{ id: 'I-1', title: CANARIES.words, status: 'planned', confidentiality: 'reviewers' }],
    figures: (outline.figures ?? []).map((figure): Figure => {
      if (figure.value === undefined || figure.measure !== 'migration-flow' || kept > 2) return figure;
      kept++;
      if (kept === 1) return { ...figure, value: CANARIES.reviewers, confidentiality: 'reviewers' };
      if (kept === 2) return { ...figure, value: CANARIES.participants, confidentiality: 'participants' };
      return { ...figure, value: 3 };
    }),
  };
}

/** What is said openly in a case that everybody may know of, and the same case as those for fewer. */
const OPEN = 'An answer for everybody';
function talkedThrough(input: EditionInput): EditionCase[] {
  const country = 'SWE';
  const reply = { country, language: 'en', text: CANARIES.words } as const;
  return input.run.findings
    .filter(({ check, countries }) => check === 'mirror-flow' && countries.includes(country))
    .map((finding): EditionCase => {
      const of = standingCase(input, finding, {
        replies: [
          { ...reply, text: OPEN },
          { ...reply, audience: 'country' },
          { ...reply, audience: 'reviewers' },
        ],
      });
      const isKept = finding.evidence.some(
        ({ value }) => value === CANARIES.reviewers || value === CANARIES.participants,
      );
      return isKept
        ? { ...of, entries: of.entries.map((entry) => ({ ...entry, text: CANARIES.words })) }
        : of;
    });
}

let report: CompiledReport;
const fileNamed = (name: string) => {
  const found = report.files.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No file ${name}`);
  return found.content;
};
beforeAll(async () => {
  const input = sampleEdition({ audience: 'public', countries: COUNTRIES, change });
  report = await compileReport({ ...input, cases: talkedThrough(input) });
}, 120_000);

describe('the annex of an edition', () => {
  test('is attached to the report as it is offered beside it', async () => {
    const { attachments } = await readPdfMatter(report.pdf);
    for (const { name } of report.files) expect(attachments).toContain(name);
    expect(attachments).toContain(fileNamed('figures.csv').toString('utf8').slice(0, 500));
    expect(report.files.map(({ name }) => name)).toEqual([
      'manifest.json',
      'datapackage.json',
      'figures.csv',
      'comparisons.csv',
      'partnerships.csv',
      'initiatives.csv',
      'answers.csv',
      'financing.csv',
      'needs.csv',
      'indicators.csv',
      'findings.csv',
      'cases.csv',
      'replies.csv',
      'corrections.csv',
      'changes.csv',
      'findings.json',
      'data.json',
      'data.xlsx',
    ]);
  });

  test('says of every row where in which outline it stands', () => {
    const { tables } = JSON.parse(fileNamed('data.json').toString()) as {
      tables: { name: string; columns: { name: string }[]; rows: unknown[][] }[];
    };
    for (const { name, columns, rows } of tables) {
      const place = columns.findIndex((column) => column.name.startsWith('place'));
      expect([name, place]).not.toEqual([name, -1]);
      for (const row of rows) if (row[place] !== '') expect(row[place]).toMatch(/^[A-Z]{3}(@\d+)?#\//);
    }
    const figures = tables.find(({ name }) => name === 'figures');
    expect(figures?.rows.length).toBeGreaterThan(500);
    expect(figures?.rows.filter((row) => row[15] === true).map((row) => row[7] ?? null)).toEqual([null]);
  });

  test('holds no canary of any level, nor do text, metadata, bookmarks and descriptions', async () => {
    const matter = Object.values(await readPdfMatter(report.pdf)).join('\n');
    const files = report.files.map(({ content }) => content.toString('latin1')).join('\n');
    const pages = report.htmlPages.map(({ body }) => body).join('\n');
    for (const text of [matter, files, pages, report.html]) {
      expect(text).toContain(OPEN);
      expect(text.includes(CANARIES.words)).toBe(false);
      expect(text.match(/7,?654,?321|6,?543,?217/)).toBeNull();
    }
  });

  test('is named by a manifest whose digest is the report’s identifier', () => {
    const bytes = fileNamed('manifest.json');
    const manifest = JSON.parse(bytes.toString()) as Manifest;
    expect(manifest).toMatchObject({ audience: 'public', engine: expect.stringMatching(/PDF/) });
    expect(manifest.inputs.map(({ country }) => country)).toEqual(['DNK', 'ITA', 'SWE']);
    expect(manifest.fonts.length).toBeGreaterThan(4);
    for (const { name, sha256, bytes: size } of manifest.files) {
      const content = fileNamed(name);
      expect([name, size, createHash('sha256').update(content).digest('hex')]).toEqual([
        name,
        content.length,
        sha256,
      ]);
    }
    const identifier = /\/ID \[<([0-9A-F]{32})>/.exec(Buffer.from(report.pdf).toString('latin1'))?.[1];
    expect(identifier).toBe(identifierOf(bytes).toUpperCase());
  });
});
