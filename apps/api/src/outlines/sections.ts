import type { Section } from '@concord/domain';
import { Problem } from '../problem/problem.ts';

const GENERAL = ['language', 'period', 'confidentiality'] as const;

/**
 * The document with one section replaced; not yet checked against the format.
 * @throws Problem `invalid-outline` where `general` holds something else than language, period and confidentiality.
 */
export function replaceSection(
  outline: Readonly<Record<string, unknown>>,
  section: Section,
  value: unknown,
): Record<string, unknown> {
  if (section !== 'general') return { ...outline, [section]: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidGeneral([{ pointer: '', detail: 'Not an object' }]);
  }
  const strangers = Object.keys(value).filter((name) => !(GENERAL as readonly string[]).includes(name));
  if (strangers.length > 0) {
    throw invalidGeneral(
      strangers.map((name) => ({
        pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        detail: 'Not a field of this section',
      })),
    );
  }
  const kept = Object.fromEntries(
    Object.entries(outline).filter(([name]) => name !== 'confidentiality' || name in value),
  );
  return { ...kept, ...value };
}

function invalidGeneral(errors: { pointer: string; detail: string }[]): Problem {
  const expected = `only these fields: ${GENERAL.join(', ')}`;
  return new Problem('invalid-outline', 'The section cannot be accepted.', {
    errors: errors.map((each) => ({ ...each, expected })),
  });
}
