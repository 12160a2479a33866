import { describe, expect, test } from '@jest/globals';
import { bytesOf, sampleOutlines } from '../testing/samples.ts';
import type { Outline } from './outline.ts';
import { readOutline, validateOutline } from './read-outline.ts';

function anOutline(change: Partial<Outline> = {}): Outline {
  return {
    format: 'concord.outline/1',
    cycle: 'c-1',
    country: 'KEN',
    language: 'en',
    period: { from: 2010, to: 2017 },
    ...change,
  };
}

async function faultsOf(content: unknown) {
  const reading = await readOutline(content instanceof Uint8Array ? content : bytesOf(content));
  return 'faults' in reading ? reading.faults : [];
}

describe('readOutline', () => {
  test('reads every sample outline, unchanged', async () => {
    for (const [country, bytes] of sampleOutlines()) {
      const reading = await readOutline(bytes);
      if ('faults' in reading) throw new Error(`${country}: ${JSON.stringify(reading.faults)}`);
      expect(reading.outline).toEqual(JSON.parse(new TextDecoder().decode(bytes)));
    }
  });

  test('allows a byte order mark, and colons and quotes within texts', async () => {
    const framework = { summary: 'a "quoted": text \\": {"x": [1]}, \\\\' };
    expect(await faultsOf(`\ufeff${JSON.stringify(anOutline({ framework }), null, 2)}`)).toEqual([]);
  });

  test('names every fault at once, each where it is', async () => {
    const figures = [
      { measure: 'students', origin: 'KEN', destination: 'DEU', year: 1850, value: null, colour: 'red' },
      { measure: 'students', origin: 'KEN', destination: 'DEU', year: 2015 },
    ];
    expect(await faultsOf({ ...anOutline(), period: { from: 2017, to: 2010 }, figures })).toEqual([
      {
        pointer: '/figures/0/colour',
        message: '"colour" is not a field here',
        expected: expect.stringContaining('measure'),
      },
      { pointer: '/figures/0/year', message: 'found 1850', expected: 'a whole number from 1900 to 2100' },
      { pointer: '/figures/0/value', message: 'found null', expected: 'a number of 0 or more' },
      {
        pointer: '/figures/1',
        message: 'neither "value" nor "missing" is given',
        expected: 'exactly one of "value" or "missing"',
      },
      {
        pointer: '/period/to',
        message: 'found 2010',
        expected: '2017 or later, since the period begins in 2017',
      },
    ]);
  });

  test('refuses a field given twice, also where the document would otherwise do', async () => {
    const text = JSON.stringify(anOutline()).replace('"language":"en"', '"language":"en","language":"fr"');
    expect(await faultsOf(text)).toEqual([
      {
        pointer: '/language',
        message: 'line 1, column 77: the field "language" is given twice',
        expected: 'each field at most once in an object',
      },
    ]);
  });

  test.each([
    ['the file is empty', ''],
    ['the file is empty', ' \n'],
    ['found a list of 0 items', '[]'],
    ['found null', 'null'],
    ['the file ends at line 1, column 11, as if it were cut off', '{"format":'],
    ['the file ends at line 1, column 20, as if it were cut off', '{"format": "concord'],
    ['line 2, column 12: found "\'"', '{\n  "cycle": \'c\'\n}'],
    ['line 1, column 9: found "}"', '{"a": 1,}'],
    ['the file is in UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0])],
    ['the file is in UTF-16', new Uint8Array([0x7b, 0, 0x7d, 0])],
    [
      'line 2: byte 4 of the file is not UTF-8; it may be Latin-1 or Windows-1252',
      new Uint8Array([0x7b, 0x22, 0x0a, 0xe9, 0x22, 0x7d]),
    ],
    ['the file ends in the middle of a character, as if it were cut off', new Uint8Array([0x7b, 0x22, 0xc3])],
    ['line 1, column 65 is nested more than 64 levels deep', '['.repeat(100_000)],
    ['line 1, column 65 is nested more than 64 levels deep', `${'['.repeat(65)}${']'.repeat(65)}`],
  ])('says what is wrong with a file: %s', async (message, content) => {
    const faults = await faultsOf(content);
    expect(faults.map((fault) => fault.message)).toEqual([message]);
    expect(faults[0]?.pointer).toBe('');
  });

  test('refuses a file over the limit before reading it', async () => {
    const reading = await readOutline(new Uint8Array(11), { bytes: 10 });
    expect(reading).toEqual({
      faults: [{ pointer: '', message: 'the file is 11 bytes long', expected: 'at most 10 bytes' }],
      malformed: true,
    });
    expect((await faultsOf(new Uint8Array(10_000_001)))[0]?.expected).toBe('at most 10000000 bytes');
  });

  test('lists a thousand faults and counts the rest', async () => {
    const faults = await validateOutline({ ...anOutline(), figures: Array.from({ length: 1500 }, () => 0) });
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)?.message).toBe('500 more faults are not listed');
  });

  test('takes a field named like an object’s machinery for what it is, an unknown field', async () => {
    const text = JSON.stringify(anOutline()).replace(
      '{',
      '{"__proto__":{"country":"DEU"},"hasOwnProperty":1,',
    );
    expect((await faultsOf(text)).map((fault) => fault.pointer)).toEqual(['/__proto__', '/hasOwnProperty']);
  });
});
