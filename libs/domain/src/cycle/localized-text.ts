import { shortText } from '../outline/field-rules.ts';
import { fields } from '../validation/object-rule.ts';
import { LANGUAGES } from './cycle.ts';

/** A short text in English, and in as many of the other languages as there are. */
export const localizedText = fields({
  required: { en: shortText },
  optional: Object.fromEntries(
    LANGUAGES.filter((language) => language !== 'en').map((language) => [language, shortText]),
  ),
});
