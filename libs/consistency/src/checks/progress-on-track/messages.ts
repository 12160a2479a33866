const COURSE =
  'Indicator {indicator} of “{title}” went from {baseline:number} in {baselineYear} to {value:number} in {year}; its target is {target:number} in {targetYear}.';

export const MESSAGES = {
  behind: { en: `${COURSE} It moves towards the target more slowly than it needs to.` },
  stalled: { en: `${COURSE} It has moved little towards the target.` },
  'going-back': { en: `${COURSE} It has moved away from the target.` },
} as const;
