import type { RoleHeld } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { faultOfOffer } from './roles-offered.ts';

const organizer: RoleHeld[] = [{ role: 'organizer', cycle: 'a' }];
const administrator: RoleHeld[] = [{ role: 'administrator' }];
const focal: RoleHeld = { role: 'focal-point', cycle: 'a', country: 'KEN' };
const colleague: RoleHeld = { role: 'contributor', cycle: 'a', country: 'KEN', sections: ['figures'] };
const reviewer: RoleHeld = { role: 'reviewer', cycle: 'a', country: 'KEN' };

describe('an offer of roles', () => {
  test.each([
    [[focal], organizer, 'a', undefined],
    [[reviewer, { role: 'observer', cycle: 'a' }], organizer, 'a', undefined],
    [[{ role: 'reviewer', cycle: 'a' }], organizer, 'a', undefined],
    [[{ role: 'organizer', cycle: 'a' }], administrator, 'a', undefined],
    [[{ role: 'administrator' }], administrator, undefined, undefined],
    [[], organizer, 'a', 'no-role'],
    [[focal], [focal], 'a', 'not-yours'],
    [[focal], organizer, 'b', 'not-yours'],
    [[{ ...focal, cycle: 'b' }], organizer, 'a', 'not-yours'],
    [[{ role: 'administrator' }], organizer, undefined, 'not-yours'],
    [[{ role: 'administrator' }], organizer, 'a', 'not-yours'],
    [[{ role: 'administrator' }], administrator, 'a', 'not-yours'],
    [[{ role: 'organizer' }], administrator, undefined, 'not-yours'],
    [[{ role: 'focal-point', cycle: 'a' }], organizer, 'a', 'country-missing'],
    [[{ ...focal, country: 'XXX' }], organizer, 'a', 'country-unknown'],
    [[focal, reviewer], organizer, 'a', 'own-country'],
    [[colleague], [focal], 'a', undefined],
    [[colleague], [{ ...focal, role: 'clearing-officer' }], 'a', undefined],
    [[colleague], organizer, 'a', 'not-yours'],
    [[colleague], administrator, 'a', 'not-yours'],
    [[colleague], [colleague], 'a', 'not-yours'],
    [[{ ...colleague, country: 'DNK' }], [focal], 'a', 'not-yours'],
    [[{ ...colleague, cycle: 'b' }], [focal], 'b', 'not-yours'],
    [[{ ...colleague, sections: [] }], [focal], 'a', 'not-yours'],
    [[{ ...focal, sections: ['figures'] }], organizer, 'a', 'not-yours'],
    [[colleague, focal], [focal], 'a', 'not-yours'],
  ] as const)('%j by %j in %s: %s', (offered, by, cycle, fault) => {
    expect(
      faultOfOffer(offered as readonly RoleHeld[], {
        by,
        held: [],
        ...(cycle === undefined ? {} : { cycle }),
      }),
    ).toBe(fault);
  });

  test('lets nobody review the country that they file for, also where one of the two is held already', () => {
    expect(faultOfOffer([reviewer], { by: organizer, held: [focal], cycle: 'a' })).toBe('own-country');
    expect(faultOfOffer([focal], { by: organizer, held: [reviewer], cycle: 'a' })).toBe('own-country');
    expect(faultOfOffer([reviewer], { by: organizer, held: [colleague], cycle: 'a' })).toBe('own-country');
    const elsewhere: RoleHeld = { ...focal, cycle: 'b' };
    expect(faultOfOffer([reviewer], { by: organizer, held: [elsewhere], cycle: 'a' })).toBeUndefined();
  });
});
