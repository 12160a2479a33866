import { type Fault, FaultList, foundFault } from '../fault.ts';
import { cycleCode } from '../outline/field-rules.ts';
import { dictionary, fields } from '../validation/object-rule.ts';
import { list, oneOf, patterned, text, trueOrFalse, whole } from '../validation/value-rule.ts';
import { type Assignment, DRAW_FORMAT, type DrawInput } from './draw.ts';

/** A draw's protocol: what it follows from, and what came out. */
export interface DrawProtocol {
  format: typeof DRAW_FORMAT;
  cycle: string;
  number: number;
  input: DrawInput;
  outcome: { kind: 'drawn'; assignments: readonly Assignment[]; greatestLoad: number };
}

const code = patterned(/^[A-Z]{3}$/u, 'three capital letters (ISO 3166-1 alpha-3)');
const person = text({ from: 1, to: 100 });
const place = text({ from: 1, to: 300 });
const count = whole({ from: 0 });
const MOST = 100_000;

const assignments = list(fields({ required: { country: code, reviewer: person } }), { to: MOST });

const protocolForm = fields({
  required: {
    format: oneOf([DRAW_FORMAT]),
    cycle: cycleCode,
    number: count,
    input: fields({
      required: {
        seed: text({ to: 1000 }),
        countries: list(code, { to: 1000 }),
        reviewers: list(fields({ required: { id: person }, optional: { place, most: count } }), { to: MOST }),
        exclusions: assignments,
        kept: assignments,
        regions: dictionary(code, text({ from: 1, to: 60 })),
        limits: fields({
          required: {
            perCountry: count,
            perReviewer: count,
            sameRegion: fields({ required: { least: count, most: count } }),
            onePerPlace: trueOrFalse,
          },
        }),
      },
    }),
    outcome: fields({ required: { kind: oneOf(['drawn']), assignments, greatestLoad: count } }),
  },
});

/** A draw's protocol from its document, or every fault of it. */
export function readDraw(document: unknown): { protocol: DrawProtocol } | { faults: Fault[] } {
  const faults = new FaultList();
  protocolForm.report(document, '', faults);
  if (faults.size > 0) return { faults: faults.toArray() };
  const protocol = document as DrawProtocol;
  const { perCountry, perReviewer, sameRegion } = protocol.input.limits;
  const numbers = {
    perCountry,
    perReviewer,
    'sameRegion/least': sameRegion.least,
    'sameRegion/most': sameRegion.most,
  };
  for (const [name, value] of Object.entries(numbers)) {
    if (value > 1000) faults.add(() => foundFault(`/input/limits/${name}`, value, '1000 or less'));
  }
  if (sameRegion.least > sameRegion.most) {
    faults.add(() => foundFault('/input/limits/sameRegion/most', sameRegion.most, 'no less than "least"'));
  }
  return faults.size > 0 ? { faults: faults.toArray() } : { protocol };
}
