import type { CountryCode, Role, RoleHeld } from '@concord/domain';
import { type Action, PERMISSIONS, type Relation } from './permissions.ts';

/** What somebody wants to act on. */
export interface Target {
  cycle?: string;
  country?: CountryCode;
}

/** Whether one of the roles lets its holder do this to that. */
export function may(roles: readonly RoleHeld[], action: Action, target: Target): boolean {
  const relations: Partial<Record<Role, Relation>> = PERMISSIONS[action];
  return roles.some((held) => {
    const relation = relations[held.role];
    return relation !== undefined && stands(held, relation, target);
  });
}

function stands(held: RoleHeld, relation: Relation, target: Target): boolean {
  switch (relation) {
    case 'anywhere':
      return true;
    case 'cycle':
      return held.cycle !== undefined && held.cycle === target.cycle;
    case 'own':
      return (
        held.cycle !== undefined &&
        held.cycle === target.cycle &&
        held.country !== undefined &&
        held.country === target.country
      );
  }
}
