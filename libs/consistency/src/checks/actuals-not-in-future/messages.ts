export const MESSAGES = {
  figure: {
    en: 'The figure for {series:series} from {origin:country} to {destination:country} is given as observed in {year}, which is after the year of filing, {filingYear}.',
  },
  observation: {
    en: 'Indicator {indicator} of “{title}” is given as observed in {year}, which is after the year of filing, {filingYear}.',
  },
  disbursement: {
    en: 'An amount of “{title}” is given as disbursed in {year}, which is after the year of filing, {filingYear}.',
  },
} as const;
