export const MESSAGES = {
  differs: {
    en: 'The stock of migrants from {origin:country} in {destination:country} changes by {change:number} from {fromYear} to {year}; arrivals less returns over the same years come to {net:number}.',
  },
} as const;
