import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FlowEdge, maximumFlow } from './maximum-flow.ts';

const NODES = 6;
const node = fc.integer({ min: 0, max: NODES - 1 });
const edges = fc.array(fc.record({ from: node, to: node, capacity: fc.integer({ min: 0, max: 20 }) }), {
  maxLength: 14,
});

function cutCapacity(edges: readonly FlowEdge[], side: (node: number) => boolean): number {
  return edges.reduce((sum, { from, to, capacity }) => (side(from) && !side(to) ? sum + capacity : sum), 0);
}

/** The least cut, by trying every division of the nodes. */
function smallestCut(edges: readonly FlowEdge[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let subset = 0; subset < 2 ** NODES; subset++) {
    const inside = (node: number) => (subset & (1 << node)) !== 0;
    if (inside(0) && !inside(NODES - 1)) least = Math.min(least, cutCapacity(edges, inside));
  }
  return least;
}

describe('maximum flow', () => {
  test('of a network computed by hand', () => {
    const result = maximumFlow(
      4,
      [
        { from: 0, to: 1, capacity: 3 },
        { from: 0, to: 2, capacity: 2 },
        { from: 1, to: 2, capacity: 5 },
        { from: 1, to: 3, capacity: 2 },
        { from: 2, to: 3, capacity: 2.5 },
      ],
      0,
      3,
    );
    expect(result.value).toBeCloseTo(4.5, 12);
    expect([...result.sourceSide].sort()).toEqual([0, 1, 2]);
  });

  test('equals the least of all cuts, and the cut that it names', () => {
    fc.assert(
      fc.property(edges, (edges) => {
        const { value, sourceSide } = maximumFlow(NODES, edges, 0, NODES - 1);
        expect(value).toBe(smallestCut(edges));
        expect(cutCapacity(edges, (node) => sourceSide.has(node))).toBe(value);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps every capacity, and what enters a node leaves it', () => {
    fc.assert(
      fc.property(edges, (edges) => {
        const { value, flows } = maximumFlow(NODES, edges, 0, NODES - 1);
        const balance = new Float64Array(NODES);
        edges.forEach(({ from, to, capacity }, index) => {
          const flow = flows[index] as number;
          expect(flow).toBeGreaterThanOrEqual(0);
          expect(flow).toBeLessThanOrEqual(capacity);
          balance[from] = (balance[from] as number) - flow;
          balance[to] = (balance[to] as number) + flow;
        });
        expect([...balance]).toEqual([-value, 0, 0, 0, 0, value].map((each) => each + 0));
      }),
    );
  });

  test('never falls when a capacity rises', () => {
    fc.assert(
      fc.property(edges, fc.nat(), fc.integer({ min: 1, max: 9 }), (edges, which, more) => {
        fc.pre(edges.length > 0);
        const wider = edges.map((edge, index) =>
          index === which % edges.length ? { ...edge, capacity: edge.capacity + more } : edge,
        );
        const before = maximumFlow(NODES, edges, 0, NODES - 1).value;
        const after = maximumFlow(NODES, wider, 0, NODES - 1).value;
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual(before + more);
      }),
    );
  });

  test('refuses a flow without bound, and a capacity that is none', () => {
    expect(() => maximumFlow(2, [{ from: 0, to: 1, capacity: Number.POSITIVE_INFINITY }], 0, 1)).toThrow(
      RangeError,
    );
    expect(() => maximumFlow(2, [{ from: 0, to: 1, capacity: -1 }], 0, 1)).toThrow(RangeError);
    expect(() => maximumFlow(2, [{ from: 0, to: 1, capacity: Number.NaN }], 0, 1)).toThrow(RangeError);
    expect(() => maximumFlow(2, [{ from: 0, to: 7, capacity: 1 }], 0, 1)).toThrow(RangeError);
  });
});
