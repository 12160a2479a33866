export const MESSAGES = {
  'not-described': {
    en: 'The outline of {country:country} describes a partnership with {other:country}, “{title}”; the outline of {other:country} does not describe it.',
  },
  'to-confirm': {
    en: 'The outlines of {country:country} and {other:country} describe partnerships that may be one and the same: “{title}” and “{otherTitle}”. Both are asked to confirm.',
  },
} as const;
