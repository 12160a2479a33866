const BOTH =
  'The two outlines give different figures for {series:series} from {origin:country} to {destination:country} in {year}: {originValue:number} in the outline of {origin:country}, {destinationValue:number} in that of {destination:country}.';

/** What a comparison of two amounts can say. */
export const MIRROR_MESSAGES = {
  differs: { en: BOTH },
  'differs-in-timing': {
    en: `${BOTH} One side’s figure agrees with the other’s of the year before or after, so it may be a matter of timing.`,
  },
  'differs-by-definition': {
    en: `${BOTH} They follow different definitions, which can explain the difference.`,
  },
  'differs-by-duration': {
    en: `${BOTH} They count different lengths of stay; brought to stays of twelve months, about {originEquivalent:number} and {destinationEquivalent:number}, they agree.`,
  },
  'differs-as-equivalent': {
    en: `${BOTH} They count different lengths of stay; brought to stays of twelve months they are about {originEquivalent:number} and {destinationEquivalent:number}.`,
  },
  'differs-duration-unstated': { en: `${BOTH} Not both outlines state the length of stay that is counted.` },
} as const;
