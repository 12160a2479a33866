export const MESSAGES = {
  little: {
    en: 'Remittances from {destination:country} to {origin:country} are given as USD {amount:number} in {year}, about USD {perMigrant:number} for each of the {persons:number} migrants of {stockYear}, which is little.',
  },
  much: {
    en: 'Remittances from {destination:country} to {origin:country} are given as USD {amount:number} in {year}, about USD {perMigrant:number} for each of the {persons:number} migrants of {stockYear}, which is much.',
  },
} as const;
