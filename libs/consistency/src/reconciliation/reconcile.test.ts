import { describe, expect, test } from '@jest/globals';
import { median } from '../statistics/quantile.ts';
import { reconcile } from './reconcile.ts';
import type { CorridorReport } from './report-cells.ts';

const ORDER = ['DNK', 'FIN', 'ITA', 'NLD', 'SWE'];

/** Eurostat's flows of 2015 between five countries, rows by origin. */
const BY_ORIGIN = [
  [0, 439, 1107, 770, 2566],
  [650, 0, 137, 307, 3139],
  [529, 253, 0, 1802, 852],
  [715, 377, 1921, 0, 1271],
  [3763, 2487, 435, 753, 0],
];
const BY_DESTINATION = [
  [0, 477, 211, 577, 3259],
  [413, 0, 145, 539, 3288],
  [1618, 502, 0, 4530, 2101],
  [952, 261, 832, 0, 1219],
  [3539, 2448, 280, 1079, 0],
];

function reportsOf(
  rows: number[][],
  countries: string[],
  extra: Partial<CorridorReport> = {},
): CorridorReport[] {
  return rows.flatMap((row, origin) =>
    row.flatMap((value, destination) =>
      origin === destination
        ? []
        : [
            {
              origin: countries[origin] as string,
              destination: countries[destination] as string,
              value,
              ...extra,
            },
          ],
    ),
  );
}

const digits = (values: Iterable<number>, count: number) => [...values].map((value) => value.toFixed(count));

