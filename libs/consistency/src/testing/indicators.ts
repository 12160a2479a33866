import type { Financing, FinancingLine, Indicator, Initiative, Observation, Outline } from '@concord/domain';
import { anOutline } from './outlines.ts';

/** An observation of a year. */
export function at(year: number, value: number): Observation {
  return { year, value };
}

/** An initiative that is under way, with the parts given. */
export function anInitiative(id: string, parts: Partial<Initiative> = {}): Initiative {
  return { id, title: `Initiative ${id}`, status: 'under-way', ...parts };
}

/** Kenya's outline with one initiative, I-1 “Training”, that has these indicators. */
export function withIndicators(...indicators: Indicator[]): Outline {
  return anOutline('KEN', { initiatives: [anInitiative('I-1', { title: 'Training', indicators })] });
}

/** The outline of a country with one initiative, I-1 “Training”, that has this money, in US dollars. */
export function withMoney(country: string, lines: FinancingLine[], parts: Partial<Financing> = {}): Outline {
  const financing = { currency: 'USD', ...(lines.length > 0 && { lines }), ...parts };
  return anOutline(country, { initiatives: [anInitiative('I-1', { title: 'Training', financing })] });
}

/** A line of money provided or received, of 2016 and committed unless the parts say otherwise. */
export function aLine(
  role: FinancingLine['role'],
  counterpart: string | undefined,
  amount: number,
  parts: Partial<FinancingLine> = {},
): FinancingLine {
  return {
    year: 2016,
    role,
    stage: 'committed',
    amount,
    ...(counterpart !== undefined && { counterpart: { country: counterpart } }),
    ...parts,
  };
}
