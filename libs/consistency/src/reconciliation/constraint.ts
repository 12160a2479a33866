/** A sum over cells that should come to a target; what it is called stands in the error if it cannot. */
export interface Constraint {
  name: string;
  terms: readonly { cell: number; coefficient: number }[];
  target: number;
  /** 0: the target holds exactly. */
  variance: number;
}

/** A cell's coefficient in one constraint. */
export interface CellTerm {
  row: number;
  coefficient: number;
}

/** Each cell's coefficients, by cell. */
export type TermsByCell = ReadonlyMap<number, readonly CellTerm[]>;

export function termsByCell(constraints: readonly Constraint[]): TermsByCell {
  const byCell = new Map<number, CellTerm[]>();
  constraints.forEach(({ terms }, row) => {
    for (const { cell, coefficient } of terms) {
      const entries = byCell.get(cell);
      if (entries === undefined) byCell.set(cell, [{ row, coefficient }]);
      else entries.push({ row, coefficient });
    }
  });
  return byCell;
}

/**
 * Exact constraints that the others already imply, found by structure and not by size: where cells link
 * constraints two by two and nothing else takes part, as a table's rows and columns do, one of each linked group
 * says nothing new. Where a cell stands in three constraints or more, none is named.
 */
export function findRedundant(
  freedom: Float64Array,
  constraints: readonly Constraint[],
  termsOf: TermsByCell,
): Set<number> {
  const links: { to: number; ratio: number }[][] = constraints.map(() => []);
  const anchored = constraints.map(({ variance }) => variance > 0);
  for (const [cell, terms] of termsOf) {
    const acting = terms.filter(({ coefficient }) => coefficient !== 0);
    if ((freedom[cell] as number) === 0) continue;
    const [a, b] = acting;
    if (a !== undefined && b !== undefined && acting.length === 2 && a.row !== b.row) {
      links[a.row]?.push({ to: b.row, ratio: -a.coefficient / b.coefficient });
      links[b.row]?.push({ to: a.row, ratio: -b.coefficient / a.coefficient });
    } else {
      for (const { row } of acting) anchored[row] = true;
    }
  }
  const redundant = new Set<number>();
  const weights = new Map<number, number>();
  for (const start of constraints.keys()) {
    if (weights.has(start)) continue;
    weights.set(start, 1);
    const group = [start];
    let isFree = true;
    // The weights that would cancel every cell: if they exist, the group's last constraint follows from the rest.
    for (const row of group) {
      if (anchored[row]) isFree = false;
      for (const { to, ratio } of links[row] ?? []) {
        const weight = (weights.get(row) as number) * ratio;
        const known = weights.get(to);
        if (known === undefined) {
          weights.set(to, weight);
          group.push(to);
        } else if (Math.abs(known - weight) > 1e-9 * Math.abs(known)) {
          isFree = false;
        }
      }
    }
    if (isFree) redundant.add(Math.max(...group));
  }
  return redundant;
}
