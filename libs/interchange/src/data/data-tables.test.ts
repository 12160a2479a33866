import { describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { type DataTable, dataPackage, writeDataCsv, writeDataWorkbook } from '../index.ts';

const table: DataTable = {
  name: 'figures',
  columns: [
    { name: 'text', type: 'string' },
    { name: 'value', type: 'number' },
    { name: 'is_kept', type: 'boolean' },
  ],
  rows: [
    ['=1+1', 3, true],
    ['a "b" <c> & d\ne', 0.5, false],
    ['_x0041_ السويد 😀', undefined, undefined],
  ],
};

describe('a table for programs', () => {
  test('is a workbook that another reader finds whole, and the same bytes each time', async () => {
    const written = writeDataWorkbook([table, { ...table, name: 'again', rows: [] }]);
    const { sheets } = await readXlsx(written);
    expect(sheets.map(({ name }) => name)).toEqual(['figures', 'again']);
    expect(sheets[0]?.rows.map((row) => row.slice(0, 3))).toEqual([
      ['text', 'value', 'is_kept'],
      ['=1+1', 3, true],
      ['a "b" <c> & d\ne', 0.5, false],
      [expect.stringContaining('السويد 😀'), null, null],
    ]);
    expect(Buffer.from(writeDataWorkbook([table])).equals(Buffer.from(writeDataWorkbook([table])))).toBe(
      true,
    );
  });

  test('is CSV in which nothing is a formula, described as a data package', () => {
    const [head, first = ''] = writeDataCsv(table).split('\r\n');
    expect(head).toBe('text,value,is_kept');
    expect(first).not.toMatch(/^=/);
    expect(dataPackage({ name: 'test' }, [table])).toMatchObject({
      profile: 'tabular-data-package',
      name: 'test',
      resources: [{ name: 'figures', path: 'figures.csv', schema: { fields: table.columns } }],
    });
  });
});
