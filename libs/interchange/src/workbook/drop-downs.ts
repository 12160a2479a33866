import { CURRENCIES, type Language } from '@concord/domain';
import type { DataValidation } from 'hucre/xlsx';
import type { CellStyle } from '../cells/cell.ts';
import { codeList, listOfKind } from '../cells/code-lists.ts';
import { countryLabels } from '../cells/countries.ts';
import { writeEntry } from '../cells/write-cell.ts';
import { columnLetter, LIST_PARTS } from '../tables/headers.ts';
import type { Kind } from '../tables/table.ts';
import type { PlannedColumn } from './plan-sheet.ts';

/** The entries that cells may choose from, a column each of a sheet of their own. */
export class DropDowns {
  readonly #sheet: string;
  readonly #style: CellStyle;
  readonly #lists = new Map<string, readonly string[]>();

  /** @param sheet name of the sheet that holds the lists. */
  constructor(sheet: string, style: CellStyle) {
    this.#sheet = sheet;
    this.#style = style;
  }

  /** The list that the cells of a column offer, from a row on; undefined where they take what is typed. */
  validation(
    planned: PlannedColumn,
    index: number,
    rows: { from: number; to: number },
  ): DataValidation | undefined {
    const kind = planned.column?.kind;
    // The last column of several takes more than one entry to a cell.
    if (kind === undefined || (kind.type === 'list' && planned.part === LIST_PARTS)) return undefined;
    const name = nameOf(kind);
    if (name === undefined) return undefined;
    if (!this.#lists.has(name)) this.#lists.set(name, entriesOf(kind, this.#style));
    const length = this.#lists.get(name)?.length ?? 0;
    if (length === 0) return undefined;
    const letter = columnLetter([...this.#lists.keys()].indexOf(name));
    const own = columnLetter(index);
    return {
      type: 'list',
      formula1: `'${this.#sheet.replaceAll("'", "''")}'!$${letter}$1:$${letter}$${length}`,
      allowBlank: true,
      // A code or a name in another language may be typed as well.
      showErrorMessage: false,
      range: `${own}${rows.from}:${own}${rows.to}`,
    };
  }

  /** The rows of the sheet that holds the lists. */
  rows(): (string | null)[][] {
    const lists = [...this.#lists.values()];
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null));
  }
}

function nameOf(kind: Kind): string | undefined {
  if (kind.type === 'code') return kind.list;
  if (kind.type === 'list') return kind.of;
  if (kind.type === 'boolean') return 'yesNo';
  return kind.type === 'country' || kind.type === 'currency' ? kind.type : undefined;
}

function entriesOf(kind: Kind, style: CellStyle): readonly string[] {
  const { language, cycle } = style;
  switch (kind.type) {
    case 'code':
      return labelsOf(kind.list, language);
    case 'boolean':
      return labelsOf('yesNo', language);
    case 'country':
      return countryLabels(language);
    case 'currency':
      return [...CURRENCIES.values()].filter(({ until }) => until === undefined).map(({ code }) => code);
    case 'list':
      return listOfKind(kind.of, cycle).codes.map((code) => writeEntry(kind, code, style));
    default:
      return [];
  }
}

function labelsOf(name: Parameters<typeof codeList>[0], language: Language): string[] {
  const list = codeList(name);
  return list.codes.map((code) => list.label(code, language));
}
