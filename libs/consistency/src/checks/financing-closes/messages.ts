export const MESSAGES = {
  differs: {
    en: 'Among the countries that have filed, USD {given:number} is given as {stage:term} by providers and USD {got:number} by receivers.',
  },
  'commitments-exceed-envelopes': {
    en: 'Over all activities that give both, USD {committed:number} is committed; their envelopes come to USD {envelope:number}.',
  },
} as const;
