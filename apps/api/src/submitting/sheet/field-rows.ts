import type { CycleConfiguration } from '@concord/domain';
import type { Field, FieldLabel, SingleField } from '../../filing/fields/field.ts';
import { isTable } from '../../filing/fields/field.ts';
import { memberAt } from '../../filing/fields/members.ts';
import type { Words } from '../../pages/words.ts';

/** What a field says, for reading. */
export interface SheetRow {
  label: string;
  /** Language of the label, where it is the cycle's own words. */
  labelLang?: string;
  value: string;
  /** Whether the value is in the country's own words. */
  own: boolean;
}

export interface SheetTable {
  caption: string;
  columns: string[];
  rows: { cells: string[] }[];
}

export interface SheetContent {
  rows: SheetRow[];
  tables: SheetTable[];
}

export interface SheetContext {
  words: Words;
  configuration: CycleConfiguration;
}

/** What an item says in the fields of its form, in their order; what says nothing is left out. */
export function readFields(fields: readonly Field[], item: unknown, context: SheetContext): SheetContent {
  const rows: SheetRow[] = [];
  const tables: SheetTable[] = [];
  for (const field of fields) {
    const value = memberAt(item, field.path);
    if (value === undefined || isMarking(field)) continue;
    if (isTable(field)) {
      const table = tableOf(field.cells, value, context);
      if (table !== undefined) tables.push({ caption: context.words.say(field.label as never), ...table });
      continue;
    }
    const text = showValue(field, value, context);
    if (text !== '') {
      rows.push({ ...labelOf(field.label, context.words), value: text, own: isOwnText(field) });
    }
  }
  return { rows, tables };
}

function isMarking({ path }: Field): boolean {
  return path.at(-1) === 'confidentiality';
}

/** What nobody offers to choose from, and no code stands for. */
function isOwnText({ kind }: SingleField): boolean {
  return (
    (kind.control === 'textarea' || kind.control === 'input') &&
    kind.verbatim !== true &&
    kind.suggests === undefined
  );
}

export function labelOf(label: FieldLabel, words: Words): { label: string; labelLang?: string } {
  return typeof label === 'string'
    ? { label: words.say(label) }
    : { label: label.text, labelLang: label.language };
}

/** Only the columns that some row fills. */
function tableOf(
  cells: readonly SingleField[],
  value: unknown,
  context: SheetContext,
): Omit<SheetTable, 'caption'> | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const filled = cells.filter((cell) => value.some((row) => memberAt(row, cell.path) !== undefined));
  return {
    columns: filled.map(({ label }) => labelOf(label, context.words).label),
    rows: value.map((row) => ({
      cells: filled.map((cell) => showValue(cell, memberAt(row, cell.path), context)),
    })),
  };
}

export function showValue(field: SingleField, value: unknown, context: SheetContext): string {
  if (value === undefined) return '';
  const { words, configuration } = context;
  const { kind } = field;
  if (typeof value === 'boolean') return words.say(value ? 'submitting.yes' : 'submitting.no');
  const shown = kind.show(value, words.language);
  const texts = typeof shown === 'string' ? [shown] : shown;
  const names = new Map(kind.choices?.(words.language).map((choice) => [choice.value, choice.text]));
  const list = texts.map((text) => names.get(text) ?? themeName(field, text, context) ?? text);
  return capitalized(
    list.length > 1 ? new Intl.ListFormat(words.language, { type: 'unit' }).format(list) : (list[0] ?? ''),
    names.size > 0 ? words.language : undefined,
  );

  function themeName({ name }: SingleField, code: string, { words: { language } }: SheetContext) {
    if (name !== 'themes') return undefined;
    const title = configuration.themes.find((theme) => theme.code === code)?.title;
    return title?.[language] ?? title?.en;
  }
}

/** Words of closed lists are in small letters, to stand in sentences. */
export function capitalized(text: string, language: string | undefined): string {
  const [first = ''] = text;
  return language === undefined ? text : first.toLocaleUpperCase(language) + text.slice(first.length);
}
