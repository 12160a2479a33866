import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessJointFeasibility } from './joint-feasibility.ts';

describe('joint feasibility', () => {
  test('plans that each fit their corridor can exceed a cap together', () => {
    const result = assessJointFeasibility({
      corridors: [
        { origin: 'NPL', destination: 'QAT', planned: 600, limit: 1000 },
        { origin: 'PHL', destination: 'QAT', planned: 900, limit: 1000 },
        { origin: 'PHL', destination: 'JPN', planned: 100, limit: 150 },
      ],
      caps: [{ destination: 'QAT', cap: 1200 }],
    });
    expect(result).toMatchObject({ feasible: false, planned: 1600, placed: 1350, shortfall: 250 });
    expect(result.bindings).toEqual([
      {
        destination: 'QAT',
        by: 'admission-cap',
        origins: ['NPL', 'PHL'],
        planned: 1500,
        limit: 1200,
        shortfall: 250,
        share: 1,
      },
      {
        destination: 'JPN',
        by: 'corridor-limits',
        origins: ['PHL'],
        planned: 100,
        limit: 150,
        shortfall: 0,
        share: 0,
      },
    ]);
  });

  test('the shortfall is shared by how far the plans exceed what is let in', () => {
    const result = assessJointFeasibility({
      corridors: [
        { origin: 'MAR', destination: 'ESP', planned: 500, limit: 200 },
        { origin: 'MAR', destination: 'FRA', planned: 400, limit: 300 },
        { origin: 'SEN', destination: 'ITA', planned: 50 },
      ],
    });
    expect(result.shortfall).toBe(400);
    expect(
      result.bindings.map(({ destination, shortfall, share }) => [destination, shortfall, share]),
    ).toEqual([
      ['ESP', 300, 0.75],
      ['FRA', 100, 0.25],
    ]);
  });

  test('an origin may plan more in all than for its corridors, or name none', () => {
    const result = assessJointFeasibility({
      totals: [
        { origin: 'MAR', planned: 100 },
        { origin: 'TUN', planned: 30 },
      ],
      corridors: [{ origin: 'MAR', destination: 'ESP', limit: 80 }],
    });
    expect(result).toMatchObject({ planned: 130, placed: 80, shortfall: 50, withoutDestination: 30 });
    expect(result.bindings).toMatchObject([{ destination: 'ESP', shortfall: 20, share: 1 }]);
  });

  test('no limits, no plans: nothing binds', () => {
    expect(assessJointFeasibility({ corridors: [] })).toMatchObject({
      feasible: true,
      shortfall: 0,
      bindings: [],
    });
    const open = { corridors: [{ origin: 'MAR', destination: 'ESP', planned: 10 }] };
    expect(assessJointFeasibility(open)).toMatchObject({ feasible: true, placed: 10, bindings: [] });
  });

  test('refuses what is said twice', () => {
    const corridor = { origin: 'MAR', destination: 'ESP' };
    expect(() => assessJointFeasibility({ corridors: [corridor, corridor] })).toThrow(RangeError);
  });

  test('shares add up, placements keep every limit, and a wider cap never places fewer', () => {
    const amount = fc.integer({ min: 0, max: 50 });
    const limit = fc.option(amount, { nil: undefined });
    const country = (codes: string[]) => fc.constantFrom(...codes);
    const plans = fc.record({
      corridors: fc.uniqueArray(
        fc.record({
          origin: country(['AAA', 'BBB', 'CCC']),
          destination: country(['XXX', 'YYY', 'ZZZ']),
          planned: amount,
          limit,
        }),
        { selector: ({ origin, destination }) => origin + destination },
      ),
      caps: fc.uniqueArray(fc.record({ destination: country(['XXX', 'YYY', 'ZZZ']), cap: amount }), {
        selector: ({ destination }) => destination,
      }),
    });
    fc.assert(
      fc.property(plans, (plans) => {
        const result = assessJointFeasibility(plans);
        const placed = new Map(
          result.placements.map((each) => [each.origin + each.destination, each.workers]),
        );
        for (const { origin, destination, limit } of plans.corridors) {
          expect(placed.get(origin + destination) ?? 0).toBeLessThanOrEqual(
            limit ?? Number.POSITIVE_INFINITY,
          );
        }
        for (const { destination, cap } of plans.caps) {
          const arrivals = result.placements.filter((each) => each.destination === destination);
          expect(arrivals.reduce((sum, { workers }) => sum + workers, 0)).toBeLessThanOrEqual(cap);
        }
        if (!result.feasible) {
          expect(result.bindings.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        }
        const wider = { ...plans, caps: plans.caps.map((each) => ({ ...each, cap: each.cap + 5 })) };
        expect(assessJointFeasibility(wider).placed).toBeGreaterThanOrEqual(result.placed);
      }),
    );
  });
});
