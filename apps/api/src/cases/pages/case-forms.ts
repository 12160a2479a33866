import {
  CASE_OUTCOMES,
  type CaseOutcome,
  type CountryCode,
  EXPLANATIONS,
  type Explanation,
} from '@concord/domain';
import type { FormFields } from '../../pages/form-fields.ts';
import type { FormView } from '../../pages/page-renderer.ts';
import type { Wording } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { isDay } from '../../submitting/requests.ts';
import { CaseRefused } from '../case-refused.ts';
import { LONGEST_TEXT } from '../requests.ts';
import { REFUSED } from './case-words.ts';

/** What is to be put right in a form, by field. */
export type Faults = Record<string, Wording>;

/** The text of a field that must say something. */
export function textIn(form: FormFields, name: string, faults: Faults): string {
  const text = form.text(name);
  if (text === '') faults[name] = 'cases.textMissing';
  else if ([...text].length > LONGEST_TEXT) faults[name] = 'cases.textLong';
  return text;
}

/** A day that may be left out. */
export function dayIn(form: FormFields, name: string, faults: Faults): string | undefined {
  const day = form.text(name);
  if (day === '') return undefined;
  if (!isDay(day)) faults[name] = 'cases.dayWrong';
  return day;
}

/** How a case is to end; where it is explained, by what. */
export function outcomeIn(
  form: FormFields,
  prefix: 'reply' | 'conclude',
  faults: Faults,
): { outcome?: CaseOutcome; explanation?: Explanation } {
  const outcome = CASE_OUTCOMES.find((each) => each === form.text(`${prefix}-outcome`));
  if (outcome !== 'explained') return outcome === undefined ? {} : { outcome };
  const explanation = EXPLANATIONS.find((each) => each === form.text(`${prefix}-reason`));
  if (explanation !== undefined) return { outcome, explanation };
  faults[`${prefix}-reason`] = 'cases.reasonMissing';
  return { outcome };
}

/** The countries that are ticked. */
export function countriesIn(form: FormFields, name: string, faults: Faults): CountryCode[] {
  const countries = form.all(name).filter((each) => /^[A-Z]{3}$/.test(each));
  if (countries.length === 0) faults[name] = 'cases.nobodyChosen';
  return countries;
}

/** Ids of cases, each on a line of its own, as they stand or at the end of an address. */
export function idsIn(form: FormFields, name: string, faults: Faults): string[] {
  const lines = form
    .text(name)
    .split(/[\s,]+/)
    .filter((line) => line !== '');
  const ids = lines.map((line) => /([0-9a-f]{32})$/.exec(line)?.[1]);
  const wrong = lines.filter((_, index) => ids[index] === undefined);
  if (lines.length === 0 || wrong.length > 0) {
    faults[name] = { key: 'cases.idsWrong', values: { ids: wrong.join(', ') || '–' } };
  }
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** What the choices of a page begin with. */
export function defaultsOf({ ask, drafted }: Record<string, unknown>): FormView['values'] {
  const { countries = [], by = '' } = (ask || {}) as { countries?: { value: string }[]; by?: string };
  return {
    'reply-audience': 'shared',
    'reply-outcome': '',
    'ask-whom': countries.map(({ value }) => value),
    'ask-by': by,
    ...(drafted as FormView['values']),
  };
}

/** Why a case did not take what was sent, in words. @throws whatever is no matter of the case. */
export function faultOf(error: unknown): Wording {
  if (error instanceof CaseRefused) return REFUSED[error.refusal];
  if (error instanceof Problem && error.kind === 'stale-case') return 'cases.stale';
  if (error instanceof Problem && error.kind === 'invalid-fields') return 'cases.countryMissing';
  throw error;
}
