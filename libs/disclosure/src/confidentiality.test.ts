import type { Outline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { confidentialityOfFinding, confidentialityOfPlace, discloses } from './index.ts';

const outline: Outline = {
  format: 'concord.outline/1',
  cycle: 'test',
  country: 'KEN',
  language: 'en',
  period: { from: 2010, to: 2017 },
  confidentiality: 'public',
  framework: { summary: 'In brief' },
  figures: [
    { measure: 'migration-flow', origin: 'KEN', destination: 'DEU', year: 2015, value: 5 },
    {
      measure: 'migration-flow',
      origin: 'KEN',
      destination: 'FRA',
      year: 2015,
      value: 7,
      confidentiality: 'reviewers',
    },
  ],
};

describe('who may read what', () => {
  test.each([
    ['public', 'public', true],
    ['public', 'participants', false],
    ['public', 'reviewers', false],
    ['participants', 'public', true],
    ['participants', 'participants', true],
    ['participants', 'reviewers', false],
    ['reviewers', 'public', true],
    ['reviewers', 'participants', true],
    ['reviewers', 'reviewers', true],
  ] as const)('%s reading what is for %s: %s', (audience, confidentiality, expected) => {
    expect(discloses(audience, confidentiality)).toBe(expected);
  });

  test('an item takes its own marking, then its outline’s, then participants', () => {
    expect(confidentialityOfPlace(outline, '/figures/1/value')).toBe('reviewers');
    expect(confidentialityOfPlace(outline, '/figures/0/value')).toBe('public');
    const { confidentiality: _, ...unmarked } = outline;
    expect(confidentialityOfPlace(unmarked, '/figures/0/value')).toBe('participants');
    expect(confidentialityOfPlace(unmarked, '/framework/summary')).toBe('participants');
  });

  test('a whole list, or the whole outline, is as narrow as its narrowest item', () => {
    expect(confidentialityOfPlace(outline, '/figures')).toBe('reviewers');
    expect(confidentialityOfPlace(outline, '')).toBe('reviewers');
    expect(confidentialityOfPlace(outline, '/framework/summary')).toBe('public');
  });

  test('a finding is as confidential as the most confidential of its evidence', () => {
    const outlines = new Map([['KEN', outline]]);
    const place = (pointer: string) => ({ country: 'KEN', pointer });
    expect(confidentialityOfFinding({ evidence: [place('/figures/0/value')] }, outlines)).toBe('public');
    expect(
      confidentialityOfFinding(
        { evidence: [place('/figures/0/value'), place('/figures/1/value')] },
        outlines,
      ),
    ).toBe('reviewers');
    expect(
      confidentialityOfFinding({ evidence: [{ country: 'FRA', pointer: '/figures/0' }] }, outlines),
    ).toBe('reviewers');
  });
});
