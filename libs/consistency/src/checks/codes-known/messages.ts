export const MESSAGES = {
  country: { en: 'The country code {code} is in no list; it is used in {count:number} places.' },
  currency: { en: 'The currency code {code} is in no list; it is used in {count:number} places.' },
  theme: { en: 'The theme {code} is not one of this cycle’s themes; it is used in {count:number} places.' },
  question: {
    en: 'The question {code} is not in this cycle’s questionnaire; it is answered in {count:number} places.',
  },
  'gcm-objective': {
    en: 'The Global Compact has no objective {code}; it is used in {count:number} places.',
  },
  'sdg-target': {
    en: 'The target {code} is not one of the Sustainable Development Goals’; it is used in {count:number} places.',
  },
  indicator: {
    en: 'The indicator {code} is neither in the global framework nor one of this cycle’s; it is used in {count:number} places.',
  },
} as const;
