import { list, oneOf, patterned, text, whole } from '../validation/value-rule.ts';
import { BENEFICIARIES, CIRCUMSTANCES, CONFIDENTIALITIES } from './vocabulary.ts';

/** The kinds of field that several parts of the outline share. */

export const country = patterned(
  /^[A-Z]{3}$/u,
  'a country code of three capital letters (ISO 3166-1 alpha-3)',
);
export const currency = patterned(/^[A-Z]{3}$/u, 'a currency code of three capital letters (ISO 4217)');
export const year = whole({ from: 1900, to: 2100 });
export const date = patterned(
  /^\d{4}(-\d{2}(-\d{2})?)?$/u,
  'a date as YYYY, YYYY-MM or YYYY-MM-DD, to the precision known',
);
export const id = patterned(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u,
  'an identifier of 1 to 60 letters, digits, ".", "_" or "-" that starts with a letter or digit',
);
export const cycleCode = patterned(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/u,
  'a cycle code of 1 to 40 letters, digits, ".", "_" or "-" that starts with a letter or digit',
);
export const questionCode = patterned(
  /^[a-z0-9][a-z0-9.-]{0,59}$/u,
  'a question code of 1 to 60 small letters, digits, "." or "-"',
);
export const languageTag = patterned(
  /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u,
  'a language tag such as "en" or "pt-BR" (BCP 47)',
);
export const url = patterned(
  /^https?:\/\//u,
  'a web address of at most 2000 characters that starts with http:// or https://',
  { to: 2000 },
);
export const shortText = text({ from: 1, to: 300 });
export const richText = text({ to: 20_000 });
export const reference = text({ to: 100 });
export const confidentiality = oneOf(CONFIDENTIALITIES);

export const themes = list(text({ to: 60 }), { to: 20, unique: true });
export const gcmObjectives = list(whole({ from: 1, to: 23 }), { to: 23, unique: true });
export const sdgTargets = list(
  patterned(/^\d{1,2}\.(\d{1,2}|[a-d])$/u, 'an SDG target such as "10.7" or "10.c"'),
  { to: 40, unique: true },
);
export const beneficiaries = list(oneOf(BENEFICIARIES), { to: 20, unique: true });
export const responses = list(oneOf(CIRCUMSTANCES), { to: 10, unique: true });
