/**
 * The one-to-one assignment with the greatest sum of gains, by the Hungarian method (Kuhn 1955; Munkres 1957) with
 * the shortest augmenting paths of Jonker and Volgenant. A row stays free rather than take a column at no gain:
 * a dummy at 0 stands beside the columns. `undefined` or −Infinity forbids a pair.
 *
 * @returns for each row its column, or undefined.
 */
export function assign(gains: readonly (readonly (number | undefined)[])[]): (number | undefined)[] {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  const width = columns + rows;
  // A pair without gain is no better than the row's dummy and is never needed.
  const cost = (row: number, column: number) =>
    column >= columns ? 0 : -Math.max(0, gains[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  /** Row of each column, numbered from 1; 0 where it is free. */
  const rowOf = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    const previous = new Int32Array(width + 1);
    const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(width + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      done[column] = 1;
      const current = rowOf[column] as number;
      let delta = Number.POSITIVE_INFINITY;
      let nearest = 0;
      for (let other = 1; other <= width; other++) {
        if (done[other] === 1) continue;
        const reduced =
          cost(current - 1, other - 1) -
          (rowPotential[current] as number) -
          (columnPotential[other] as number);
        if (reduced < (least[other] as number)) {
          least[other] = reduced;
          previous[other] = column;
        }
        if ((least[other] as number) < delta) {
          delta = least[other] as number;
          nearest = other;
        }
      }
      for (let other = 0; other <= width; other++) {
        if (done[other] === 1) {
          const each = rowOf[other] as number;
          rowPotential[each] = (rowPotential[each] as number) + delta;
          columnPotential[other] = (columnPotential[other] as number) - delta;
        } else {
          least[other] = (least[other] as number) - delta;
        }
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = previous[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  const assigned = new Array<number | undefined>(rows).fill(undefined);
  for (let column = 0; column < columns; column++) {
    const row = (rowOf[column + 1] as number) - 1;
    if (row >= 0 && (gains[row]?.[column] ?? 0) > 0) assigned[row] = column;
  }
  return assigned;
}
