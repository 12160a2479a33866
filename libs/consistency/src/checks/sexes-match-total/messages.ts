export const MESSAGES = {
  'figure-differs': {
    en: 'For {series:series} from {origin:country} to {destination:country} in {year}, women and men add up to {sum:number}; the total given is {total:number}.',
  },
  'figure-exceeded': {
    en: 'For {series:series} from {origin:country} to {destination:country} in {year}, the figure for one sex, {sum:number}, is larger than the total, {total:number}.',
  },
  'observation-differs': {
    en: 'For indicator {indicator} of “{title}” in {year}, women and men add up to {sum:number}; the total given is {total:number}.',
  },
  'observation-exceeded': {
    en: 'For indicator {indicator} of “{title}” in {year}, the figure for one sex, {sum:number}, is larger than the total, {total:number}.',
  },
  'sex-absent': {
    en: 'Indicator {indicator} of “{title}” is asked for by sex; its observations do not show women and men.',
  },
  'migratory-status-absent': {
    en: 'Indicator {indicator} of “{title}” is asked for by migratory status; its observations do not show migrants and non-migrants.',
  },
} as const;
