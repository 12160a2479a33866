import { Snapshot } from '@concord/consistency';
import { describe, expect, test } from '@jest/globals';
import { sampleEdition } from '../testing/sample-edition.ts';
import { bySeries, compareMeasure } from './comparison.ts';
import { corridorQuestions, isAboutCorridor } from './corridor-question.ts';

describe('questions about corridors', () => {
  const { cycle, filings, run } = sampleEdition({ countries: ['DNK', 'SWE', 'ITA', 'ESP'] });
  const snapshot = Snapshot.of(
    cycle,
    filings.map(({ outline }) => outline),
  );
  const series = bySeries(compareMeasure(snapshot, 'migration-flow'));
  const questions = corridorQuestions(run.findings, series);

  test('are one for each corridor and series, however many years', () => {
    const flows = questions.filter(({ measure }) => measure === 'migration-flow');
    const corridors = flows.map(({ origin, destination }) => `${origin} ${destination}`);
    expect(new Set(corridors).size).toBe(corridors.length);
    const largest = flows.find(({ origin, destination }) => origin === 'ITA' && destination === 'ESP');
    expect(largest?.years).toEqual([2010, 2011, 2012, 2013, 2014, 2015, 2016]);
    expect(largest?.series?.years).toHaveLength(7);
  });

  test('hold every finding about a corridor once', () => {
    const held = questions.flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(held.sort()).toEqual(
      run.findings
        .filter(isAboutCorridor)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('are ranked by what is asked and then by what is unexplained', () => {
    expect(questions.map(({ rank }) => rank)).toEqual(questions.map((_, index) => index + 1));
    const replies = questions.filter(({ findings }) => findings[0].severity === 'warning');
    expect(replies[0]).toMatchObject({ origin: 'ITA', destination: 'ESP' });
    const sizes = replies.map(({ unexplained }) => unexplained);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});
