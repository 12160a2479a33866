const CHANGE =
  'The figure for {series:series} from {origin:country} to {destination:country} goes from {before:number} to {value:number} in {year}';

export const MESSAGES = {
  jumps: { en: `${CHANGE}.` },
  'stands-out': { en: `${CHANGE}, a change that stands out from those of the other years.` },
  'jumps-with-definition': { en: `${CHANGE}; its definition changes in the same year.` },
} as const;
