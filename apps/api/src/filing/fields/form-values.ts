import type { Language } from '@concord/domain';
import { type Field, type FieldStates, isTable, type SingleField } from './field.ts';
import { memberAt } from './members.ts';
import { type Row, rowsOf } from './states.ts';

/** What the fields of a form hold, by the names that they are sent under. */
export function valuesOf(
  fields: readonly Field[],
  states: FieldStates,
  language: Language,
): Record<string, string | string[]> {
  return Object.fromEntries(
    fields.flatMap((field): [string, string | string[]][] => {
      const state = states[field.name] ?? {};
      if (!isTable(field)) {
        return [[field.name, shownOf(field, state.value, state.raw?.[''], language)]];
      }
      return rowsOf(state).flatMap((row, index) =>
        field.cells.map((cell): [string, string | string[]] => [
          `${field.name}.${index}.${cell.name}`,
          cellOf(cell, row, language),
        ]),
      );
    }),
  );
}

function cellOf(cell: SingleField, row: Row, language: Language): string | string[] {
  return shownOf(cell, memberAt(row.value, cell.path), row.raw?.[cell.name], language);
}

/** What was typed, where it could not be read; otherwise the value as the reader's language writes it. */
function shownOf(
  { kind }: SingleField,
  value: unknown,
  raw: string | undefined,
  language: Language,
): string | string[] {
  if (raw === undefined) return kind.show(value, language);
  return kind.control === 'checkboxes' ? raw.split(', ') : raw;
}
