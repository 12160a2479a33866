import { readdirSync, readFileSync } from 'node:fs';
import type { CycleConfiguration, Outline, OwnRule, RuleScope } from '@concord/domain';
import { RULES_LIMIT, validateRule } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { runChecks } from '../check/run-checks.ts';
import { Snapshot } from '../check/snapshot.ts';
import { groupByRank } from '../rank.ts';
import { checksOf } from './checks-of.ts';
import { LIMITS } from './limits.ts';
import { ruleFaults } from './rule-faults.ts';
import { aRule } from './testing/a-rule.ts';
import { tryRule } from './try-rule.ts';

const HANDBOOK = readFileSync(new URL('../../../../docs/own-rules.md', import.meta.url), 'utf8');
const SAMPLE = new URL('../../../../samples/eurafrica-2016/', import.meta.url);

function blocks(kind: string): string[] {
  return Array.from(HANDBOOK.matchAll(/```(.+)\n([\s\S]*?)```/g)).flatMap(([, name, text]) =>
    name === kind ? [text ?? ''] : [],
  );
}

function parsed<Document>(file: URL): Document {
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

const rules = blocks('json rule').map((text) => JSON.parse(text) as OwnRule);
const expressions = (['outline', 'corridor'] satisfies RuleScope[]).flatMap((scope) =>
  blocks(`cel ${scope}`).flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((left) => ({ scope, left })),
  ),
);

test('the handbook has rules and expressions', () => {
  expect(rules.map(({ id }) => id)).toEqual(['arrivals-within-stock', 'flows-move-together']);
  expect(expressions).toHaveLength(10);
});

describe('the rules of the handbook', () => {
  const folder = new URL('outlines/', SAMPLE);
  const snapshot = Snapshot.of(
    parsed<CycleConfiguration>(new URL('cycle.json', SAMPLE)),
    readdirSync(folder).map((file) => parsed<Outline>(new URL(file, folder))),
  );
  const [, flows] = rules as [OwnRule, OwnRule];
  const trials = rules.map((rule) => tryRule(rule, snapshot));

  test('are sound', () => {
    expect(rules.flatMap((rule) => validateRule(rule))).toEqual([]);
    expect(ruleFaults({ rules })).toEqual([]);
    expect(trials.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('ask of the sample what the handbook says', () => {
    expect(trials.every(({ compared }) => compared > 30)).toBe(true);
    expect(trials.map(({ count }) => count)).toEqual([0, 55]);
    const { findings } = runChecks(checksOf({ rules: [{ ...flows, enabled: true }] }).slice(-1), snapshot);
    const questions = groupByRank(findings).length;
    expect(HANDBOOK).toContain(
      `asks nobody; the second has ${findings.length} findings, which are ${questions} questions`,
    );
  });
});

test.each(expressions)('$scope: $left', ({ scope, left }) => {
  expect(ruleFaults({ rules: [aRule({ scope, left })] })).toEqual([]);
});

test('the handbook names the limits as they are', () => {
  for (const limit of [LIMITS.parts, RULES_LIMIT, LIMITS.outlineSteps, LIMITS.corridorSteps]) {
    expect(HANDBOOK).toContain(` ${limit.toLocaleString('en')} `.replace(/ (2,000) /, ' $1:'));
  }
});
