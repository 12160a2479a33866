import type { FormView } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import type { GroupView } from './section.ts';

/** Errors that say which field they are of: where many fields are alike, the sentence alone does not tell. */
export function nameFields(
  words: Words,
  groups: readonly GroupView[],
  errors: FormView['errors'],
): FormView['errors'] {
  const legends = new Map(
    groups.flatMap(({ legend, fields }) =>
      legend === undefined ? [] : fields.map(({ name, label }) => [name, `${legend}, ${label}`] as const),
    ),
  );
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => {
      const field = legends.get(name);
      if (field === undefined) return [name, error];
      return [name, { key: 'prepare.faultOf', values: { field, text: words.say(error) } } as const];
    }),
  );
}

/** Fields with what they hold and what is to be put right in them. */
export function viewGroup(words: Words, { legend, fields }: GroupView, { values, errors }: FormView) {
  return {
    legend,
    fields: fields.map((field) => {
      const error = errors[field.name];
      return {
        ...field,
        id: field.name,
        type: field.kind === 'date' ? 'date' : 'text',
        isBox: field.kind === 'checkboxes',
        isSelect: field.kind === 'select',
        isLong: field.kind === 'textarea',
        value: values[field.name] ?? '',
        error: error && words.say(error),
      };
    }),
  };
}
