export const MESSAGES = {
  'end-before-start': { en: '“{title}” starts on {start} and ends on {end}, which is earlier.' },
  'in-force-before-signed': {
    en: '“{title}” is in force from {inForce}, which is before it was signed, {signed}. It may have been applied provisionally.',
  },
  'expires-before-signed': { en: '“{title}” was signed on {start} and expires on {end}, which is earlier.' },
  'expires-before-in-force': {
    en: '“{title}” is in force from {start} and expires on {end}, which is earlier.',
  },
  'completed-ends-later': {
    en: '“{title}” is given as completed and ends on {end}, which is after the filing date, {filingDate}.',
  },
  'planned-has-begun': {
    en: '“{title}” is given as planned and begins on {start}, which is before the filing date, {filingDate}.',
  },
} as const;
