export const MESSAGES = {
  absent: {
    en: '“{title}” ({initiative}) was a priority of the country’s last outline; this outline neither contains it nor says what became of it.',
  },
} as const;
