import type { WorkbookResult } from '../../checking';
import { parseCell, SheetGrid, type WorkbookSnapshot } from '../../sheet';

/** The displayed texts of those cells of a workbook that a finding may name or change; blank ones are left out. */
export type CellTexts = readonly {
  readonly sheet: string;
  readonly cells: readonly (readonly [cell: string, text: string])[];
}[];

/** Cells of the findings and their remedies, and of whatever rules across forms may still point at. */
export function cellTexts(
  { sheets }: WorkbookSnapshot,
  { findings, digests }: Pick<WorkbookResult, 'findings' | 'digests'>,
): CellTexts {
  const wanted = new Map<string, Set<string>>();
  const want = (sheet: string, cells: readonly string[]): void => {
    const own = wanted.get(sheet) ?? new Set();
    for (const cell of cells) own.add(cell);
    wanted.set(sheet, own);
  };
  for (const { sheet, cell, actions } of findings)
    want(sheet, [cell, ...actions.flatMap(({ edits }) => edits.map((edit) => edit.cell))]);
  for (const { sheet, projectName, department, implementingUnit, office, goal, indicators } of digests) {
    const fields = [projectName, department, implementingUnit, office, goal];
    want(sheet, [
      'A1',
      ...fields.flatMap((field) => (field ? [field.cell] : [])),
      ...indicators.flatMap(({ nameCell, valueCell }) => [nameCell, valueCell]),
    ]);
  }
  return sheets.flatMap((snapshot) => {
    const cells = wanted.get(snapshot.name);
    if (!cells) return [];
    const grid = new SheetGrid(snapshot);
    const texts = [...cells].flatMap((cell): [string, string][] => {
      const { row, column } = parseCell(cell);
      const text = grid.text(row, column);
      return text === '' ? [] : [[cell, text]];
    });
    return [{ sheet: snapshot.name, cells: texts }];
  });
}
