import type { Language } from '@concord/domain';
import type { FormFields } from '../pages/form-fields.ts';
import {
  type Field,
  type FieldState,
  type FieldStates,
  isTable,
  type SingleField,
  type TableField,
} from './fields/field.ts';
import {
  asShown,
  digestOf,
  isFilled,
  type Row,
  rowAsShown,
  rowsOf,
  rowsSent,
  stateSent,
  tableOf,
} from './fields/states.ts';

/**
 * By field, a short digest of what a page showed of it; of a table, one for each row, with points between. A form sends
 * it back, so that the server can tell who changed what. Fields that are not named were not shown.
 */
export type Basis = ReadonlyMap<string, string>;

export interface FormSent {
  fields: readonly Field[];
  basis: Basis;
  form: FormFields;
  language: Language;
}

export interface Merged {
  /** The fields that this form changes, each as it is now. */
  changed: FieldStates;
  /** What the form says of fields that somebody else changed to something else since the page was shown. */
  disputed: FieldStates;
  /** What the sender's page shows now, for what it sends next. */
  basis: Basis;
}

/**
 * Merges a form field by field into what the draft holds: what only one of the two changed since the page was shown is
 * theirs, and what both changed alike is both's. Of a table it is the rows that are fields, known by what they said.
 * @param current what the draft holds of each field.
 */
export function mergeForm({ fields, basis, form, language }: FormSent, current: FieldStates): Merged {
  const changed: Record<string, FieldState> = {};
  const disputed: Record<string, FieldState> = {};
  const shown = new Map<string, string>();
  for (const field of fields) {
    const base = basis.get(field.name);
    if (base === undefined) continue;
    const now = current[field.name] ?? {};
    const outcome = isTable(field)
      ? mergeTable(field, base, now, rowsSent(field, form, language), language)
      : mergeSingle(field, base, now, stateSent(field, form, language), language);
    if (outcome.disputed !== undefined) disputed[field.name] = outcome.disputed;
    if (outcome.changed !== undefined) changed[field.name] = outcome.changed;
    shown.set(field.name, outcome.basis);
  }
  return { changed, disputed, basis: shown };
}

interface Outcome {
  changed?: FieldState;
  disputed?: FieldState;
  basis: string;
}

function mergeSingle(
  field: SingleField,
  base: string,
  now: FieldState,
  mine: FieldState,
  language: Language,
): Outcome {
  const sent = digestOf(mine);
  const there = digestOf(asShown(field, now, language));
  if (sent === base || sent === there) return { basis: sent };
  if (there === base) return { changed: mine, basis: sent };
  return { disputed: mine, basis: base };
}

function mergeTable(
  field: TableField,
  base: string,
  now: FieldState,
  mine: readonly Row[],
  language: Language,
): Outcome {
  const before = base === '' ? [] : base.split('.');
  const sent = mine.map(digestOf);
  const rows: (Row | undefined)[] = rowsOf(now);
  const there = rowsOf(now).map((row) => digestOf(rowAsShown(field.cells, row, language)));
  const placeOf = align(before, there);
  const known = new Set(placeOf.values());
  // What stands there and was not shown: who sends the same means the same.
  const strange = there.filter((_, place) => !known.has(place));
  const added: Row[] = [];
  let isChanged = false;
  for (const [index, row] of mine.entries()) {
    const digest = sent[index] ?? '';
    const shown = before[index];
    if (digest === (shown ?? '')) continue;
    const place = shown === undefined || shown === '' ? undefined : placeOf.get(index);
    if (place !== undefined) {
      rows[place] = isFilled(row) ? row : undefined;
      isChanged = true;
      continue;
    }
    if (!isFilled(row)) continue;
    const same = strange.indexOf(digest);
    if (same >= 0) strange.splice(same, 1);
    else if (shown === undefined || shown === '') added.push(row);
    else return { disputed: tableOf(mine.filter(isFilled)), basis: base };
  }
  const changed =
    isChanged || added.length > 0
      ? { changed: tableOf([...rows.filter((row) => row !== undefined), ...added]) }
      : {};
  return { ...changed, basis: sent.join('.') };
}

/** By place before, the place now of each entry that is still there, in order: a longest common subsequence. */
function align(before: readonly string[], now: readonly string[]): Map<number, number> {
  const width = now.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] !== '' && before[i] === now[j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const places = new Map<number, number>();
  for (let i = 0, j = 0; i < before.length && j < now.length; ) {
    if (before[i] !== '' && before[i] === now[j]) places.set(i++, j++);
    else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i++;
    else j++;
  }
  return places;
}

/** What a page shows of each field, for its form to send back. */
export function basisOf(fields: readonly Field[], states: FieldStates, language: Language): Basis {
  return new Map(
    fields.map((field) => {
      const state = states[field.name] ?? {};
      const digest = isTable(field)
        ? rowsOf(state)
            .map((row) => digestOf(rowAsShown(field.cells, row, language)))
            .join('.')
        : digestOf(asShown(field, state, language));
      return [field.name, digest];
    }),
  );
}

/** A basis as the hidden field of a form. */
export function writeBasis(basis: Basis): string {
  return [...basis].map(([name, digest]) => `${name}=${digest}`).join(';');
}

/** As {@link writeBasis} wrote it; whatever else is sent names no field. */
export function readBasis(text: string): Basis {
  return new Map(
    text
      .split(';')
      .filter((entry) => entry.includes('='))
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );
}
