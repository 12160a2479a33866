import { ROLES, type Role, type RoleHeld } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, may, PERMISSIONS } from '../index.ts';

const kenya: RoleHeld = { role: 'focal-point', cycle: 'a', country: 'KEN' };

describe('the policy', () => {
  test.each([
    [kenya, 'edit-draft', { cycle: 'a', country: 'KEN' }, true],
    [kenya, 'edit-draft', { cycle: 'a', country: 'DEU' }, false],
    [kenya, 'edit-draft', { cycle: 'b', country: 'KEN' }, false],
    [kenya, 'submit-outline', { cycle: 'a', country: 'KEN' }, false],
    [
      { role: 'clearing-officer', cycle: 'a', country: 'KEN' },
      'submit-outline',
      { cycle: 'a', country: 'KEN' },
      true,
    ],
    [{ role: 'organizer', cycle: 'a' }, 'read-draft', { cycle: 'a', country: 'KEN' }, false],
    [{ role: 'organizer', cycle: 'a' }, 'request-edition', { cycle: 'a' }, true],
    [{ role: 'organizer', cycle: 'a' }, 'request-edition', { cycle: 'b' }, false],
    [{ role: 'administrator' }, 'read-outline', { cycle: 'a', country: 'KEN' }, false],
    [{ role: 'administrator' }, 'read-findings', { cycle: 'a' }, false],
    [{ role: 'administrator' }, 'read-editions', { cycle: 'a' }, false],
    [{ role: 'observer', cycle: 'a' }, 'read-findings', { cycle: 'a' }, false],
    [{ role: 'observer', cycle: 'a' }, 'read-editions', { cycle: 'a' }, true],
  ] as const)('%j, %s of %j: %s', (held, action, target, expected) => {
    expect(may([held], action, target)).toBe(expected);
  });

  test('opens nothing to nobody, and nothing of another cycle to who takes part in one', () => {
    const roles = fc.array(
      fc.record({
        role: fc.constantFrom(...ROLES.filter((role) => role !== 'administrator')),
        cycle: fc.constant('a'),
        country: fc.constantFrom('KEN', 'DEU'),
      }),
    );
    fc.assert(
      fc.property(roles, fc.constantFrom(...ACTIONS), (held, action) => {
        expect(may([], action, { cycle: 'a', country: 'KEN' })).toBe(false);
        const relations = Object.values<string>(PERMISSIONS[action]);
        if (relations.includes('anywhere')) return;
        expect(may(held, action, { cycle: 'b', country: 'KEN' })).toBe(false);
      }),
    );
  });

  test('one role more never closes what was open', () => {
    const held = fc.record({
      role: fc.constantFrom<Role>(...ROLES),
      cycle: fc.constantFrom('a', 'b'),
      country: fc.constantFrom('KEN', 'DEU'),
    });
    fc.assert(
      fc.property(fc.array(held), held, fc.constantFrom(...ACTIONS), (roles, more, action) => {
        const target = { cycle: 'a', country: 'KEN' };
        if (may(roles, action, target)) expect(may([...roles, more], action, target)).toBe(true);
      }),
    );
  });
});
