import type { CaseDraft, DraftedFields, DraftedForm } from '@concord/persistence';
import { currentVisitor } from '../../access/request-context.ts';
import type { FormFields } from '../../pages/form-fields.ts';
import type { Words } from '../../pages/words.ts';

/** The fields of each form of a case, and which of them is its text. */
export const DRAFTED: Readonly<Record<DraftedForm, { text: string; fields: readonly string[] }>> = {
  reply: {
    text: 'reply-text',
    fields: ['reply-for', 'reply-text', 'reply-audience', 'reply-outcome', 'reply-reason'],
  },
  ask: { text: 'ask-text', fields: ['ask-whom', 'ask-text', 'ask-by'] },
  conclude: { text: 'conclude-text', fields: ['conclude-outcome', 'conclude-reason', 'conclude-text'] },
  note: { text: 'note-text', fields: ['note-text'] },
};

/** What a form holds of a draft: nothing where nobody has written or chosen anything in it. */
export function draftedIn(form: FormFields, which: DraftedForm): DraftedFields {
  const { text, fields } = DRAFTED[which];
  const isBegun = form.text(text) !== '' || form.text('conclude-outcome') !== '';
  if (!isBegun) return {};
  return Object.fromEntries(
    fields
      .filter((name) => form.has(name))
      .map((name) => {
        const values = form.all(name);
        return [name, values.length === 1 ? (values[0] ?? '') : values];
      }),
  );
}

/** A form of a case as far as it is drafted. */
export interface DraftView {
  /** The reader's own words, or a colleague's from which they go on. */
  fields: DraftedFields;
  /** When the reader's own were kept. */
  saved: string;
  /** The colleague's account from whose draft they go on; '' for their own. */
  from: string;
  /** What colleagues of the same side have begun, with where to go on from it. */
  others: { author: string; at: string; text: string; href: string }[];
}

/** @param from account of the colleague from whose draft the reader wants to go on. */
export function viewDraft(
  words: Words,
  drafts: readonly CaseDraft[],
  { form, address, from }: { form: DraftedForm; address: string; from: string | undefined },
): DraftView {
  const ofForm = drafts.filter((draft) => draft.form === form);
  const { account } = currentVisitor();
  const own = ofForm.find((draft) => draft.account === account);
  const taken = ofForm.find((draft) => draft.account === from && from !== account);
  return {
    fields: (taken ?? own)?.fields ?? {},
    saved:
      own === undefined || taken !== undefined
        ? ''
        : words.say({ key: 'cases.draftKept', values: { at: words.dateTime(own.savedAt) } }),
    from: taken?.account ?? '',
    others: ofForm
      .filter((draft) => draft !== own && draft !== taken)
      .map((draft) => ({
        author: draft.author,
        at: words.dateTime(draft.savedAt),
        text: [draft.fields[DRAFTED[form].text] ?? ''].flat().join('\n'),
        href: `${address}?form=${form}&from=${draft.account}#${form}`,
      })),
  };
}
