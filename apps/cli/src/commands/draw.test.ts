import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DrawInput, drawReviewers } from '@concord/domain';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { concord } from '../testing/run-command.ts';

const INPUT: DrawInput = {
  seed: 'the level of Lake Victoria',
  countries: ['KEN', 'SWE'],
  reviewers: ['DNK', 'ETH', 'UGA', 'NOR'].map((place, index) => ({ id: `r${index}`, place })),
  exclusions: [{ country: 'KEN', reviewer: 'r2' }],
  kept: [],
  regions: { KEN: '002', ETH: '002', UGA: '002', SWE: '150', DNK: '150', NOR: '150' },
  limits: { perCountry: 2, perReviewer: 2, sameRegion: { least: 1, most: 1 }, onePerPlace: true },
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-draw-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function protocol(name: string, changes: object = {}): string {
  const file = join(folder, name);
  const document = {
    format: 'concord.draw/1',
    cycle: 'test',
    number: 3,
    input: INPUT,
    outcome: drawReviewers(INPUT),
  };
  writeFileSync(file, JSON.stringify({ ...document, ...changes }));
  return file;
}

test('a draw is repeated by its protocol, and what is not its outcome is found out', async () => {
  const same = await concord('draw', protocol('same.json'));
  expect(same).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Draw 3 of test.* is the same \(4 drawn\)/),
  });
  const other = await concord(
    'draw',
    protocol('other.json', { outcome: { kind: 'drawn', assignments: [], greatestLoad: 0 } }),
  );
  expect(other).toMatchObject({ status: 1, stdout: expect.stringMatching(/another, namely:\n {2}KEN r/) });
});

test('what is no protocol is said to be none', async () => {
  const limits = { ...INPUT.limits, sameRegion: { least: 2, most: 1 } };
  const odd = await concord('draw', protocol('odd.json', { input: { ...INPUT, limits } }));
  expect(odd).toMatchObject({ status: 2, stderr: expect.stringMatching(/sameRegion\/most/) });
  expect(await concord('draw', protocol('none.json', { input: 'x' }))).toMatchObject({ status: 2 });
  expect(await concord('draw', join(folder, 'missing.json'))).toMatchObject({ status: 2 });
});
