export const MESSAGES = {
  'not-described': {
    en: 'The outline of {country:country} describes a partnership with {other:country}, “{title}”; the outline of {other:country} does not describe it.',
  },
} as const;
