import {
  ACTIONS,
  type Action,
  type Audience,
  PERMISSIONS,
  type Relation,
  sightOf,
} from '@concord/disclosure';
import type { CountryCode, Role, RoleHeld } from '@concord/domain';
import type { RoleHolder } from '@concord/persistence';

/** What of the cycle's outlines somebody reads. */
export interface ReadsView {
  /** `all`, `some` or `none`. */
  kind: 'all' | 'some' | 'none';
  /** Countries whose outlines are read in full, where these are some. */
  full: CountryCode[];
  /** What of the other outlines is read: what is for this audience; absent where there are no others, or nothing is read. */
  rest?: Audience;
}

export interface PersonView {
  id: string;
  name: string;
  email: string;
  /** Whether the account is shut; it then reads nothing, whatever it holds. */
  isDisabled: boolean;
  roles: { role: Role; country?: CountryCode }[];
  reads: ReadsView;
}

export interface ActionView {
  action: Action;
  /** How a holder must stand to what is acted on, by role; a role that is not named may not do it. */
  roles: Partial<Record<Role, Relation>>;
}

export interface CycleAccessView {
  /** Whoever holds a role in the cycle, by name. */
  people: PersonView[];
  /** The whole policy, in its own order. */
  actions: ActionView[];
}

export function viewCycleAccess(cycle: string, holders: readonly RoleHolder[]): CycleAccessView {
  return {
    people: holders.map((holder) => viewPerson(cycle, holder)),
    actions: ACTIONS.map((action) => ({ action, roles: PERMISSIONS[action] })),
  };
}

function viewPerson(cycle: string, { id, name, email, disabledAt, roles }: RoleHolder): PersonView {
  const isDisabled = disabledAt !== null;
  return {
    id,
    name,
    email,
    isDisabled,
    roles: roles.map(({ role, country }) => ({ role, ...(country === undefined ? {} : { country }) })),
    reads: viewReads(isDisabled ? [] : roles, cycle),
  };
}

function viewReads(roles: readonly RoleHeld[], cycle: string): ReadsView {
  const sight = sightOf(roles, cycle);
  if (sight.kind !== 'some') return { kind: sight.kind, full: [] };
  return { kind: 'some', full: [...sight.full].sort(), rest: sight.rest };
}
