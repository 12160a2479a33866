import { isCountry } from '@concord/domain';
import type { ReviewerProfile } from '@concord/persistence';
import type { FieldValues, FormFields } from '../pages/form-fields.ts';
import type { FormView } from '../pages/page-renderer.ts';

const LONGEST_NAME = 200;
export const LONGEST_TEXT = 2000;
const MOST_OUTLINES = 50;

export type ProfileReading = { profile: ReviewerProfile } | { errors: FormView['errors'] };

/** What a form says of what ties a reviewer to countries. */
export function readProfile(form: FormFields): ProfileReading {
  const [nationality, speaksFor] = [form.text('nationality'), form.text('speaks-for')];
  const [organisation, most] = [form.text('organisation'), form.text('most')];
  const errors: Record<string, FormView['errors'][string]> = {};
  for (const [field, value] of Object.entries({ nationality, 'speaks-for': speaksFor })) {
    if (value !== '' && !isCountry(value)) errors[field] = 'access.countryUnknown';
  }
  if (organisation !== '' && speaksFor !== '') errors.organisation = 'assignment.bothPlaces';
  if (organisation.length > LONGEST_NAME) {
    errors.organisation = { key: 'assignment.tooLong', values: { most: LONGEST_NAME } };
  }
  if (most !== '' && !(/^\d{1,2}$/.test(most) && Number(most) <= MOST_OUTLINES)) {
    errors.most = 'assignment.mostWrong';
  }
  if (Object.keys(errors).length > 0) return { errors };
  return {
    profile: {
      nationality: nationality || null,
      speaksFor: speaksFor || null,
      organisation: organisation || null,
      most: most === '' ? null : Number(most),
    },
  };
}

export function profileValues({ nationality, speaksFor, organisation, most }: ReviewerProfile): FieldValues {
  return {
    nationality: nationality ?? '',
    'speaks-for': speaksFor ?? '',
    organisation: organisation ?? '',
    most: most === null ? '' : String(most),
  };
}
