export const MESSAGES = {
  'target-above-goal': {
    en: 'The target for the cost of remittances in “{title}”, {target:number} % in {year}, is above the shared goal of {goal:number} %.',
  },
  'corridor-above-maximum': {
    en: 'The cost of sending remittances from {destination:country} to {origin:country} is given as {value:number} % in {year}, after the target year {lastYear}; the shared goal is for no corridor to be above {maximum:number} %.',
  },
} as const;
