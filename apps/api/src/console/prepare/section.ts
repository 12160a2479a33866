import type { CycleConfiguration } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { FieldValues, FormFields } from '../../pages/form-fields.ts';
import type { FormView } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';

export interface FieldView {
  kind: 'text' | 'date' | 'select' | 'checkboxes' | 'textarea';
  name: string;
  label: string;
  hint?: string;
  /** Of the label, where it is not in the page's language. */
  lang?: string;
  width?: string;
  items?: { value: string; text: string }[];
  prompt?: string;
  /** Of a text that is longer. */
  rows?: string;
}

/** Fields that belong together, for instance a question in the cycle's languages. */
export interface GroupView {
  legend?: string;
  fields: FieldView[];
}

export type Errors = Record<string, FormView['errors'][string]>;

/** A part of a cycle's configuration as a page edits it. */
export interface Section {
  title: MessageKey;
  lead: MessageKey;
  /** Whether what it would ask can be looked at before it is saved. */
  canBeTried?: boolean;
  /** What the form holds for a configuration. */
  values(configuration: CycleConfiguration): FieldValues;
  /** The form's fields; as many rows of a list as the values have, and some to spare. */
  groups(words: Words, configuration: CycleConfiguration, context: SectionContext): GroupView[];
  /** The configuration with what the form says, or what is to be put right, also within a longer text. */
  read(
    form: FormFields,
    configuration: CycleConfiguration,
    words: Words,
  ): { configuration: CycleConfiguration } | { errors: Errors; faults?: string[] };
}

export interface SectionContext {
  values: FieldValues;
  /** Other cycles, which this can look back at. */
  others: readonly { code: string; title: string }[];
}
