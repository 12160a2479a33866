export const MESSAGES = {
  later: {
    en: 'The target of indicator {indicator} of “{title}” is for {year}; its goal is to be met by {goalYear}.',
  },
} as const;
