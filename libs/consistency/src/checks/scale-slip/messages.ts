export const MESSAGES = {
  'year-before': {
    en: 'The figure for {series:series} from {origin:country} to {destination:country} goes from {before:number} to {value:number} in {year}, by a factor of about {times:number}. One of the two may be in another unit.',
  },
  mirror: {
    en: 'The two outlines’ figures for {series:series} from {origin:country} to {destination:country} in {year} are about a factor of {times:number} apart: {originValue:number} in the outline of {origin:country}, {destinationValue:number} in that of {destination:country}. One of the two may be in another unit.',
  },
} as const;
