import { isMembers } from '../tables/members.ts';
import type { Column, Kind } from '../tables/table.ts';
import { type CellStyle, type CellValue } from './cell.ts';
import { type CodeList, codeList, listOfKind } from './code-lists.ts';
import { countryLabel, findCountry } from './countries.ts';
import { joinEntries, needsQuotes, quoted } from './entries.ts';
import { EMPTY_LIST, EMPTY_OBJECT, writtenText } from './literals.ts';

/**
 * The cell for a member of an outline, which may be unfinished: what is not of the column's kind is written as it is,
 * for a person to see and put right.
 */
export function writeCell({ kind }: Column, value: unknown, style: CellStyle): CellValue {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value))
    return kind.type === 'list' ? writeList(kind, value, style) : JSON.stringify(value);
  if (isMembers(value)) return Object.keys(value).length === 0 ? EMPTY_OBJECT : JSON.stringify(value);
  if (typeof value === 'boolean') return writeBoolean(value, style);
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? writeTextCell(kind, value, style) : null;
}

function writeTextCell(kind: Kind, value: string, style: CellStyle): string {
  if (kind.type === 'code' && style.labels) return writeCode(codeList(kind.list), value, style);
  if (kind.type === 'country' && style.labels) {
    const label = countryLabel(value, style.language);
    return findCountry(label) === value ? label : writtenText(value);
  }
  return writtenText(value);
}

function writeCode(list: CodeList, code: string, style: CellStyle): string {
  const label = list.codes.includes(code) ? list.label(code, style.language) : code;
  return list.find(label) === code ? label : writtenText(code);
}

function writeBoolean(value: boolean, { language, labels }: CellStyle): CellValue {
  if (!labels) return value;
  return codeList('yesNo').label(value ? 'yes' : 'no', language);
}

function writeList(
  kind: Extract<Kind, { type: 'list' }>,
  value: readonly unknown[],
  style: CellStyle,
): string {
  return value.length === 0 ? EMPTY_LIST : joinEntries(value.map((entry) => writeEntry(kind, entry, style)));
}

/** One entry of a cell with several: what reading it gives back must be the very entry. */
export function writeEntry(
  { of }: Extract<Kind, { type: 'list' }>,
  entry: unknown,
  { cycle, language, labels }: CellStyle,
): string {
  const code = String(entry);
  const list = listOfKind(of, cycle);
  const label = labels && list.codes.includes(code) ? list.label(code, language) : code;
  if (!needsQuotes(label) && (list.find(label) ?? label) === code) return label;
  return quoted(code);
}
