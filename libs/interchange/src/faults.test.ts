import { LANGUAGES, type Language } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import type { CellFault } from './reading/cell-faults.ts';
import { type FileReading, readFiles } from './reading/read-files.ts';
import { makeArchive, rowXml, workbookParts } from './testing/archives.ts';
import { readSampleCycle } from './testing/outlines.ts';

const cycle = readSampleCycle();
const base = {
  language: 'en',
  period: { from: 2010, to: 2017 },
  initiatives: [
    { id: 'I-1', title: 'One', status: 'planned', indicators: [{ code: '10.c.1', unit: 'percent' }] },
  ],
  partnerships: [{ id: 'P-1', title: 'Pact', kind: 'skills', parties: [{ country: 'DEU' }] }],
};

type Rows = readonly (readonly (string | number | null)[])[];

function read(table: string, rows: Rows, language: Language = 'en'): Promise<FileReading> {
  const xml = rows.map((row, index) => rowXml(index + 1, row)).join('');
  const bytes = makeArchive(workbookParts(xml, table));
  return readFiles([{ name: 'outline.xlsx', bytes }], base, { cycle, country: 'KEN', language });
}

async function faultsOf(table: string, rows: Rows): Promise<string[]> {
  const reading = await read(table, rows);
  if (!('faults' in reading)) throw new Error(JSON.stringify(reading));
  return reading.faults.map(line);
}

function line({ sheet, row, column, found, expected }: CellFault): string {
  return `${sheet} ${column?.letter ?? ''}${row ?? ''} (${column?.header ?? ''}): ${found}; ${expected}`;
}

const FIGURE_HEADER = [
  'Measure',
  'Origin',
  'Destination',
  'Year',
  'Sex',
  'Value',
  'Why there is no value',
  'Rounded to',
];