describe('reconciliation', () => {
  test('two reports of two corridors and a total', () => {
    const result = reconcile({
      countries: ['AAA', 'BBB', 'CCC'],
      originReports: [
        { origin: 'AAA', destination: 'CCC', value: 1000, coefficientOfVariation: 0.2 },
        { origin: 'BBB', destination: 'CCC', value: 600, coefficientOfVariation: 0.1 },
      ],
      destinationReports: [
        { origin: 'AAA', destination: 'CCC', value: 700, coefficientOfVariation: 0.1 },
        { origin: 'BBB', destination: 'CCC', value: 640, coefficientOfVariation: 0.1 },
      ],
      margins: { destinations: { CCC: { value: 1200, coefficientOfVariation: 0.05 } } },
      isCount: false,
      correctReporters: false,
    });
    const first = result.matrix[0]?.[2] as number;
    const second = result.matrix[1]?.[2] as number;
    expect(digits([first, second, first + second], 3)).toEqual(['665.833', '589.344', '1255.177']);
    expect(result.balancing.statistic.toFixed(4)).toBe('2.3213');
    expect(result.chiSquared.statistic.toFixed(4)).toBe('4.5336');
    expect([result.balancing.degreesOfFreedom, result.chiSquared.degreesOfFreedom]).toEqual([1, 3]);
    // Reference value: scipy.stats.chi2.sf(4.5336, 3).
    expect(result.chiSquared.probability).toBeCloseTo(0.20931, 5);
    expect(result.matrix[0]?.[1]).toBeNull();
  });

  test('reporter factors of real flows', () => {
    const { factors } = reconcile({
      countries: ORDER,
      originReports: reportsOf(BY_ORIGIN, ORDER),
      destinationReports: reportsOf(BY_DESTINATION, ORDER),
      references: ['SWE'],
    });
    const inOrder = (of: ReadonlyMap<string, number> | undefined) =>
      ORDER.map((country) => of?.get(country) as number);
    expect(digits(inOrder(factors?.immigration), 4)).toEqual([
      '1.1737',
      '1.2375',
      '2.7874',
      '1.0151',
      '1.0000',
    ]);
    expect(digits(inOrder(factors?.emigration), 4)).toEqual([
      '1.0784',
      '1.0940',
      '2.6731',
      '1.1489',
      '1.2075',
    ]);
    expect(factors?.references).toEqual(['SWE']);
  });

  test('asymmetry of the same flows', () => {
    const pairs = BY_ORIGIN.flatMap((row, origin) =>
      row.flatMap((left, destination) =>
        origin === destination ? [] : [[left, BY_DESTINATION[origin]?.[destination] as number] as const],
      ),
    );
    const coefficients = pairs.map(([a, b]) => Math.abs(a - b) / ((a + b) / 2));
    const difference = pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0);
    const level = pairs.reduce((sum, [a, b]) => sum + (a + b) / 2, 0);
    expect(median(coefficients).toFixed(5)).toBe('0.35977');
    expect((difference / level).toFixed(5)).toBe('0.38060');
  });

  test('each country apart from the others has a reference of its own', () => {
    const flow = (origin: string, destination: string, value: number) => ({ origin, destination, value });
    const { factors } = reconcile({
      countries: ['AAA', 'BBB', 'CCC', 'DDD'],
      originReports: [flow('AAA', 'BBB', 100), flow('CCC', 'DDD', 50)],
      destinationReports: [flow('AAA', 'BBB', 200), flow('CCC', 'DDD', 100)],
      references: ['BBB'],
    });
    expect(factors?.references).toEqual(['BBB', 'DDD']);
    expect(factors?.emigration.get('CCC')).toBeCloseTo(100.5 / 50.5, 9);
  });

  test('a margin with an unreported corridor is set aside and named', () => {
    const result = reconcile({
      countries: ['AAA', 'BBB', 'CCC'],
      originReports: [{ origin: 'AAA', destination: 'CCC', value: 100 }],
      destinationReports: [],
      margins: { destinations: { CCC: { value: 500 } } },
    });
    expect(result.unusedMargins).toEqual([{ side: 'destination', country: 'CCC', unreported: ['BBB'] }]);
    expect(result.matrix[0]?.[2]).toBe(100);
    expect(result.z[0]?.[2]).toBeNull();
    expect(result.chiSquared).toEqual({ statistic: 0, degreesOfFreedom: 0, probability: 1 });
  });

  test('a report that stands out has a large z, an exact one stays', () => {
    const flows = reportsOf(BY_ORIGIN, ORDER, { quality: 'register' });
    const odd = flows.map((report) =>
      report.origin === 'SWE' && report.destination === 'DNK' ? { ...report, value: 9000 } : report,
    );
    const result = reconcile({
      countries: ORDER,
      originReports: odd,
      destinationReports: flows.map((report) =>
        report.origin === 'DNK' && report.destination === 'FIN' ? { ...report, exact: true } : report,
      ),
      correctReporters: false,
    });
    expect(Math.abs(result.originZ[4]?.[0] as number)).toBeGreaterThan(3);
    expect(result.originZ[4]?.[1]).toBeCloseTo(0, 9);
    expect(result.matrix[0]?.[1]).toBe(439);
    expect(result.variances[0]?.[1]).toBe(0);
  });

  test('refuses a corridor told twice, one outside the table, and totals that contradict each other', () => {
    const report = { origin: 'AAA', destination: 'BBB', value: 1 };
    const base = { countries: ['AAA', 'BBB'], destinationReports: [] };
    expect(() => reconcile({ ...base, originReports: [report, report] })).toThrow(RangeError);
    expect(() => reconcile({ ...base, originReports: [{ ...report, destination: 'ZZZ' }] })).toThrow(
      RangeError,
    );
    expect(() => reconcile({ ...base, originReports: [{ ...report, value: -1 }] })).toThrow(RangeError);
    const margins = {
      origins: { AAA: { value: 5, exact: true } },
      destinations: { BBB: { value: 7, exact: true } },
    };
    expect(() => reconcile({ ...base, originReports: [report], margins })).toThrow(/cannot be met/);
  });

  test('the margins of 200 countries hold to 1e−9', () => {
    const countries = Array.from({ length: 200 }, (_, index) => `C${index}`);
    const flow = (origin: number, destination: number) =>
      1 + ((origin * 7919 + destination * 104729) % 9973) ** 1.5;
    const reports = (bias: (origin: number, destination: number) => number) =>
      countries.flatMap((origin, i) =>
        countries.flatMap((destination, j) =>
          i === j
            ? []
            : [
                {
                  origin,
                  destination,
                  value: Math.round(flow(i, j) * bias(i, j)),
                  quality: 'survey' as const,
                },
              ],
        ),
      );
    const total = (line: (k: number) => number, skip: number) =>
      countries.reduce((sum, _, k) => (k === skip ? sum : sum + Math.round(line(k))), 0);
    const margins = {
      origins: Object.fromEntries(
        countries.map((c, i) => [c, { value: total((j) => flow(i, j), i), exact: true }]),
      ),
      destinations: Object.fromEntries(
        countries.map((c, j) => [c, { value: total((i) => flow(i, j), j), exact: true }]),
      ),
    };
    const input = {
      countries,
      originReports: reports((i, j) => 0.8 + ((i + j) % 5) / 10),
      destinationReports: reports((i, j) => 0.7 + ((i * j) % 7) / 10),
      margins,
    };
    const result = reconcile(input);
    countries.forEach((country, i) => {
      const row = (result.matrix[i] as (number | null)[]).reduce<number>(
        (sum, value) => sum + (value ?? 0),
        0,
      );
      const column = result.matrix.reduce((sum, line) => sum + (line[i] ?? 0), 0);
      expect(Math.abs(row / (margins.origins[country]?.value as number) - 1)).toBeLessThan(1e-9);
      expect(Math.abs(column / (margins.destinations[country]?.value as number) - 1)).toBeLessThan(1e-9);
    });
    expect(result.balancing.degreesOfFreedom).toBe(399);
  });
});
