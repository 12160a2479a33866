import { type CellStyle, type CellValue } from '../cells/cell.ts';
import { codeList, listOfKind } from '../cells/code-lists.ts';
import { countryLabel } from '../cells/countries.ts';
import { writeEntry } from '../cells/write-cell.ts';
import { interchangeWords } from '../language/words.ts';
import { expectedText } from '../reading/expectation.ts';
import { headerOf } from '../tables/headers.ts';
import { stepsOf } from '../tables/members.ts';
import type { Column, Kind, Table } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';

/** The rows of the sheet that says what goes where; the table begins after the prose and one empty row. */
export function helpRows(
  country: string,
  style: CellStyle,
): { prose: string[]; head: string[]; rows: CellValue[][] } {
  const { help, sheets } = interchangeWords(style.language);
  return {
    prose: [help.title, ...help.intro, help.notes.markers],
    head: [help.sheet, help.column, help.needed, help.what, help.example],
    rows: TABLES.flatMap((table) =>
      table.columns.map((column) => [
        sheets[table.name],
        headerOf(column, undefined, style.language),
        neededWords(column, style),
        whatGoesIn(table, column, country, style),
        exampleOf(column, country, style),
      ]),
    ),
  };
}

function neededWords({ key, required }: Column, { language }: CellStyle): string {
  const { help } = interchangeWords(language);
  if (!required) return help.neededNo;
  return stepsOf(key).length === 1 ? help.neededYes : help.neededWithin;
}

function whatGoesIn(
  table: Table,
  { key, kind }: Column,
  country: string,
  { cycle, language }: CellStyle,
): string {
  const { notes }: { notes: Readonly<Record<string, string>> } = interchangeWords(language).help;
  const isFirst = table.columns.find(({ owner }) => !owner)?.key === key;
  const note = notes[key] ?? (isFirst ? notes[table.name] : undefined);
  const form = expectedText(kind, { cycle, country, language });
  return note === undefined ? form : `${form}. ${note}`;
}

const EXAMPLES: Readonly<Record<string, string | number>> = {
  id: 'I-1',
  item: 'I-1',
  partnership: 'P-1',
  indicator: '10.c.1',
  code: '10.c.1',
  url: 'https://example.org/law',
  language: 'en',
  year: 2024,
  from: 2020,
  to: 2024,
  date: '2024-03-15',
  rounding: 1,
};

function exampleOf({ key, kind }: Column, country: string, style: CellStyle): CellValue {
  const name = stepsOf(key).at(-1) ?? key;
  if (name === 'cycle') return style.cycle.code;
  if (kind.type === 'text' && name !== 'code' && name !== 'indicator') return null;
  if (name === 'question') return style.cycle.questions[0]?.code ?? null;
  if (Object.hasOwn(EXAMPLES, name)) return EXAMPLES[name] as string | number;
  return exampleOfKind(kind, country, style);
}

function exampleOfKind(kind: Kind, country: string, style: CellStyle): CellValue {
  switch (kind.type) {
    case 'code': {
      const list = codeList(kind.list);
      return list.label(list.codes[0] as string, style.language);
    }
    case 'boolean':
      return codeList('yesNo').label('yes', style.language);
    case 'country':
      return countryLabel(country, style.language);
    case 'currency':
      return 'EUR';
    case 'date':
      return '2024-03-15';
    case 'whole':
      return 1200;
    case 'number':
      return 1234.5;
    case 'list': {
      const code = kind.of === 'target' ? '10.7' : listOfKind(kind.of, style.cycle).codes[0];
      return code === undefined ? null : writeEntry(kind, code, style);
    }
    default:
      return null;
  }
}
