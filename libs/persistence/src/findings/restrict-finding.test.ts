import type { Finding } from '@concord/consistency';
import type { Figure, Outline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { restrict } from './restrict-finding.ts';

const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  measure: 'migrant-stock',
  origin: 'DNK',
  destination: 'SWE',
  year: 2010 + value,
  value,
  ...more,
});

function outlineOf(country: string, figures: Figure[]): Outline {
  return {
    format: 'concord.outline/1',
    cycle: 'test',
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    figures,
  };
}

const outlines = new Map([
  ['DNK', outlineOf('DNK', [figure(1), figure(2)])],
  ['SWE', outlineOf('SWE', [figure(1, { confidentiality: 'reviewers' }), figure(2)])],
]);

const finding: Finding = {
  id: '0'.repeat(32),
  check: 'mirror-stock',
  severity: 'note',
  scope: 'pair',
  countries: ['DNK', 'SWE'],
  subject: {},
  evidence: [
    { country: 'DNK', pointer: '/figures/1/value', value: 2 },
    { country: 'SWE', pointer: '/figures/1/value', value: 2 },
  ],
  message: { id: 'differs', values: {} },
  unexplained: 0,
};

describe('a finding that is kept', () => {
  test('names each place as it stands in what others may read, so that none can be counted', () => {
    const { evidence, restrictedBy } = restrict(finding, { outlines, restsOn: new Map() });
    expect(evidence).toEqual([
      { country: 'DNK', pointer: '/figures/1/value', value: 2 },
      { country: 'SWE', pointer: '/figures/1/value', value: 2, disclosed: '/figures/0/value' },
    ]);
    expect(restrictedBy).toEqual([]);
  });

  test('is for those alone who see all whose secrets it changes with, though its evidence be open', () => {
    const restsOn = new Map([[finding.id, ['SWE']]]);
    expect(restrict(finding, { outlines, restsOn })).toMatchObject({
      confidentiality: 'reviewers',
      restrictedBy: ['SWE'],
    });
  });
});
