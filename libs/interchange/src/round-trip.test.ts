import { LANGUAGES, type Outline, readOutline, validateOutline } from '@concord/domain';
import { sampleOutlines } from '@concord/domain/testing';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFiles, TABLE_NAMES, writeCsv, writeWorkbook } from './index.ts';
import { readSampleCycle, validOutlines } from './testing/outlines.ts';

const cycle = readSampleCycle();
/** Nothing of it may be left: the file holds every table. */
const base = {
  language: 'xx',
  period: { from: 1900, to: 1900 },
  answers: [{ question: 'q', text: 'stood' }],
};

async function throughWorkbook(outline: Outline, language: (typeof LANGUAGES)[number]): Promise<unknown> {
  const context = { cycle, country: outline.country, language };
  const bytes = await writeWorkbook({ ...outline }, context);
  return await readFiles([{ name: 'outline.xlsx', bytes }], base, context);
}

/** The outline that its tables make together, each a CSV file. */
async function throughCsv(outline: Outline): Promise<unknown> {
  const context = { cycle, country: outline.country, language: 'en' } as const;
  const files = TABLE_NAMES.map((table) => ({
    name: `${outline.country} ${table}.csv`,
    bytes: Buffer.from(writeCsv({ ...outline }, table, context)),
  }));
  return await readFiles(files, base, context);
}

const samples = [...sampleOutlines()];

describe('an outline through a workbook and back', () => {
  test.each(samples)('is the same: %s', async (_, bytes) => {
    const reading = await readOutline(bytes);
    if ('faults' in reading) throw new Error('The sample is no outline');
    const { outline } = reading;
    const language = LANGUAGES[outline.country.charCodeAt(0) % LANGUAGES.length] ?? 'en';
    const first = await throughWorkbook(outline, language);
    expect(first).toEqual({ document: outline, tables: [...TABLE_NAMES], ignored: [] });
    expect(await throughWorkbook((first as { document: Outline }).document, 'fr')).toEqual(first);
    expect(await throughCsv(outline)).toEqual(first);
  });

  test('is the same for 500 generated ones, in every language', async () => {
    const run = fc.asyncProperty(
      validOutlines(cycle.code, 'KEN'),
      fc.constantFrom(...LANGUAGES),
      async (outline, language) => {
        expect(await validateOutline(outline)).toEqual([]);
        expectSame(await throughWorkbook(outline, language), outline);
      },
    );
    await fc.assert(run, { numRuns: 500 });
  }, 400_000);

  test('is the same through CSV for 100 generated ones', async () => {
    const run = fc.asyncProperty(validOutlines(cycle.code, 'KEN'), async (outline) => {
      expectSame(await throughCsv(outline), outline);
    });
    await fc.assert(run, { numRuns: 100 });
  }, 200_000);
});

function expectSame(reading: unknown, outline: Outline): void {
  const whole = { document: outline, tables: [...TABLE_NAMES], ignored: [] };
  expect(JSON.stringify(sorted(reading))).toBe(JSON.stringify(sorted(whole)));
}

/** With members in the order of their names, so that texts tell every difference there is. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
