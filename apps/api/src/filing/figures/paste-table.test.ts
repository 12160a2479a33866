import { expect, test } from '@jest/globals';
import { readTable } from './paste-table.ts';

test('a table is read as a spreadsheet copies it', () => {
  expect(
    readTable('Origin\t2015\t2016\r\nKenya\t1,200\tNC\r\n"Côte d’Ivoire"\t\t7\r\n\r\nWorld\t9\t10\r\n', 'en'),
  ).toEqual({
    faults: [],
    cells: [
      { partner: 'KEN', year: 2015, state: { value: 1200 } },
      { partner: 'KEN', year: 2016, state: { missing: 'not-collected' } },
      { partner: 'CIV', year: 2016, state: { value: 7 } },
      { partner: 'WLD', year: 2015, state: { value: 9 } },
      { partner: 'WLD', year: 2016, state: { value: 10 } },
    ],
  });
  expect(readTable(' \n', 'en')).toEqual({ cells: [], faults: [] });
});

test('everything that cannot be taken is said at once, and then nothing is taken', () => {
  const { cells, faults } = readTable(
    'x\t2015\t15\t2015\nKenya\t1\t2\t3\nAtlantis\t4\nKEN\tfive\nUGA\t6\t\t\t8',
    'en',
  );
  expect(cells).toEqual([]);
  expect(faults).toEqual([
    { kind: 'year', column: 3, text: '15' },
    { kind: 'repeated-year', column: 4, text: '2015' },
    { kind: 'year', column: 4, text: '2015' },
    { kind: 'country', row: 3, text: 'Atlantis' },
    { kind: 'repeated-country', row: 4, text: 'KEN' },
    { kind: 'cell', row: 4, column: 2, text: 'five' },
    { kind: 'year', column: 5, text: '' },
  ]);
});

test('a table without years is none', () => {
  expect(readTable('Kenya\nUganda', 'en').faults).toEqual([{ kind: 'no-years', row: 1 }]);
});
