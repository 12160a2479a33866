import { expect, test } from '@jest/globals';
import { MAXIMUM_FAULTS } from '../fault.ts';
import { bytesOf, sampleCycle } from '../testing/samples.ts';
import { readCycle } from './read-cycle.ts';

const sample = JSON.parse(new TextDecoder().decode(sampleCycle())) as Record<string, unknown>;

function faultsOf(change: object) {
  const reading = readCycle(bytesOf({ ...sample, ...change }));
  return 'faults' in reading ? reading.faults : [];
}

test('lists so many faults of a cycle and says that there may be more', () => {
  const exchangeRates = Object.fromEntries(Array.from({ length: 400_000 }, (_, index) => [`k${index}`, 1]));
  const faults = faultsOf({ exchangeRates });
  expect(faults).toHaveLength(MAXIMUM_FAULTS + 1);
  expect(faults[0]?.message).toBe('found the field name "k0"');
  expect(faults.at(-1)?.message).toBe('there may be more faults: the rest of the document was not looked at');
});

test('looks at no item beyond a list’s limit', () => {
  const theme = { code: 'a', title: { en: 'A' } };
  const faults = faultsOf({ themes: Array.from({ length: 300_000 }, () => theme) });
  expect(faults[0]).toMatchObject({ pointer: '/themes', message: 'found a list of 300000 items' });
  expect(faults).toHaveLength(100);
  expect(faults.at(-1)?.pointer).toBe('/themes/99/code');
});

test('counts unknown fields beyond those it lists, but looks no further', () => {
  const unknown = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`field${index}`, null]));
  expect(faultsOf(unknown).at(-1)?.message).toBe('at least 199000 more faults are not listed');
});
