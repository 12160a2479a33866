export const MESSAGES = {
  'stage-exceeds-earlier': {
    en: 'In “{title}”, {currency} {laterSum:number} is given as {later:term} and {currency} {earlierSum:number} as {earlier:term}.',
  },
  'stage-exceeds-earlier-with': {
    en: 'In “{title}”, with {counterpart}, {currency} {laterSum:number} is given as {later:term} and {currency} {earlierSum:number} as {earlier:term}.',
  },
  'lines-exceed-envelope': {
    en: 'In “{title}”, the financing lines amount to {currency} {sum:number}; the envelope is {currency} {envelope:number}.',
  },
  'approved-exceed-planned': {
    en: 'For workers from {origin:country} to {destination:country} in {year}, the outline gives {approved:number} approved and {planned:number} planned.',
  },
} as const;
