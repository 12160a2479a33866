const GIVEN =
  'The outline of {giver:country} gives {value:number} for {series:series} from {origin:country} to {destination:country} in {year}';

export const MESSAGES = {
  nothing: { en: `${GIVEN}; the outline of {other:country} gives no figure.` },
  zero: { en: `${GIVEN}; the outline of {other:country} gives zero.` },
  'not-applicable': { en: `${GIVEN}; the outline of {other:country} says that the measure does not apply.` },
} as const;
