export const MESSAGES = {
  'above-level': {
    en: 'For {series:series}, the figures of {country:country} in {year} lie above those of its partners for the same corridors: over {partners:number} partners the median signed asymmetry is {median:number}. A difference of definition or coverage may explain it.',
  },
  'below-level': {
    en: 'For {series:series}, the figures of {country:country} in {year} lie below those of its partners for the same corridors: over {partners:number} partners the median signed asymmetry is {median:number}. A difference of definition or coverage may explain it.',
  },
  'above-persistently': {
    en: 'For {series:series}, the figures of {country:country} lie above those of its partners for the same corridors in every year from {fromYear} to {toYear}. A difference of definition or coverage may explain it.',
  },
  'below-persistently': {
    en: 'For {series:series}, the figures of {country:country} lie below those of its partners for the same corridors in every year from {fromYear} to {toYear}. A difference of definition or coverage may explain it.',
  },
} as const;