describe('the faults of a sheet', () => {
  test('are said all at once, each with sheet, row, column, what is there and what is expected', async () => {
    const faults = await faultsOf('Figures', [
      FIGURE_HEADER,
      ['students', 'Kenya', 'Germany', 2015, 'Both sexes', 7],
      ['pupils', 'Kenya', 'Germany', 2015, null, 7],
      ['students', 'Kenya', 'Germny', 2015, null, 7],
      ['students', 'Kenya', 'France', 1066, null, 7],
      ['students', 'Kenya', 'France', 2015, null, '1,234'],
      ['students', 'Kenya', 'France', 2016, null, -3],
      ['students', 'Kenya', 'France', 2014, null, 3, 'Not collected'],
      ['students', 'Kenya', 'France', 2013, null, null],
      ['students', 'Spain', 'France', 2013, null, 8],
      ['students', 'KEN', 'DEU', 2015, 'total', 8],
      [null, 'Kenya', 'Italy', 2013, null, 8],
      ['students', 'Kenya', 'Italy', 2012, null, 8, null, 0],
      ['students', 'Kenya', 'Italy', 2011, 'Tous', 8],
    ]);
    expect(faults).toEqual([
      expect.stringMatching(/^Figures A3 \(Measure\): found “pupils”; one of: Stock of migrants, .*Assisted/),
      'Figures C4 (Destination): found “Germny”; a country: its name or its code of three letters, such as KEN',
      'Figures D5 (Year): found “1066”; a whole number from 1900 to 2100',
      expect.stringMatching(/^Figures F6 \(Value\): found “1,234”; a number of 0 or more, such as 1234.5/),
      expect.stringMatching(/^Figures F7 \(Value\): found “-3”; a number of 0 or more/),
      'Figures G8 (Why there is no value): “Value” and “Why there is no value” are both filled in; exactly one of “Value” and “Why there is no value”',
      'Figures G9 (Why there is no value): neither “Value” nor “Why there is no value” is filled in; exactly one of “Value” and “Why there is no value”',
      'Figures B10 (Origin): the corridor is ESP to FRA; Kenya as origin or destination, since this is its outline',
      'Figures A11 (Measure): this figure stands already in row 2; one figure for each measure, corridor, year, sex and basis',
      expect.stringMatching(/^Figures A12 \(Measure\): nothing is filled in; one of: Stock of migrants/),
      'Figures H13 (Rounded to): found “0”; a number above 0',
      'Figures E14 (Sex): found “Tous”; one of: Both sexes, Female, Male',
    ]);
  });

  test('tell of rows that belong to nothing, and of columns that are not there', async () => {
    expect(
      await faultsOf('Financing', [
        ['of', 'item', 'Year', 'Role', 'Stage', 'Amount', 'Counterpart: Organisation: Name', 'Budget line'],
        ['Initiative', 'I-9', 2015, 'Sought', 'Needed', 5, null, 'x'],
        ['Partnership', 'P-1', 2015, 'Sought', 'Needed', 5, 'Fund', null],
      ]),
    ).toEqual([
      'Financing H1 (Budget line): the column “Budget line” is not known; a column of the template, or no column',
      'Financing B2 (item): found “I-9”; an identifier from the sheet “Initiatives”',
      expect.stringMatching(
        /^Financing 3 \(Counterpart: Organisation: Sector\): nothing is filled in; one of: United/,
      ),
    ]);
    expect(
      await faultsOf('Quotas', [
        ['partnership', 'year', 'origin'],
        ['P-1', 2015, 'KEN'],
      ]),
    ).toEqual([
      'Quotas  (): the column is not there; a column “Destination”',
      'Quotas  (): the column is not there; a column “Workers”',
    ]);
    expect(
      await faultsOf('Observations', [
        ['of', 'item', 'indicator', 'year', 'value'],
        ['initiative', 'I-1', '10.7.1', 2015, 3],
      ]),
    ).toEqual([
      'Observations C2 (indicator): found “10.7.1”; an indicator of this item from the sheet “Indicators”',
    ]);
  });

  test('tell of identifiers given twice, of partnerships without parties and of entries of lists', async () => {
    expect(
      await faultsOf('Partnerships', [
        ['id', 'title', 'kind', 'gcmObjectives', 'themes'],
        ['P-1', 'Pact', 'skills', '5; 24', 'skills; skills'],
        ['P-1', 'Pact', 'skills', '5; Fair recruitment', 'a new theme'],
        ['P 2', 'x'.repeat(301), 'skills', null, null],
      ]),
    ).toEqual([
      'Partnerships D2 (gcmObjectives): “24” is not among them; the number of an objective, from 1 to 23',
      'Partnerships E2 (themes): found “skills; skills”; at most 20 entries, each once, separated by ;',
      'Partnerships A3 (id): “P-1” stands already in row 2; each identifier once',
      'Partnerships D3 (gcmObjectives): “Fair recruitment” is not among them; the number of an objective, from 1 to 23',
      expect.stringMatching(/^Partnerships A4 \(id\): found “P 2”; an identifier of 1 to 60/),
      'Partnerships A4 (id): no party is named; at least one row for this partnership in the sheet “Parties”',
      'Partnerships B4 (title): found a text of 301 characters; a text of 1 to 300 characters',
    ]);
  });

  test('tell of another country’s outline and another cycle', async () => {
    expect(
      await faultsOf('About', [
        ['cycle', 'country', 'language', 'period.from', 'period.to'],
        ['other-2016', 'Uganda', 'en', 2017, 2010],
      ]),
    ).toEqual([
      'About A2 (cycle): found “other-2016”; the code of the cycle, eurafrica-2016',
      'About B2 (country): found “UGA”; Kenya (KEN), whose outline this is',
      'About E2 (period.to): found 2010; 2017 or later, since the period begins in 2017',
    ]);
  });

  test('are said in the reader’s language, with the header as the file has it', async () => {
    const rows: Rows = [FIGURE_HEADER, ['pupils', 'Kenya', 'Germany', 2015, null, 7]];
    const said = await Promise.all(LANGUAGES.map((language) => read('Figures', rows, language)));
    const texts = said.map((reading) => ('faults' in reading ? reading.faults.map(line) : []));
    expect(new Set(texts.flat()).size).toBe(LANGUAGES.length);
    expect(texts[LANGUAGES.indexOf('ar')]?.[0]).toMatch(
      /^Figures A2 \(Measure\): الموجود “pupils”; إحدى القيم: /,
    );
  });

  test('are a thousand at most, and the rest counted', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => [
      'pupils',
      'Kenya',
      'Germany',
      1900 + (index % 200),
      null,
      7,
    ]);
    const reading = await read('Figures', [FIGURE_HEADER, ...many]);
    if (!('faults' in reading)) throw new Error('There are faults');
    expect(reading.faults.length).toBe(1001);
    expect(reading.faults.at(-1)?.found).toBe('200 more are not listed');
  });
});

describe('a file of some tables', () => {
  test('takes the place of those, and what belongs to something that it leaves out goes with it', async () => {
    const reading = await read('Initiatives', [
      ['Identifier', 'Title', 'Status'],
      ['I-2', 'Two', 'Under way'],
    ]);
    expect(reading).toMatchObject({
      tables: ['initiatives'],
      document: { ...base, initiatives: [{ id: 'I-2', title: 'Two', status: 'under-way' }] },
    });
  });

  test('is understood in other languages, with codes, other digits and the order of its own', async () => {
    const reading = await read('الأرقام', [
      ['notes above the table'],
      ['السنة', 'Destination', 'Происхождение', '度量', 'Valeur'],
      ['٢٠١٥', 'Allemagne', 'كينيا', 'students', '1 234.5'],
    ]);
    expect(reading).toMatchObject({
      document: {
        figures: [{ measure: 'students', origin: 'KEN', destination: 'DEU', year: 2015, value: 1234.5 }],
      },
    });
  });
});
