import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { CATALOGUE } from './catalogue.ts';
import { READER_QUESTIONS } from './questions.ts';

const FOLDER = fileURLToPath(new URL('./checks/', import.meta.url));
const HEADINGS = [
  '## Why',
  '## How it is computed',
  '## Defaults',
  '## An example that passes',
  '## An example that is asked about',
  '## When it stays silent',
];

test('the catalogue lists every folder of checks, once', () => {
  expect(CATALOGUE.map(({ id }) => id).sort()).toEqual(readdirSync(FOLDER).sort());
});

test('every check answers one of the readers’ questions', () => {
  expect(READER_QUESTIONS.flatMap(({ checks }) => checks).sort()).toEqual(
    CATALOGUE.map(({ id }) => id).sort(),
  );
});

describe.each(CATALOGUE.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('has its test and its explanation beside it', () => {
    expect(existsSync(`${FOLDER}${id}/check.test.ts`)).toBe(true);
    const explanation = readFileSync(`${FOLDER}${id}/README.md`, 'utf8');
    expect(explanation.startsWith(`# ${id}\n\n${check.rule}.`)).toBe(true);
    const found = explanation.split('\n').filter((line) => line.startsWith('## '));
    expect(found).toEqual(HEADINGS);
  });

  test('says what it requires, and where that comes from', () => {
    expect(check.rule).toMatch(/^(Require|Disallow|Limit)[ ,]/);
    expect(check.rule).not.toMatch(/[.]$/);
    expect(check.source.length).toBeGreaterThan(10);
  });

  test('has messages, and parameters with defaults in their range', () => {
    expect(Object.keys(check.messages).length).toBeGreaterThan(0);
    for (const definition of Object.values(check.parameters)) {
      expect(definition.default).toBeGreaterThanOrEqual(definition.minimum);
      expect(definition.default).toBeLessThanOrEqual(definition.maximum);
      expect(definition.unit).not.toBe('');
      expect(definition.meaning).not.toBe('');
    }
  });
});
