import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codePoints, type Fault, FaultList, MAXIMUM_FAULTS } from './fault.ts';

function fault(pointer: string): Fault {
  return { pointer, message: 'found nothing', expected: 'something' };
}

describe('FaultList', () => {
  test('keeps so many and counts the rest, which it never makes', () => {
    const faults = new FaultList();
    let made = 0;
    for (let index = 0; index < 5000; index++) {
      faults.add(() => {
        made++;
        return fault(`/${index}`);
      });
    }
    expect({ made, size: faults.size, isFull: faults.isFull }).toEqual({
      made: MAXIMUM_FAULTS,
      size: 5000,
      isFull: true,
    });
    expect(faults.toArray().slice(-2)).toEqual([
      fault('/999'),
      {
        pointer: '',
        message: '4000 more faults are not listed',
        expected: 'at most 1000 faults to a list; correct these first',
      },
    ]);
  });

  test('keeps no further fault once the pointers are very long together', () => {
    const faults = new FaultList();
    for (let index = 0; index < 10; index++) faults.add(() => fault(`/${'x'.repeat(400_000)}`));
    expect(faults.toArray().map(({ message }) => message)).toEqual([
      'found nothing',
      'found nothing',
      'found nothing',
      '7 more faults are not listed',
    ]);
  });

  test('says where it does not know how many more there are', () => {
    const faults = new FaultList(1);
    faults.add(() => fault('/a'));
    faults.cutShort();
    expect(faults.toArray().at(-1)?.message).toBe(
      'there may be more faults: the rest of the document was not looked at',
    );
    faults.add(() => fault('/b'));
    expect(faults.toArray().at(-1)?.message).toBe('at least 1 more fault is not listed');
  });
});

test('counts code points as the language’s own iterator does', () => {
  const unit = fc.constantFrom('a', '🌍', '\ud83c', '\udf0d');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      expect(codePoints(text)).toBe([...text].length);
    }),
  );
});
