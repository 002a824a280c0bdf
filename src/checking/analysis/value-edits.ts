import type { Indicator } from '../../indicator';
import { parseCell, type SheetGrid } from '../../sheet';
import type { CellEdit } from '../rule';

/** A value as it is to be written. Words stand where the number does. */
export interface WrittenValue {
  readonly operator: string | null;
  readonly number: string;
  readonly unit: string | null;
}

/** ≥ + 95 + % in one text. */
export function writeValue({ operator, number, unit }: WrittenValue): string {
  return `${operator ?? ''}${number}${unit ?? ''}`;
}

/** Replaces the value at the end of a cell that also holds the name; null where it does not stand there. */
function behindName(cellText: string, value: string, written: string): string | null {
  const at = cellText.lastIndexOf(value);
  return at > 0 ? `${cellText.slice(0, at)}${written}${cellText.slice(at + value.length)}` : null;
}

/**
 * The texts of the cells that hold operator, number and unit once the value is written so: of one cell, or of
 * each part's own. Only cells that change; empty where one of them is computed by a formula.
 */
export function valueEdits(
  indicator: Indicator,
  grid: SheetGrid,
  written: WrittenValue,
): readonly CellEdit[] {
  const { nameCell, valueCell, operatorCell, unitCell } = indicator;
  const ownOperator = operatorCell !== null && operatorCell !== valueCell;
  const ownUnit = unitCell !== null && unitCell !== valueCell;
  const main = writeValue({
    operator: ownOperator ? null : written.operator,
    number: written.number,
    unit: ownUnit ? null : written.unit,
  });
  const stored = (cell: string): { text: string; formula: boolean } => {
    const { row, column } = parseCell(cell);
    return grid.cell(row, column) ?? { text: '', formula: false };
  };
  const whole =
    nameCell === valueCell && indicator.name !== null
      ? behindName(stored(valueCell).text, indicator.value ?? '', main)
      : main;
  if (whole === null) return [];
  const edits: CellEdit[] = [{ cell: valueCell, value: whole }];
  if (ownOperator) edits.push({ cell: operatorCell, value: written.operator ?? '' });
  if (ownUnit) edits.push({ cell: unitCell, value: written.unit ?? '' });
  if (edits.some(({ cell }) => stored(cell).formula)) return [];
  return edits.filter(({ cell, value }) => stored(cell).text.trim() !== value);
}
