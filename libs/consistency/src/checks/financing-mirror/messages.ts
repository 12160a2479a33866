export const MESSAGES = {
  differs: {
    en: 'For money {stage:term} in {year}, the outline of {provider:country} gives USD {given:number} to {receiver:country}, and the outline of {receiver:country} USD {got:number} from {provider:country}.',
  },
} as const;
