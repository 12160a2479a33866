import type { Language } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';

/**
 * What a field of a form holds: the value that the outline takes, or what was typed where it cannot be read as one.
 * `raw` is by place within the field: '' for the field itself, `2.year` for a cell of a table.
 */
export interface FieldState {
  value?: unknown;
  raw?: Readonly<Record<string, string>>;
}

export type FieldStates = Readonly<Record<string, FieldState>>;

/** How a text is read: as a value, as nothing, or not at all. */
export type Reading = { value: unknown } | { raw: string } | undefined;

export type Control = 'input' | 'textarea' | 'select' | 'radios' | 'checkboxes' | 'tick';

/** What a kind of field offers to choose from. */
export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

/** A kind of value: how it is typed and shown. What is shown and read again is the same value. */
export interface FieldKind {
  control: Control;
  read(texts: readonly string[], language: Language): Reading;
  /** One text, or one for each box that is ticked. */
  show(value: unknown, language: Language): string | string[];
  /** What to say where a text cannot be read. */
  fault: MessageKey;
  /** What there is to choose from, where that does not depend on the cycle. */
  choices?(language: Language): Choice[];
  /** The most characters. */
  most?: number;
  /** In characters, as the style guide has them: 2, 3, 4, 5, 10 or 20. */
  width?: '4' | '5' | '10' | '20';
  /** For what is no language: codes, addresses, dates. */
  verbatim?: boolean;
  inputmode?: 'numeric' | 'decimal' | 'url';
  /** Name of the list of suggestions. */
  suggests?: 'countries' | 'currencies';
}

/** How a field is called: as all forms call it, or in the cycle's own words. */
export type FieldLabel = MessageKey | { text: string; language: string };

interface Described {
  /** Unique in its form; the name that it is sent under. */
  name: string;
  /** Where its value is in the item. */
  path: readonly string[];
  label: FieldLabel;
  hint?: MessageKey;
  /** Whether an outline cannot do without it. */
  isRequired?: boolean;
}

export interface SingleField extends Described {
  kind: FieldKind;
  /** Begins a part of the form under this heading. */
  heading?: MessageKey;
}

/** A list of things alike, as the rows of a table. */
export interface TableField extends Described {
  cells: readonly SingleField[];
  /** The most rows. */
  most: number;
  /** What adding one is called. */
  addLabel: MessageKey;
  /** What one is called. */
  rowLabel: MessageKey;
  heading?: MessageKey;
}

export type Field = SingleField | TableField;

export function isTable(field: Field): field is TableField {
  return 'cells' in field;
}
