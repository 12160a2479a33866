export const MESSAGES = {
  baseline: {
    en: 'The baseline of indicator {indicator} of “{title}” is {value:number} in {year}; the country’s last outline gave {before:number} in {beforeYear}.',
  },
  observation: {
    en: 'Indicator {indicator} of “{title}” is given as {value:number} in {year}; the country’s last outline gave {before:number} for the same year.',
  },
  figure: {
    en: 'The figure for {series:series} from {origin:country} to {destination:country} in {year} is {value:number}; the country’s last outline gave {before:number}.',
  },
  'target-weaker': {
    en: 'The target of indicator {indicator} of “{title}” is {value:number} in {year}; the country’s last outline aimed for {before:number} in {beforeYear}, which is further.',
  },
} as const;
