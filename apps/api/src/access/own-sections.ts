import { may } from '@concord/disclosure';
import { type CountryCode, type RoleHeld, SECTIONS, type Section } from '@concord/domain';
import { Problem } from '../problem/problem.ts';

interface OutlineKey {
  cycle: string;
  country: CountryCode;
}

/** The sections of an outline that somebody writes: all for who files it, those asked for of a contributor. */
export function sectionsOf(roles: readonly RoleHeld[], key: OutlineKey): readonly Section[] {
  if (may(roles, 'file-outline', key)) return SECTIONS;
  const own = new Set(
    roles.flatMap(({ role, cycle, country, sections = [] }) =>
      role === 'contributor' && cycle === key.cycle && country === key.country ? sections : [],
    ),
  );
  return SECTIONS.filter((section) => own.has(section));
}

/** Whether somebody fills sections of an outline that they do not file. */
export function contributes(roles: readonly RoleHeld[], key: OutlineKey): boolean {
  const isOne = roles.some(
    ({ role, cycle, country }) => role === 'contributor' && cycle === key.cycle && country === key.country,
  );
  return isOne && !may(roles, 'file-outline', key);
}

/** @throws Problem `not-your-section` where one of them is not the contributor's to write. */
export function requireSections(
  roles: readonly RoleHeld[],
  key: OutlineKey,
  sections: Iterable<Section>,
): void {
  if (!contributes(roles, key)) return;
  const own = sectionsOf(roles, key);
  for (const section of sections) if (!own.includes(section)) throw notYourSection(roles, key);
}

/** Says which sections are theirs. */
export function notYourSection(roles: readonly RoleHeld[], key: OutlineKey): Problem {
  const own = sectionsOf(roles, key).join(', ');
  return new Problem('not-your-section', `Of this outline you were asked to fill: ${own}.`);
}

const IN_ADDRESS = /^(?:\/api\/v1)?\/cycles\/:cycle\/outlines\/:country\/(?:draft\/sections\/)?([^/]+)/;

/**
 * The section that a route is for, by its path as declared and its parameters; undefined for one that is for none, or
 * for the outline as a whole.
 */
export function sectionAt(
  path: string,
  params: Readonly<Record<string, string | string[]>>,
): Section | undefined {
  const name = IN_ADDRESS.exec(path)?.[1];
  const found = name === ':section' ? params.section : name;
  return SECTIONS.find((section) => section === found);
}
