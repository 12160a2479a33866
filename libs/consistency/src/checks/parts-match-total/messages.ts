export const MESSAGES = {
  'corridors-exceed-total': {
    en: 'For {series:series} in {year}, the {parts:number} corridors in the outline add up to {sum:number}, more than its total for the world, {total:number}.',
  },
  'statuses-differ-from-total': {
    en: 'For indicator {indicator} of “{title}” in {year}, migrants and non-migrants add up to {sum:number}; the total given is {total:number}.',
  },
  'status-exceeds-total': {
    en: 'For indicator {indicator} of “{title}” in {year}, one group by migratory status, {sum:number}, is larger than the total, {total:number}.',
  },
} as const;
