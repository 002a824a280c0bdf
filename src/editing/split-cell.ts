import {
  formatRange,
  parseCell,
  rangeContains,
  SheetGrid,
  formatCell,
  type Edit,
  type RangeAddress,
  type SheetSnapshot,
} from '../sheet';
import { PlanError } from './plan-error';

export interface CellPart {
  /** Where the part goes; the first part usually stays in the cell itself. */
  readonly cell: string;
  readonly text: string;
}

/**
 * Gives each part of a cell's text a cell of its own (三级指标 and 绩效值 written into one). A merged area that covers
 * the new places is taken apart. Throws PlanError 'formulaCell' or, where something else stands there, 'occupied'.
 */
export function splitCell(sheet: SheetSnapshot, cell: string, parts: readonly CellPart[]): Edit[] {
  const grid = new SheetGrid(sheet);
  const origin = parseCell(cell);
  if (grid.cell(origin.row, origin.column)?.formula) {
    throw new PlanError('formulaCell', cell, {
      zh: `${cell} 是公式，没有拆分。`,
      en: `${cell} is a formula and was not split.`,
    });
  }
  const own = sheet.merges.find((range) => rangeContains(range, origin));
  const targets = parts.map((part) => ({ ...part, address: parseCell(part.cell) }));
  const covers = (range: RangeAddress) =>
    targets.some(
      ({ address }) =>
        rangeContains(range, address) && (address.row !== range.top || address.column !== range.left),
    );
  const edits: Edit[] = [];
  if (own && covers(own)) {
    edits.push({ kind: 'unmerge', sheet: sheet.name, range: formatRange(own) });
    edits.push(
      ...remainingMerges(
        own,
        targets.map(({ address }) => address.column),
      ).map((range): Edit => ({ kind: 'merge', sheet: sheet.name, range: formatRange(range) })),
    );
  }
  for (const { cell: target, text, address } of targets) {
    const expected = grid.text(address.row, address.column);
    const here = formatCell(origin) === formatCell(address);
    const other = sheet.merges.find((range) => range !== own && rangeContains(range, address));
    const hidden = other !== undefined && (other.top !== address.row || other.left !== address.column);
    if ((!here && expected !== '') || hidden) {
      throw new PlanError('occupied', target, {
        zh: `${target} 已有内容或被合并，没有拆分。`,
        en: `${target} holds something or is merged; nothing was split.`,
      });
    }
    if (text !== expected) edits.push({ kind: 'setText', sheet: sheet.name, cell: target, text, expected });
  }
  if (!targets.some(({ address }) => formatCell(address) === formatCell(origin))) {
    const expected = grid.text(origin.row, origin.column);
    edits.push({ kind: 'setText', sheet: sheet.name, cell, text: '', expected });
  }
  return edits;
}

/** The pieces of a merged area when the given columns each begin one of their own. */
function remainingMerges(area: RangeAddress, columns: readonly number[]): RangeAddress[] {
  const starts = [
    ...new Set([area.left, ...columns.filter((column) => column > area.left && column <= area.right)]),
  ].sort((a, b) => a - b);
  return starts
    .map((left, at) => ({ ...area, left, right: (starts[at + 1] ?? area.right + 1) - 1 }))
    .filter((range) => range.top < range.bottom || range.left < range.right);
}
