import type { CountryCode } from '../outline/vocabulary.ts';

export const ROLES = [
  'focal-point',
  'clearing-officer',
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
  /** Of focal points and clearing officers their own; of a reviewer one that is assigned. */
  country?: CountryCode;
}
