export const MESSAGES = {
  lacking: {
    en: 'What the outline leaves open about results: initiatives without an indicator that has a baseline and a target, or without monitoring: {initiatives:number}; partnerships that do not say their expected results: {partnerships:number}; questions without an answer: {questions:number}.',
  },
} as const;
