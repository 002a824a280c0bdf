import {
  formatCell,
  parseCell,
  type RangeAddress,
  type SheetCell,
  type SheetSnapshot,
} from '../../../src/sheet';

/** A sheet changed in a way that no reader would mind, and where each copy of a cell went. */
export interface Mutated {
  readonly snapshot: SheetSnapshot;
  /** One for each copy of the form on the changed sheet. */
  readonly places: readonly ((cell: string) => string)[];
}

type Move = (row: number, column: number) => { row: number; column: number };

function placeBy(move: Move): (cell: string) => string {
  return (cell) => {
    const { row, column } = parseCell(cell);
    return formatCell(move(row, column));
  };
}

function moved(snapshot: SheetSnapshot, move: Move): SheetSnapshot {
  const cells = snapshot.cells.map((cell) => ({ ...cell, ...move(cell.row, cell.column) }));
  const merges = snapshot.merges.map((merge) => {
    const first = move(merge.top, merge.left);
    const last = move(merge.bottom, merge.right);
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  });
  return withCells(snapshot, cells, merges);
}

function withCells(
  snapshot: SheetSnapshot,
  cells: readonly SheetCell[],
  merges: readonly RangeAddress[],
): SheetSnapshot {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = sorted.map((cell) => cell.row);
  const columns = sorted.map((cell) => cell.column);
  return {
    ...snapshot,
    cells: sorted,
    merges,
    usedRange: {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
    },
  };
}

const same = (cell: string) => cell;

export function textCell(row: number, column: number, text: string): SheetCell {
  return { row, column, text, value: text, kind: 'text', formula: false };
}

function extentOf(snapshot: SheetSnapshot): { rows: number; columns: number } {
  const ends = [
    ...snapshot.cells.map((cell) => ({ row: cell.row, column: cell.column })),
    ...snapshot.merges.map((merge) => ({ row: merge.bottom, column: merge.right })),
  ];
  return {
    rows: Math.max(...ends.map((end) => end.row)),
    columns: Math.max(...ends.map((end) => end.column)),
  };
}

export function movedBy(rows: number, columns: number) {
  return (snapshot: SheetSnapshot): Mutated => {
    const move: Move = (row, column) => ({ row: row + rows, column: column + columns });
    return { snapshot: moved(snapshot, move), places: [placeBy(move)] };
  };
}

/** Every merged area taken apart, its text repeated in all its cells. */
export function unmergedWithRepeats(snapshot: SheetSnapshot): Mutated {
  const at = new Map(snapshot.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const cells = [...snapshot.cells];
  for (const merge of snapshot.merges) {
    const first = at.get(`${merge.top}:${merge.left}`);
    if (!first) continue;
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) {
        if (row === merge.top && column === merge.left) continue;
        cells.push({ ...first, row, column });
      }
    }
  }
  return { snapshot: withCells(snapshot, cells, []), places: [same] };
}

export function columnsHidden(snapshot: SheetSnapshot): Mutated {
  const { columns } = extentOf(snapshot);
  return {
    snapshot: {
      ...snapshot,
      hiddenColumns: [{ first: 2, last: columns }],
      hiddenRows: [{ first: 3, last: 5 }],
    },
    places: [same],
  };
}

/** The cells that `which` names, written otherwise. */
export function reworded(which: ReadonlySet<string>, write: (text: string) => string) {
  return (snapshot: SheetSnapshot): Mutated => ({
    snapshot: {
      ...snapshot,
      cells: snapshot.cells.map((cell) => {
        if (!which.has(formatCell(cell))) return cell;
        const text = write(cell.text);
        return { ...cell, text, value: text };
      }),
    },
    places: [same],
  });
}

export function twoSideBySide(snapshot: SheetSnapshot): Mutated {
  const width = extentOf(snapshot).columns + 1;
  const move: Move = (row, column) => ({ row, column: column + width });
  const other = moved(snapshot, move);
  return {
    snapshot: withCells(snapshot, [...snapshot.cells, ...other.cells], [...snapshot.merges, ...other.merges]),
    places: [same, placeBy(move)],
  };
}

/** Three below one another, with notes between and an unrelated table after the first. */
export function threeStacked(snapshot: SheetSnapshot): Mutated {
  const height = extentOf(snapshot).rows + 9;
  const cells = [...snapshot.cells];
  const merges = [...snapshot.merges];
  const places: ((cell: string) => string)[] = [same];
  for (const copy of [1, 2]) {
    const move: Move = (row, column) => ({ row: row + height * copy, column });
    const other = moved(snapshot, move);
    cells.push(...other.cells);
    merges.push(...other.merges);
    places.push(placeBy(move));
  }
  const end = extentOf(snapshot).rows;
  cells.push(textCell(end + 2, 1, '注：以上为征求意见稿，请于月底前反馈。'));
  [
    ['序号', '姓名', '金额'],
    ['1', '张三', '1200'],
    ['2', '李四', '1300'],
  ].forEach((line, row) =>
    line.forEach((text, column) => cells.push(textCell(end + 4 + row, column + 1, text))),
  );
  cells.push(textCell(end + height + 2, 1, '填表说明：金额保留两位小数。'));
  return { snapshot: withCells(snapshot, cells, merges), places };
}

/** The header row of the table once more before the given row, as after a page break. */
export function headerRepeatedBefore(header: number, before: number) {
  return (snapshot: SheetSnapshot): Mutated => {
    const move: Move = (row, column) => ({ row: row >= before ? row + 1 : row, column });
    const opened = moved(snapshot, move);
    const again = snapshot.cells
      .filter((cell) => cell.row === header)
      .map((cell) => ({ ...cell, row: before }));
    const mergesAgain = snapshot.merges
      .filter((merge) => merge.top === header && merge.bottom === header)
      .map((merge) => ({ ...merge, top: before, bottom: before }));
    return {
      snapshot: withCells(snapshot, [...opened.cells, ...again], [...opened.merges, ...mergesAgain]),
      places: [placeBy(move)],
    };
  };
}

/** A blank row after every row from the given one on. */
export function blankRowsFrom(first: number) {
  return (snapshot: SheetSnapshot): Mutated => {
    const move: Move = (row, column) => ({ row: row <= first ? row : first + (row - first) * 2, column });
    return { snapshot: moved(snapshot, move), places: [placeBy(move)] };
  };
}
