import type { Section } from '../outline/section.ts';
import type { CountryCode } from '../outline/vocabulary.ts';

export const ROLES = [
  'focal-point',
  'clearing-officer',
  'contributor',
  'reviewer',
  'organizer',
  'observer',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** A role as an account holds it. */
export interface RoleHeld {
  role: Role;
  /** Code of the cycle; absent for an administrator, who runs the installation. */
  cycle?: string;
  /** Of focal points, clearing officers and contributors their own; of a reviewer one that is assigned. */
  country?: CountryCode;
  /** Of a contributor the parts of the country's outline that they fill. */
  sections?: readonly Section[];
}
