import { LANGUAGES } from '@concord/domain';

/** The six languages, each by its own name, as a choice in a form. */
export function languageItems(): { value: string; text: string }[] {
  return LANGUAGES.map((value) => {
    const name = new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value;
    return { value, text: name.charAt(0).toLocaleUpperCase(value) + name.slice(1) };
  });
}
