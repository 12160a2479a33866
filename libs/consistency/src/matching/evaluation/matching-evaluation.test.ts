import { readdirSync, readFileSync } from 'node:fs';
import type { Outline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { matchPartnerships } from '../match-partnerships.ts';
import { makePairs } from './make-pairs.ts';

const SAMPLE = new URL('../../../../../samples/eurafrica-2016/outlines/', import.meta.url);
const SEED = 20161205;
const REPETITIONS = 10;

const outlines = readdirSync(SAMPLE)
  .sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, SAMPLE), 'utf8')) as Outline);

interface Score {
  pairs: number;
  linked: number;
  asked: number;
  precision: number;
  /** Of the agreements that both sides kept: linked, or both focal points are asked. */
  recall: number;
  /** The same, linked without asking. */
  linkedUnasked: number;
  /** Of the questions to focal points, those that they would confirm. */
  rightlyAsked: number;
}

function evaluate(onlyTitled: boolean): Score {
  let [truth, linked, rightlyLinked, asked, rightlyAsked] = [0, 0, 0, 0, 0];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    for (const pair of makePairs(outlines, SEED + repetition, onlyTitled)) {
      const matching = matchPartnerships(pair.a, pair.b);
      const isRight = ({ a, b }: { a: string; b: string }) => pair.truth.has(`${a.slice(4)}|${b.slice(4)}`);
      truth += pair.truth.size;
      linked += matching.linked.length;
      rightlyLinked += matching.linked.filter(isRight).length;
      asked += matching.toConfirm.length;
      rightlyAsked += matching.toConfirm.filter(isRight).length;
    }
  }
  return {
    pairs: truth,
    linked,
    asked,
    precision: rightlyLinked / linked,
    recall: (rightlyLinked + rightlyAsked) / truth,
    linkedUnasked: rightlyLinked / truth,
    rightlyAsked: rightlyAsked / asked,
  };
}

/**
 * Where neither title is in a shared language and the year is off as well, or the title says nothing, only people can
 * decide: such pairs are asked about. So recall counts what is found, and what is linked unasked has a floor of its own.
 */
describe('matching of the sample’s agreements, retyped', () => {
  test.each([
    ['agreements with a title of their own', true, 0.9],
    ['all agreements, half of them without a title', false, 0.75],
  ])('%s', (name, onlyTitled, leastLinked) => {
    const score = evaluate(onlyTitled);
    process.stdout.write(`${name}, seed ${SEED}: ${JSON.stringify(score)}\n`);
    expect(score.precision).toBeGreaterThanOrEqual(0.98);
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.linkedUnasked).toBeGreaterThanOrEqual(leastLinked);
  });
});
