import { UNMARKED } from '@concord/disclosure';
import { CONFIDENTIALITIES, type Confidentiality, type CycleConfiguration } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import {
  type Choice,
  type Control,
  type Field,
  type FieldLabel,
  type FieldState,
  type FieldStates,
  isTable,
  type SingleField,
  type TableField,
} from '../fields/field.ts';
import { GCM_NAMES, SDG_NAMES } from '../fields/goal-names.ts';
import { othersName, rowsOf } from '../fields/states.ts';

/** Who can read what has each marking, in words that complete "who can read this". */
export const READERS: Readonly<Record<Confidentiality, MessageKey>> = {
  public: 'common.readPublic',
  participants: 'common.readParticipants',
  reviewers: 'common.readReviewers',
};

export interface FieldContext {
  words: Words;
  configuration: Pick<CycleConfiguration, 'themes'>;
  /** What holds where an item does not say who may read it; undefined where the form is the outline's own. */
  outlineDefault?: Confidentiality;
  /** Name of the table that an empty row is asked for. */
  adding?: string | undefined;
}

/** A field as the part `filing/field` shows it. */
export interface FieldView {
  name: string;
  id: string;
  label: string;
  /** Of a label in the cycle's own words. */
  lang?: string | undefined;
  hint?: string | undefined;
  heading?: string | undefined;
  isBold: boolean;
  control: Control | 'table';
  items?: readonly Choice[] | undefined;
  prompt?: string | undefined;
  width?: string | undefined;
  verbatim?: boolean | undefined;
  inputmode?: string | undefined;
  list?: string | undefined;
  /** Of boxes: how many are ticked, for the line under which they are folded away. */
  folded?: string | undefined;
  /** Of boxes: a line in which others of their kind are typed. */
  others?: { name: string; label: string } | undefined;
  /** Of a table. */
  rows?: { legend: string; id: string; removeName: string; cells: FieldView[]; isNew: boolean }[];
  addText?: string;
}

export function viewFields(
  fields: readonly Field[],
  states: FieldStates,
  context: FieldContext,
): FieldView[] {
  return fields.map((field) => {
    const state = states[field.name] ?? {};
    const { heading } = field;
    const view = isTable(field) ? viewTable(field, state, context) : viewSingle(field, state, context);
    return heading === undefined ? view : { ...view, heading: context.words.say(heading) };
  });
}

function viewSingle(field: SingleField, state: FieldState, context: FieldContext): FieldView {
  const { words } = context;
  const { kind, name } = field;
  const items = itemsFor(field, state, context);
  return {
    ...labelOf(field.label, words),
    name,
    id: name,
    hint: field.hint === undefined ? undefined : words.say(field.hint),
    isBold: true,
    control: kind.control,
    items,
    prompt: kind.control === 'select' && !isMarking(field) ? words.say('filing.notSaid') : undefined,
    width: kind.width,
    verbatim: kind.verbatim,
    inputmode: kind.inputmode,
    list: kind.suggests,
    folded: foldedLine(field, state, words),
    others:
      field.name === 'sdgTargets'
        ? { name: othersName(field.name), label: words.say('filing.otherTargets') }
        : undefined,
  };
}

function labelOf(label: FieldLabel, words: Words): { label: string; lang?: string } {
  return typeof label === 'string'
    ? { label: words.say(label) }
    : { label: label.text, lang: label.language };
}

function viewTable(field: TableField, state: FieldState, context: FieldContext): FieldView {
  const { words, adding } = context;
  const rows = rowsOf(state);
  const shown = rows.length === 0 || adding === field.name ? rows.length + 1 : rows.length;
  return {
    ...labelOf(field.label, words),
    name: field.name,
    id: field.name,
    hint: field.hint === undefined ? undefined : words.say(field.hint),
    isBold: true,
    control: 'table',
    addText: words.say(field.addLabel),
    rows: Array.from({ length: shown }, (_, index) => {
      const row = `${field.name}.${index}`;
      return {
        legend: words.say({
          key: 'filing.rowLegend',
          values: { name: words.say(field.rowLabel), number: index + 1 },
        }),
        id: row,
        removeName: `${row}.remove`,
        isNew: index >= rows.length,
        cells: field.cells.map((cell) => {
          const name = `${row}.${cell.name}`;
          return { ...viewSingle(cell, {}, context), name, id: name, isBold: false };
        }),
      };
    }),
  };
}

/** What a field offers: its kind's own list, the cycle's, or that of the goals; and whatever else it holds. */
function itemsFor(
  field: SingleField,
  { value, raw }: FieldState,
  context: FieldContext,
): Choice[] | undefined {
  const { kind } = field;
  const { words } = context;
  if (isMarking(field)) return confidentialityItems(field, context);
  if (kind.control === 'select' && kind.choices === undefined) {
    return [
      { value: 'yes', text: words.say('filing.yes') },
      { value: 'no', text: words.say('filing.no') },
    ];
  }
  if (kind.control !== 'checkboxes' && kind.control !== 'select') return undefined;
  const offered = (kind.choices?.(words.language) ?? goalsFor(field.name, context)).map((each) => ({
    ...each,
    text: capitalized(each.text, words.language),
  }));
  const held = raw?.['']?.split(', ') ?? (Array.isArray(value) ? value.map(String) : []);
  const others = held.filter((each) => !offered.some((choice) => choice.value === each));
  return [...offered, ...others.map((each) => ({ value: each, text: each }))];
}

function goalsFor(name: string, { configuration, words }: FieldContext): Choice[] {
  if (name === 'themes') {
    return configuration.themes.map(({ code, title }) => ({
      value: code,
      text: title[words.language] ?? title.en ?? code,
    }));
  }
  if (name === 'gcmObjectives') {
    return GCM_NAMES.map((key, index) => ({
      value: String(index + 1),
      text: `${index + 1}. ${words.say(key)}`,
    }));
  }
  return Object.entries(SDG_NAMES).map(([code, key]) => ({ value: code, text: `${code} ${words.say(key)}` }));
}

/** Whether a field says who may read its item. */
function isMarking({ path }: Field): boolean {
  return path.at(-1) === 'confidentiality';
}

function confidentialityItems({ kind }: SingleField, { words, outlineDefault }: FieldContext): Choice[] {
  const readers = (marking: Confidentiality) => capitalized(words.say(READERS[marking]), words.language);
  const unmarked =
    outlineDefault === undefined
      ? { text: words.say('filing.unmarked'), hint: readers(UNMARKED) }
      : { text: words.say('filing.asOutline'), hint: readers(outlineDefault) };
  const offered = kind.choices?.(words.language) ?? [];
  const choices = [
    { value: '', ...unmarked },
    ...CONFIDENTIALITIES.map((value) => ({
      value,
      text: capitalized(offered.find((each) => each.value === value)?.text ?? value, words.language),
      hint: readers(value),
    })),
  ];
  return kind.control === 'radios' ? choices : choices.map(({ value, text }) => ({ value, text }));
}

/** Long lists of boxes are folded away under a line that says how many are ticked. */
function foldedLine({ name }: SingleField, { value }: FieldState, words: Words): string | undefined {
  if (name !== 'gcmObjectives' && name !== 'sdgTargets') return undefined;
  return words.say({ key: 'filing.chosen', values: { count: Array.isArray(value) ? value.length : 0 } });
}

/** Words of closed lists are in small letters, to stand in sentences; alone they begin with a capital. */
export function capitalized(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
