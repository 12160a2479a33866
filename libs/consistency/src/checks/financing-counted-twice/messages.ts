export const MESSAGES = {
  'within-outline': {
    en: 'The outline of {first:country} gives the money of one activity twice, in “{title}” and in “{otherTitle}”; USD {amount:number} is counted once in the collective total.',
  },
  'across-outlines': {
    en: 'The outlines of {first:country} and {second:country} both count the money of one activity, “{title}” and “{otherTitle}”; USD {amount:number} is counted once in the collective total.',
  },
} as const;
