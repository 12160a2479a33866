import { describe, expect, test } from '@jest/globals';
import { readInvitations } from './read-invitations.ts';
import { readTable } from './read-table.ts';

describe('a table', () => {
  test('is read with tabs, semicolons or commas, and quotes around what holds one', () => {
    const cells = (text: string) => readTable(text).map(({ cells: row }) => row);
    expect(cells('a\tb,c\r\nd\te\n')).toEqual([
      ['a', 'b,c'],
      ['d', 'e'],
    ]);
    expect(cells('a;"b;""c"""\n;\n d ;e')).toEqual([
      ['a', 'b;"c"'],
      ['d', 'e'],
    ]);
    expect(cells('"two\nlines",x')).toEqual([['two\nlines', 'x']]);
    expect(cells('')).toEqual([]);
  });

  test('knows the lines of its rows, also after a cell of two lines', () => {
    expect(readTable('a,"b\nc"\n\nd,e').map(({ line }) => line)).toEqual([1, 4]);
  });
});

describe('a table of invitations', () => {
  test('is read in its own order, or in that of its heading, in any of the languages', () => {
    const table = readInvitations('KEN\tanna@example.org\tAnna Otieno\tfocal point\tEnglish');
    expect(table).toEqual({
      faults: [],
      invitees: [
        {
          line: 1,
          email: 'anna@example.org',
          name: 'Anna Otieno',
          language: 'en',
          role: 'focal-point',
          country: 'KEN',
        },
      ],
    });
    const headed = readInvitations(
      'E-mail;Name;Country;Role;Language\nb@example.org;B;Côte d’Ivoire;Clearing officer;français',
    );
    expect(headed.invitees).toMatchObject([
      { line: 2, role: 'clearing-officer', country: 'CIV', language: 'fr' },
    ]);
    const arabic = readInvitations('البلد,البريد الإلكتروني,الاسم\nكينيا,k@example.org,كريم');
    expect(arabic.faults).toEqual([{ line: 2, column: 'role', given: '', message: 'console.faultRole' }]);
  });

  test('says every fault at once, with line and column', () => {
    const { invitees, faults } = readInvitations(
      [
        'Narnia,not an address,,minister,Klingon',
        ',o@example.org,Olga,observer,',
        'DEU,f@example.org,Fritz,observer,de',
        ',f@example.org,Fritz,focal point,en',
      ].join('\n'),
    );
    expect(faults.map(({ line, column, given }) => [line, column, given])).toEqual([
      [1, 'email', 'not an address'],
      [1, 'name', ''],
      [1, 'role', 'minister'],
      [1, 'language', 'Klingon'],
      [1, 'country', 'Narnia'],
      [3, 'language', 'de'],
      [4, 'country', ''],
    ]);
    expect(invitees).toEqual([
      { line: 2, email: 'o@example.org', name: 'Olga', language: 'en', role: 'observer' },
    ]);
  });

  test('is to name somebody once in a role, and not too many, nor nobody', () => {
    const line = 'SWE,x@example.org,X,reviewer,sv';
    expect(readInvitations([line.replace('sv', 'en'), line.replace('sv', 'fr')].join('\n')).faults).toEqual([
      { line: 2, given: 'x@example.org', message: 'console.faultTwice' },
    ]);
    expect(readInvitations('').faults).toMatchObject([{ message: 'console.faultEmpty' }]);
    const many = Array.from({ length: 501 }, (_, index) => `SWE,p${index}@example.org,P,reviewer,en`).join(
      '\n',
    );
    expect(readInvitations(many)).toMatchObject({ invitees: [], faults: [{ message: 'console.faultMany' }] });
  });
});
