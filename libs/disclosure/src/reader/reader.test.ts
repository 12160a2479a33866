import { type Confidentiality, type Outline, ROLES, type RoleHeld, readOutline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discloseOutline, mayReadFinding, mayReadItem, restrictionsOf, sightOf } from '../index.ts';

const CANARY = 'canary-only-for-reviewers';

function outlineOf(country: string, marking: Confidentiality | undefined, whole?: Confidentiality): Outline {
  const marked = marking === undefined ? {} : { confidentiality: marking };
  const partner = country === 'KEN' ? 'DEU' : 'KEN';
  return {
    format: 'concord.outline/1',
    cycle: 'test',
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    ...(whole === undefined ? {} : { confidentiality: whole }),
    framework: { summary: whole === 'reviewers' ? CANARY : 'In brief' },
    initiatives: [
      { id: 'one', title: CANARY, status: 'planned', description: CANARY, ...marked },
      { id: 'two', title: 'Known', status: 'planned', confidentiality: 'public' },
    ],
    partnerships: [
      { id: 'p', title: CANARY, kind: 'labour-agreement', parties: [{ country: partner }], ...marked },
    ],
    figures: [
      {
        measure: 'migrant-stock',
        origin: partner,
        destination: country,
        year: 2015,
        value: 7_777_777,
        ...marked,
      },
    ],
    answers: [{ question: 'q1', text: CANARY, ...marked }],
  };
}

describe('a disclosed outline', () => {
  test.each(['public', 'participants'] as const)('for %s says nothing that is for reviewers', (audience) => {
    for (const outline of [
      outlineOf('KEN', 'reviewers', 'public'),
      outlineOf('KEN', undefined, 'reviewers'),
    ]) {
      const text = JSON.stringify(discloseOutline(outline, audience));
      expect(text).not.toContain(CANARY);
      expect(text).not.toContain('7777777');
      expect(text).toContain('Known');
      expect(readOutline(new TextEncoder().encode(text))).not.toHaveProperty('faults');
    }
  });

  test('is the outline itself where nothing is left out', () => {
    const outline = outlineOf('KEN', 'participants', 'participants');
    expect(discloseOutline(outline, 'participants')).toBe(outline);
  });
});

describe('what somebody sees', () => {
  const roles = fc.array(
    fc.record({
      role: fc.constantFrom(...ROLES),
      cycle: fc.constantFrom('test', 'other'),
      country: fc.constantFrom('KEN', 'DEU'),
    }),
  );

  test('is in full their own, what they review, and for organizers all', () => {
    const reads = (held: RoleHeld[], country: string) =>
      mayReadItem(sightOf(held, 'test'), country, 'reviewers');
    expect(reads([{ role: 'focal-point', cycle: 'test', country: 'KEN' }], 'KEN')).toBe(true);
    expect(reads([{ role: 'focal-point', cycle: 'test', country: 'KEN' }], 'DEU')).toBe(false);
    expect(reads([{ role: 'reviewer', cycle: 'test', country: 'DEU' }], 'DEU')).toBe(true);
    expect(reads([{ role: 'reviewer', cycle: 'test' }], 'DEU')).toBe(false);
    expect(reads([{ role: 'organizer', cycle: 'test' }], 'DEU')).toBe(true);
    expect(reads([{ role: 'organizer', cycle: 'other' }], 'DEU')).toBe(false);
    expect(reads([{ role: 'administrator' }], 'DEU')).toBe(false);
    expect(mayReadItem(sightOf([{ role: 'administrator' }], 'test'), 'DEU', 'public')).toBe(false);
  });

  test('never becomes less by another role', () => {
    const marking = fc.constantFrom<Confidentiality>('public', 'participants', 'reviewers');
    fc.assert(
      fc.property(roles, roles, marking, (held, more, confidentiality) => {
        const before = mayReadItem(sightOf(held, 'test'), 'KEN', confidentiality);
        if (before)
          expect(mayReadItem(sightOf([...held, ...more], 'test'), 'KEN', confidentiality)).toBe(true);
      }),
    );
  });
});

describe('a question', () => {
  const outlines = new Map([
    ['KEN', outlineOf('KEN', 'public', 'public')],
    ['DEU', outlineOf('DEU', 'reviewers', 'public')],
  ]);
  const evidence = [
    { country: 'KEN', pointer: '/figures/0/value' },
    { country: 'DEU', pointer: '/figures/0/value' },
  ];
  const finding = { countries: ['DEU', 'KEN'], ...restrictionsOf({ evidence }, outlines) };
  const sees = (...held: RoleHeld[]) => mayReadFinding(sightOf(held, 'test'), finding);

  test('names those whose items for reviewers it rests on', () => {
    expect(finding).toMatchObject({ confidentiality: 'reviewers', restrictedBy: ['DEU'] });
    expect(restrictionsOf({ evidence: [{ country: 'FRA', pointer: '' }] }, outlines)).toEqual({
      confidentiality: 'reviewers',
      restrictedBy: ['FRA'],
    });
  });

  test('that rests on what one side keeps for reviewers is not seen by the other', () => {
    expect(sees({ role: 'focal-point', cycle: 'test', country: 'DEU' })).toBe(true);
    expect(sees({ role: 'focal-point', cycle: 'test', country: 'KEN' })).toBe(false);
    expect(sees({ role: 'reviewer', cycle: 'test', country: 'DEU' })).toBe(true);
    expect(sees({ role: 'reviewer', cycle: 'test', country: 'KEN' })).toBe(false);
    expect(sees({ role: 'organizer', cycle: 'test' })).toBe(true);
    expect(sees({ role: 'observer', cycle: 'test' })).toBe(false);
  });

  test('asked of others is not seen, whatever it rests on', () => {
    const open = { countries: ['DEU', 'KEN'], restrictedBy: [] };
    const french: RoleHeld[] = [{ role: 'focal-point', cycle: 'test', country: 'FRA' }];
    expect(mayReadFinding(sightOf(french, 'test'), open)).toBe(false);
    expect(mayReadFinding(sightOf([{ role: 'observer', cycle: 'test' }], 'test'), open)).toBe(false);
  });
});
