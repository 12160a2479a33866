import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Fault, FaultList } from '../fault.ts';
import { breakDocument } from '../testing/break-document.ts';
import { sampleOutlines } from '../testing/samples.ts';
import { validDocuments } from '../testing/schema-documents.ts';
import { explainOutline } from './explain-outline.ts';
import { acceptOutline } from './outline-acceptor.generated.ts';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

function explain(document: unknown): Fault[] {
  const faults = new FaultList();
  explainOutline(document, faults);
  return faults.toArray();
}

/** The member or item that a pointer names, or what holds it. */
function reaches(document: unknown, pointer: string): boolean {
  const path = pointer.split('/').slice(1, -1);
  let value: unknown = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return typeof value === 'object' && value !== null;
}

describe('the validated classes and the schema', () => {
  test('accept the same generated documents', () => {
    fc.assert(
      fc.property(validDocuments(), (document) => {
        expect(acceptOutline(document)).toBe(true);
        expect(explain(document)).toEqual([]);
      }),
      { numRuns: 400, seed },
    );
  });

  test('refuse the same broken documents', () => {
    const tally = { accepted: 0, refused: 0 };
    const choice = fc.nat();
    fc.assert(
      fc.property(
        validDocuments(),
        fc.array(fc.tuple(choice, choice, choice), { minLength: 5, maxLength: 5 }),
        (document, changes) => {
          for (const change of changes) {
            const broken = breakDocument(document, change);
            const accepted = acceptOutline(broken);
            const faults = explain(broken);
            tally[accepted ? 'accepted' : 'refused']++;
            if (accepted !== (faults.length === 0)) {
              throw new Error(
                `The schema ${accepted ? 'accepts' : 'refuses'}; ${JSON.stringify({ change, faults, errors: acceptOutline.errors })}`,
              );
            }
            for (const { pointer } of faults) expect(pointer === '' || reaches(broken, pointer)).toBe(true);
          }
        },
      ),
      { numRuns: 500, seed },
    );
    process.stdout.write(`seed ${seed}: ${tally.accepted} accepted, ${tally.refused} refused by both\n`);
    expect(tally.refused).toBeGreaterThan(1000);
    expect(tally.accepted).toBeGreaterThan(100);
  });

  test('allow the same longest list of figures', () => {
    const figure = { measure: 'students', origin: 'KEN', destination: 'DEU', year: 2015, value: 1 };
    const outline = {
      format: 'concord.outline/1',
      cycle: 'c',
      country: 'KEN',
      language: 'en',
      period: { from: 2015, to: 2015 },
    };
    const longest = { ...outline, figures: Array.from({ length: 50_000 }, () => figure) };
    const tooLong = { ...outline, figures: [...longest.figures, figure] };
    expect([acceptOutline(longest), acceptOutline(tooLong)]).toEqual([true, false]);
    expect(explain(longest)).toEqual([]);
    expect(explain(tooLong)).toEqual([
      {
        pointer: '/figures',
        message: 'found a list of 50001 items',
        expected: 'a list of at most 50000 items, each an object',
      },
    ]);
  });

  test('accept every sample outline', () => {
    const samples = sampleOutlines();
    expect(samples.size).toBe(54);
    for (const bytes of samples.values()) {
      const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
      expect(acceptOutline(document)).toBe(true);
      expect(explain(document)).toEqual([]);
    }
  });
});
