import type { Outline, Partnership } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { CATALOGUE } from '../catalogue.ts';
import { aCycle, anOutline } from '../testing/outlines.ts';
import { compareScenario } from './compare-scenario.ts';
import type { Scenario } from './scenario.ts';

function project(partner: string, title: string, role: 'provides' | 'receives', amount: number): Partnership {
  const counterpart = { country: partner };
  return {
    id: 'P',
    title,
    kind: 'development',
    parties: [counterpart],
    financing: {
      currency: 'USD',
      lines: [{ year: 2016, role, stage: 'committed', amount, counterpart }],
    },
  };
}

test('both sides of a comparison know what countries answered about each other’s partnerships', () => {
  const outlines: Outline[] = [
    anOutline('DEU', { partnerships: [project('KEN', 'Training of nurses', 'provides', 9_000_000)] }),
    anOutline('KEN', { partnerships: [project('DEU', 'Wells in Turkana', 'receives', 5_000_000)] }),
  ];
  const asFiled: Scenario = { format: 'concord.scenario/1', name: 'as filed', shocks: [] };
  const opened = (confirmed: [string, string][]) =>
    compareScenario(CATALOGUE, aCycle(), outlines, asFiled, { answers: { confirmed } }).opened.map(
      ({ check }) => check,
    );
  expect(opened([])).toEqual([]);
  // One activity's money: the base has it in the provider's outline alone, and so nothing to compare.
  expect(opened([['KEN/P', 'DEU/P']])).toEqual(['financing-closes', 'financing-mirror']);
});
