export const MESSAGES = {
  exceeds: {
    en: 'For {year}, the outline of {origin:country} plans {planned:number} workers for {destination:country}, and the outline of {destination:country} lets in {limit:number} from {origin:country}.',
  },
} as const;
