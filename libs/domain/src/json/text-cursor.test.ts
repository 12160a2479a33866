import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TextCursor } from './text-cursor.ts';

function plainly(text: string, position: number): string {
  const lines = text.slice(0, position).split('\n');
  return `line ${lines.length}, column ${[...(lines.at(-1) as string)].length + 1}`;
}

test('gives rising places as counting from the start would', () => {
  const unit = fc.constantFrom('a', '\n', '\r', '🌍', '\ud83c', '\udf0d', '\t');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.array(fc.nat({ max: 40 })), (text, choices) => {
      const cursor = new TextCursor(text);
      const positions = choices.filter((at) => at <= text.length).sort((one, other) => one - other);
      // Within a pair there is no place.
      const places = positions.filter(
        (at) => !/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)),
      );
      for (const position of places) expect(cursor.placeOf(position)).toBe(plainly(text, position));
    }),
    { numRuns: 1000 },
  );
});
