import { Snapshot } from '@concord/consistency';
import type { Outline } from '@concord/domain';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { describe, expect, test } from '@jest/globals';
import { restsOnSecrets, runCatalogue } from './run-catalogue.ts';

const COUNTRIES = ['DEU', 'DNK', 'ITA', 'MAR', 'SWE'];
const outlines = readSampleFilings(...COUNTRIES).map(({ outline }) => outline);

/** The outline with every second figure for reviewers. */
function keeping(outline: Outline): Outline {
  const figures = (outline.figures ?? []).map((figure, index) =>
    index % 2 === 0 ? { ...figure, confidentiality: 'reviewers' as const } : figure,
  );
  return { ...outline, figures };
}

function knownOf(...kept: string[]) {
  const filed = outlines.map((outline) => (kept.includes(outline.country) ? keeping(outline) : outline));
  const snapshot = Snapshot.of(readSampleCycle(), filed);
  return { snapshot, run: runCatalogue(snapshot) };
}

describe('what findings rest on of what countries keep for reviewers', () => {
  test('is nothing where none keeps anything', () => {
    expect(restsOnSecrets(knownOf()).size).toBe(0);
  });

  test('is told by country, also where their evidence does not name it', () => {
    const known = knownOf('SWE', 'MAR');
    const restsOn = restsOnSecrets(known);
    const coverage = known.run.findings.find(({ check }) => check === 'coverage-sufficient');
    expect(restsOn.get(coverage?.id as string)).toEqual(['MAR', 'SWE']);
    const others = known.run.findings.filter(
      ({ countries }) => countries.length === 2 && !countries.includes('SWE') && !countries.includes('MAR'),
    );
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter(({ id }) => restsOn.has(id))).toEqual([]);
  });
});
