import type { DrawLimits } from '@concord/domain';
import type { FieldValues, FormFields } from '../pages/form-fields.ts';
import type { FormView } from '../pages/page-renderer.ts';
import { DEFAULT_LIMITS, type DrawRequest } from './draws.service.ts';

const LONGEST_SEED = 200;
const NUMBERS = {
  'per-country': { least: 1, most: 10 },
  'per-reviewer': { least: 1, most: 50 },
  'region-least': { least: 0, most: 10 },
  'region-most': { least: 0, most: 10 },
} as const;

export type DrawReading = { request: DrawRequest } | { errors: FormView['errors'] };

/** What a form asks to be drawn. */
export function readDrawForm(form: FormFields): DrawReading {
  const errors: Record<string, FormView['errors'][string]> = {};
  const seed = form.text('seed').normalize('NFC');
  const scope = form.text('scope');
  if (seed.length > LONGEST_SEED) errors.seed = 'assignment.seedWrong';
  if (scope !== 'submitted' && scope !== 'all') errors.scope = 'assignment.scopeMissing';
  const [perCountry, perReviewer, least, most] = Object.entries(NUMBERS).map(([field, values]) => {
    const text = form.text(field);
    const value = Number(text);
    const isGood = /^\d{1,2}$/.test(text) && value >= values.least && value <= values.most;
    if (!isGood) errors[field] = { key: 'assignment.numberWrong', values };
    return value;
  }) as [number, number, number, number];
  if (errors['region-most'] === undefined && most < least) errors['region-most'] = 'assignment.regionWrong';
  if (Object.keys(errors).length > 0) return { errors };
  const rules = form.all('rules');
  const limits: DrawLimits = {
    perCountry,
    perReviewer,
    sameRegion: { least, most },
    onePerPlace: rules.includes('one-per-place'),
  };
  const declaredOnly = rules.includes('declared-only');
  return { request: { seed, scope: scope === 'all' ? 'all' : 'submitted', limits, declaredOnly } };
}

/** The form as it is first shown. */
export function firstDrawValues(limits: DrawLimits = DEFAULT_LIMITS): FieldValues {
  return {
    seed: '',
    scope: 'submitted',
    'per-country': String(limits.perCountry),
    'per-reviewer': String(limits.perReviewer),
    'region-least': String(limits.sameRegion.least),
    'region-most': String(limits.sameRegion.most),
    rules: [...(limits.onePerPlace ? ['one-per-place'] : []), 'declared-only'],
  };
}
