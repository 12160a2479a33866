export const MESSAGES = {
  status: {
    en: 'The two descriptions of “{title}” give it a different status: {firstValue:term} in the outline of {first:country}, {secondValue:term} in that of {second:country}.',
  },
  kind: {
    en: 'The two descriptions of “{title}” give it a different kind: {firstValue:term} in the outline of {first:country}, {secondValue:term} in that of {second:country}.',
  },
  signed: {
    en: 'The two descriptions of “{title}” give a different date of signature: {firstValue} in the outline of {first:country}, {secondValue} in that of {second:country}.',
  },
  'in-force': {
    en: 'The two descriptions of “{title}” give a different date of entry into force: {firstValue} in the outline of {first:country}, {secondValue} in that of {second:country}.',
  },
  expires: {
    en: 'The two descriptions of “{title}” give a different date of expiry: {firstValue} in the outline of {first:country}, {secondValue} in that of {second:country}.',
  },
  quota: {
    en: 'The two descriptions of “{title}” give a different quota of workers: {firstValue:number} in the outline of {first:country}, {secondValue:number} in that of {second:country}.',
  },
  envelope: {
    en: 'The two descriptions of “{title}” give a different envelope: {firstValue:number} in the outline of {first:country}, {secondValue:number} in that of {second:country}.',
  },
} as const;
