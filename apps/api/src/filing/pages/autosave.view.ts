import type { Wording, Words } from '../../pages/words.ts';
import type { Edited, FormTaken } from '../draft-edits.service.ts';
import { type Field, type FieldState, isTable } from '../fields/field.ts';
import { valuesOf } from '../fields/form-values.ts';
import { rowsOf, stateIn } from '../fields/states.ts';
import { writeBasis } from '../merge.ts';
import { placeOf, readPlace } from '../place.ts';

/** What the page says by itself while it saves, for its script. */
export function autosaveWords(words: Words): string {
  return JSON.stringify({
    saved: words.say('filing.savedNow'),
    unsaved: words.say('filing.unsaved'),
    signIn: words.say('filing.signInAgain'),
    signInLink: words.say('filing.signInLink'),
    refilled: words.say('filing.refilled'),
    closed: words.say('filing.closed'),
    yours: words.say('filing.yours'),
    theirs: words.say('filing.theirs'),
    conflict: words.say('filing.conflict'),
    settle: words.say('filing.seeBoth'),
    errorPrefix: words.say('common.errorPrefix'),
  });
}

interface About {
  words: Words;
  fields: readonly Field[];
  faults: Readonly<Record<string, Wording>>;
  /** Who can read the item now; '' where each of its fields says so itself. */
  readers: string;
  bothTexts: string;
}

/** What became of a form, for the script of the page that sent it. */
export function autosaveAnswer(
  { savedAt, result }: Edited<FormTaken>,
  { words, fields, faults, readers, bothTexts }: About,
): object {
  return {
    savedAt: savedAt.toISOString(),
    basis: writeBasis(result.basis),
    readers,
    faults: Object.entries(faults).map(([id, wording]) => ({ id, text: words.say(wording) })),
    bothTexts,
    conflicts: result.disputed.flatMap(({ item, field: name, value, raw, against }) => {
      const field = fields.find((each) => each.name === name);
      const place = placeOf(item);
      if (field === undefined || place === undefined) return [];
      const { document, margin } = result.content;
      const theirs = stateIn(field, readPlace(document, place), margin.unsettled[item] ?? {});
      const mine = { ...(value === undefined ? {} : { value }), ...(raw === undefined ? {} : { raw }) };
      return [
        {
          field: name,
          label: labelOf(field, words),
          mine: textOf(field, mine, words),
          theirs: textOf(field, theirs, words),
          by: against ?? '',
        },
      ];
    }),
  };
}

export function labelOf({ label }: Field, words: Words): string {
  return typeof label === 'string' ? words.say(label) : label.text;
}

/** What a field holds, as one text: of a table a line for each row. */
export function textOf(field: Field, state: FieldState, words: Words): string {
  const { language } = words;
  if (isTable(field)) {
    const values = valuesOf([field], { [field.name]: state }, language);
    return rowsOf(state)
      .map((_, index) =>
        field.cells
          .map((cell) => wordOf(cell, values[`${field.name}.${index}.${cell.name}`], words))
          .filter((text) => text !== '')
          .join(', '),
      )
      .join('\n');
  }
  return wordOf(field, valuesOf([field], { [field.name]: state }, language)[field.name], words);
}

/** A value in words where its kind has them. */
function wordOf(
  field: Exclude<Field, { cells: unknown }>,
  shown: string | string[] | undefined,
  words: Words,
): string {
  const choices = field.kind.choices?.(words.language) ?? [];
  const inWords = (text: string) =>
    choices.find(({ value }) => value === text)?.text ?? yesOrNo(text, field, words);
  return [shown ?? '']
    .flat()
    .map(inWords)
    .filter((text) => text !== '')
    .join(', ');
}

function yesOrNo(text: string, { kind }: Exclude<Field, { cells: unknown }>, words: Words): string {
  if (kind.control !== 'tick' && kind.control !== 'select') return text;
  return text === 'yes' ? words.say('filing.yes') : text === 'no' ? words.say('filing.no') : text;
}
