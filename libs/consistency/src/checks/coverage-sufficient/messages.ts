export const MESSAGES = {
  'too-little': {
    en: 'Both ends report {reported:number} of the {corridors:number} corridors for which a migrant stock is known; they hold {share:percent} of it, less than the {threshold:percent} from which anything is said of the group as a whole.',
  },
} as const;
