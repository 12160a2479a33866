export const MESSAGES = {
  'meant-to-increase': {
    en: 'The target of indicator {indicator} of “{title}” for {year}, {target:number}, is below its baseline, {baseline:number}; the indicator is meant to increase.',
  },
  'meant-to-decrease': {
    en: 'The target of indicator {indicator} of “{title}” for {year}, {target:number}, is above its baseline, {baseline:number}; the indicator is meant to decrease.',
  },
  unchanged: {
    en: 'The target of indicator {indicator} of “{title}” for {year} is its baseline, {baseline:number}.',
  },
} as const;
