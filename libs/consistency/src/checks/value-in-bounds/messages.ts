export const MESSAGES = {
  'figure-beyond-limit': {
    en: 'The {series:series} of the corridor from {origin:country} to {destination:country} in {year} is {value:number}, beyond the {limit:number} that is usual.',
  },
  'figure-not-whole': {
    en: 'The figure for {series:series} from {origin:country} to {destination:country} in {year}, {value:number}, is not a whole number of persons.',
  },
  'indicator-beyond-limit': {
    en: 'Indicator {indicator} of “{title}” is {value:number} in {year}, beyond the {limit:number} that is usual.',
  },
  'indicator-not-whole': {
    en: 'Indicator {indicator} of “{title}” is {value:number} in {year}, which is not a whole number of persons.',
  },
  'indicator-not-a-percentage': {
    en: 'Indicator {indicator} of “{title}” is {value:number} % in {year}, outside 0 to 100.',
  },
} as const;
