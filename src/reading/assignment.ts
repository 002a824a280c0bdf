/**
 * The cheapest way to give each row at most one column, each column to at most one row (Kuhn and Munkres,
 * shortest augmenting paths). `cost[row][column]` must be finite; a row left out costs `unassigned`.
 * Returns for each row its column, or null. Time: rows² × columns.
 */
export function cheapestAssignment(
  cost: readonly (readonly number[])[],
  unassigned: number,
): readonly (number | null)[] {
  const rows = cost.length;
  const real = cost[0]?.length ?? 0;
  if (rows === 0) return [];
  const columns = real + rows;
  const priceOf = (row: number, column: number): number => {
    if (column >= real) return column - real === row ? unassigned : unassigned + 1e6;
    return cost[row]?.[column] ?? unassigned + 1e6;
  };
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOfColumn = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOfColumn[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const current = rowOfColumn[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= columns; candidate += 1) {
        if (used[candidate]) continue;
        const reduced =
          priceOf(current - 1, candidate - 1) -
          (rowPotential[current] ?? 0) -
          (columnPotential[candidate] ?? 0);
        if (reduced < (least[candidate] ?? 0)) {
          least[candidate] = reduced;
          cameFrom[candidate] = column;
        }
        const value = least[candidate] ?? 0;
        if (value < delta) {
          delta = value;
          next = candidate;
        }
      }
      for (let candidate = 0; candidate <= columns; candidate += 1) {
        if (used[candidate]) {
          const owner = rowOfColumn[candidate] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[candidate] = (columnPotential[candidate] ?? 0) - delta;
        } else {
          least[candidate] = (least[candidate] ?? 0) - delta;
        }
      }
      column = next;
    } while ((rowOfColumn[column] ?? 0) !== 0);
    while (column !== 0) {
      const previous = cameFrom[column] ?? 0;
      rowOfColumn[column] = rowOfColumn[previous] ?? 0;
      column = previous;
    }
  }
  const result: (number | null)[] = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= real; column += 1) {
    const row = rowOfColumn[column] ?? 0;
    if (row > 0) result[row - 1] = column - 1;
  }
  return result;
}
