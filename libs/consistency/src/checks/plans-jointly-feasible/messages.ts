export const MESSAGES = {
  shortfall: {
    en: 'Of the {planned:number} workers that origins plan to send in {year}, {placed:number} fit into what the destinations let in, {shortfall:number} do not. What binds is the number let in by: {destinations:countries}.',
  },
} as const;
