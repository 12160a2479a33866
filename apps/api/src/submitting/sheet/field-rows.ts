import type { CycleConfiguration } from '@concord/domain';
import type { Field, FieldLabel, SingleField } from '../../filing/fields/field.ts';
import { isTable } from '../../filing/fields/field.ts';
import { GCM_NAMES, SDG_NAMES } from '../../filing/fields/goal-names.ts';
import { memberAt } from '../../filing/fields/members.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
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
  const { language, say } = context.words;
  const { kind, name } = field;
  if (typeof value === 'boolean') return say(value ? 'submitting.yes' : 'submitting.no');
  const shown = kind.show(value, language);
  const texts = typeof shown === 'string' ? [shown] : shown;
  // Names of goals are sentences, and stand one below the other.
  if (name in GOALS) return texts.map((text) => GOALS[name]?.(text, context) ?? text).join('\n');
  const names = new Map(kind.choices?.(language).map((choice) => [choice.value, choice.text]));
  const list = texts.map((text) => names.get(text) ?? text);
  const joined =
    list.length > 1 ? new Intl.ListFormat(language, { type: 'unit' }).format(list) : (list[0] ?? '');
  return capitalized(joined, names.size > 0 ? language : undefined);
}

type NameOfGoal = (code: string, context: SheetContext) => string | undefined;

/** What the codes of goals are called, by the field that holds them. */
const GOALS: Readonly<Record<string, NameOfGoal>> = {
  themes: (code, { words: { language }, configuration }) => {
    const title = configuration.themes.find((theme) => theme.code === code)?.title;
    return title?.[language] ?? title?.en;
  },
  gcmObjectives: (code, { words: { say } }) => {
    const name = GCM_NAMES[Number(code) - 1];
    return name === undefined ? undefined : `${code}. ${say(name)}`;
  },
  sdgTargets: (code, { words: { say } }) => {
    const names: Readonly<Record<string, MessageKey>> = SDG_NAMES;
    const name = Object.hasOwn(names, code) ? names[code] : undefined;
    return name === undefined ? undefined : `${code} ${say(name)}`;
  },
};

/** Words of closed lists are in small letters, to stand in sentences. */
export function capitalized(text: string, language: string | undefined): string {
  const [first = ''] = text;
  return language === undefined ? text : first.toLocaleUpperCase(language) + text.slice(first.length);
}
