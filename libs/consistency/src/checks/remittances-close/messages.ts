export const MESSAGES = {
  differs: {
    en: 'Over the {corridors:number} corridors that both ends report in {year}, USD {byOrigins:number} is given as received and USD {byDestinations:number} as sent.',
  },
} as const;
