import { createHash } from 'node:crypto';
import type { Language } from '@concord/domain';
import type { FormFields } from '../../pages/form-fields.ts';
import { type Field, type FieldState, isTable, type Reading, type SingleField } from './field.ts';
import { type Item, memberAt, withMember } from './members.ts';

/** By place in the form, what was typed in an item's fields and cannot be read. */
export type Unsettled = Readonly<Record<string, string>>;

/** One row of a table: its cells' values in the shape that the outline has, and by cell what cannot be read. */
export type Row = FieldState;

/** What a draft holds of a field. */
export function stateIn(field: Field, item: Item | undefined, unsettled: Unsettled): FieldState {
  const value = memberAt(item, field.path);
  const raw = Object.fromEntries(
    Object.entries(unsettled)
      .filter(([place]) => place === field.name || place.startsWith(`${field.name}.`))
      .map(([place, text]) => [place.slice(field.name.length + 1), text]),
  );
  return stateOf(value, raw);
}

/** The item and what is unsettled in it with a field in another state. */
export function withState(
  field: Field,
  { value, raw = {} }: FieldState,
  { item, unsettled }: { item: Item | undefined; unsettled: Unsettled },
): { item: Item | undefined; unsettled: Unsettled } {
  const others = Object.entries(unsettled).filter(
    ([place]) => place !== field.name && !place.startsWith(`${field.name}.`),
  );
  const own = Object.entries(raw).map(([place, text]) => [
    place === '' ? field.name : `${field.name}.${place}`,
    text,
  ]);
  return { item: withMember(item, field.path, value), unsettled: Object.fromEntries([...others, ...own]) };
}

/** What a form says of a field. */
export function stateSent(field: Field, form: FormFields, language: Language): FieldState {
  if (!isTable(field)) return stateRead(field.kind.read(textsOf(field, form), language));
  return tableOf(rowsSent(field, form, language).filter(isFilled));
}

/** Name of the line beside boxes in which others of their kind are typed. */
export function othersName(name: string): string {
  return `${name}.other`;
}

function textsOf({ kind, name }: SingleField, form: FormFields): string[] {
  return kind.control === 'checkboxes' ? [...form.all(name), ...form.all(othersName(name))] : form.all(name);
}

/** The rows of a table that a form sends, with those left blank or marked to be taken out as rows without anything. */
export function rowsSent(
  field: Extract<Field, { cells: readonly SingleField[] }>,
  form: FormFields,
  language: Language,
): Row[] {
  const numbers = form
    .names()
    .filter((name) => name.startsWith(`${field.name}.`))
    .map((name) => Number(name.slice(field.name.length + 1).split('.')[0]))
    .filter((number) => Number.isInteger(number) && number >= 0 && number < field.most + MARGIN);
  const length = Math.max(-1, ...numbers) + 1;
  return Array.from({ length }, (_, index) => {
    const name = `${field.name}.${index}`;
    if (form.has(`${name}.remove`)) return {};
    return rowOf(field.cells, (cell) => cell.kind.read(form.all(`${name}.${cell.name}`), language));
  });
}

/** Rows beyond the most that an outline takes: they are kept and said to be too many. */
const MARGIN = 50;

function rowOf(cells: readonly SingleField[], read: (cell: SingleField) => Reading): Row {
  let value: Item | undefined;
  const raw: Record<string, string> = {};
  for (const cell of cells) {
    const reading = read(cell);
    if (reading === undefined) continue;
    if ('raw' in reading) raw[cell.name] = reading.raw;
    else value = withMember(value, cell.path, reading.value);
  }
  return stateOf(value, raw);
}

export function isFilled({ value, raw }: FieldState): boolean {
  return value !== undefined || raw !== undefined;
}

/** The rows that the state of a table holds. */
export function rowsOf({ value, raw = {} }: FieldState): Row[] {
  const values: unknown[] = Array.isArray(value) ? value : [];
  return values.map((row, index) => {
    const own = Object.entries(raw)
      .filter(([place]) => place.startsWith(`${index}.`))
      .map(([place, text]) => [place.slice(`${index}.`.length), text]);
    const isEmpty = typeof row === 'object' && row !== null && Object.keys(row).length === 0;
    return stateOf(isEmpty ? undefined : row, Object.fromEntries(own));
  });
}

/** A table's state from its rows. A row that nothing can be read in stands as an empty one, so that places agree. */
export function tableOf(rows: readonly Row[]): FieldState {
  if (rows.length === 0) return {};
  const raw = Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row.raw ?? {}).map(([cell, text]) => [`${index}.${cell}`, text]),
    ),
  );
  return stateOf(
    rows.map(({ value }) => value ?? {}),
    raw,
  );
}

function stateOf(value: unknown, raw: Readonly<Record<string, string>>): FieldState {
  return {
    ...(value === undefined ? {} : { value }),
    ...(Object.keys(raw).length === 0 ? {} : { raw }),
  };
}

function stateRead(reading: Reading): FieldState {
  if (reading === undefined) return {};
  return 'raw' in reading ? { raw: { '': reading.raw } } : { value: reading.value };
}

/** A field's state as reading again what a page shows of it would give it: without what pages do not show. */
export function asShown(field: SingleField, { value, raw }: FieldState, language: Language): FieldState {
  if (raw !== undefined) return { raw };
  const shown = field.kind.show(value, language);
  return stateRead(field.kind.read(typeof shown === 'string' ? [shown] : shown, language));
}

export function rowAsShown(cells: readonly SingleField[], row: Row, language: Language): Row {
  return rowOf(cells, (cell) => {
    const text = row.raw?.[cell.name];
    if (text !== undefined) return { raw: text };
    const shown = cell.kind.show(memberAt(row.value, cell.path), language);
    return cell.kind.read(typeof shown === 'string' ? [shown] : shown, language);
  });
}

const DIGEST = 9;

/** Tells two states apart, and is short; '' for a field that holds nothing. */
export function digestOf({ value, raw }: FieldState): string {
  if (value === undefined && raw === undefined) return '';
  return createHash('sha256')
    .update(JSON.stringify([sorted(value), sorted(raw)]) ?? '')
    .digest('base64url')
    .slice(0, DIGEST);
}

/** The same for the same members, in whatever order they were written. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}
