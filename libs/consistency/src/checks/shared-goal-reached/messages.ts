export const MESSAGES = {
  'not-reached': {
    en: 'With every country’s own targets met, sending remittances over the {corridors:number} corridors whose cost is known costs {mean:number} % on average; the shared goal is {goal:number} % by {by}. Corridors above {maximum:number} %: {above:number}.',
  },
} as const;
