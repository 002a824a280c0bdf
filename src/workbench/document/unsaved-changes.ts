import { SSF } from '@e965/xlsx';
import {
  formatCell,
  formatRange,
  parseCell,
  shiftRange,
  WorkbookModel,
  type Edit,
  type RangeAddress,
  type RowShift,
  type SheetCell,
  type SheetModel,
  type SheetSnapshot,
  type Span,
  type WorkbookSnapshot,
} from '../../sheet';
import type { SheetState } from '../../hosts/univer/univer-host';
import { shiftFormula } from '../../hosts/file/package/formula-references';
import type { OpenedDocument } from './open-document';
import { rowChanges } from './row-changes';

export interface UnsavedChanges {
  /** What makes the opened file hold what the grid shows. */
  readonly edits: readonly Edit[];
  /** What no edit can say and a saved file therefore lacks; for the user, in Chinese. */
  readonly leftOut: readonly string[];
}

/** The grid as it is now. */
export interface GridState {
  readonly workbook: WorkbookSnapshot;
  readonly sheets: readonly SheetState[];
}

/**
 * What was changed since the file was opened, whoever did it and however: by comparing, not by recording, so that
 * pasting, filling, undoing and the like need no translation of their own.
 */
export function unsavedChanges(document: OpenedDocument, grid: GridState): UnsavedChanges {
  const model = new WorkbookModel(document.workbook);
  const edits: Edit[] = [];
  const leftOut: string[] = [];
  const put = (edit: Edit) => {
    model.apply(edit);
    edits.push(edit);
  };
  const shifts: SheetShift[] = [];
  for (const sheet of document.workbook.sheets) {
    const state = grid.sheets.find(({ name }) => name === sheet.name);
    if (!state) continue;
    for (const edit of rowChanges(sheet.name, state.rows, rowCount(document, sheet))) {
      put(edit);
      const shift =
        edit.kind === 'insertRows'
          ? { at: edit.before, count: edit.count }
          : { at: edit.first, count: -edit.count };
      shifts.push({ sheet: sheet.name, shift });
    }
  }
  for (const sheet of document.workbook.sheets) {
    const now = grid.workbook.sheets.find(({ name }) => name === sheet.name);
    const state = grid.sheets.find(({ name }) => name === sheet.name);
    const known = model.sheet(sheet.name);
    if (!now || !state || !known) {
      leftOut.push(`工作表「${sheet.name}」已删除或改名，另存的文件里仍是原样。`);
      continue;
    }
    const own = shifts.filter((one) => one.sheet === sheet.name).map(({ shift }) => shift);
    for (const edit of mergeEdits(sheet.name, known.merges, now.merges).removed) put(edit);
    const formulas = shiftedFormulas(document, sheet.name, shifts);
    for (const address of changedCells(known, now)) {
      const change = cellChange(document, { sheet: now, known, state, formulas }, address);
      if (change.edit) put(change.edit);
      if (change.leftOut !== null) leftOut.push(change.leftOut);
    }
    for (const edit of mergeEdits(sheet.name, known.merges, now.merges).added) put(edit);
    for (const edit of noteEdits(known, now)) put(edit);
    for (const edit of highlightEdits(document, state, own)) put(edit);
    if (hiddenWithin(known.snapshot(), now) !== hiddenWithin(now, now))
      leftOut.push(`工作表「${sheet.name}」中隐藏或显示的行列，另存的文件里仍是原样。`);
  }
  for (const { name } of grid.workbook.sheets) {
    if (!document.workbook.sheets.some((sheet) => sheet.name === name))
      leftOut.push(`新工作表「${name}」不会存入文件。`);
  }
  for (const edit of propertyEdits(document.workbook, grid.workbook)) put(edit);
  return { edits, leftOut };
}

interface SheetShift {
  readonly sheet: string;
  readonly shift: RowShift;
}

function rowCount(document: OpenedDocument, sheet: SheetSnapshot): number {
  const looks = document.looks.sheets.find(({ name }) => name === sheet.name);
  return Math.max(sheet.usedRange?.bottom ?? 0, looks?.lastRow ?? 0);
}

/** Cells whose value differs, in reading order; cells that are computed before and after are all looked at. */
function changedCells(known: SheetModel, now: SheetSnapshot): string[] {
  const before = new Map(known.snapshot().cells.map((cell) => [formatCell(cell), cell]));
  const after = new Map(now.cells.map((cell) => [formatCell(cell), cell]));
  const addresses = [...new Set([...before.keys(), ...after.keys()])].map(parseCell);
  addresses.sort((a, b) => a.row - b.row || a.column - b.column);
  return addresses.map(formatCell).filter((address) => {
    const [old, current] = [before.get(address), after.get(address)];
    return old?.value !== current?.value || old?.formula !== current?.formula || current?.formula === true;
  });
}

interface CellPlace {
  readonly sheet: SheetSnapshot;
  readonly known: SheetModel;
  readonly state: SheetState;
  /** What the file's formulas read as after its rows moved. */
  readonly formulas: ReadonlyMap<string, string>;
}

function cellChange(
  document: OpenedDocument,
  { sheet, known, state, formulas }: CellPlace,
  address: string,
): { readonly edit: Edit | null; readonly leftOut: string | null } {
  const { row, column } = parseCell(address);
  const old = known.cell(row, column);
  const now = sheet.cells.find((cell) => cell.row === row && cell.column === column);
  const where = `工作表「${sheet.name}」的 ${address}`;
  if (old?.formula) {
    const formula = formulas.get(address);
    const same =
      now?.formula && formula !== undefined && plain(state.formulas.get(address)) === plain(formula);
    // An array formula is shown by its result alone, so it is changed where that is.
    const untouched = same || (formula === undefined && now?.value === old.value);
    return { edit: null, leftOut: untouched ? null : `${where} 原是公式，改动不会存入文件，原公式保留。` };
  }
  const place = { sheet: sheet.name, cell: address, expected: old?.text ?? '' };
  const edit: Edit =
    !now || typeof now.value === 'string' || !showsAs(document, state, now)
      ? { kind: 'setText', ...place, text: now?.text ?? '' }
      : {
          kind: 'setValue',
          ...place,
          value: now.value,
          valueKind: typeof now.value === 'boolean' ? 'boolean' : now.kind === 'date' ? 'date' : 'number',
          text: now.text,
        };
  return { edit, leftOut: now?.formula ? `${where} 新写的公式存为结果「${now.text}」。` : null };
}

/** Whether the file's number format shows the value as the grid does; a format typed along with it (95%) is not kept. */
function showsAs(document: OpenedDocument, state: SheetState, cell: SheetCell): boolean {
  if (typeof cell.value !== 'number') return true;
  const row = state.rows[cell.row - 1];
  const origin = row?.origin ?? row?.like ?? cell.row;
  const looks = document.looks.sheets.find(({ name }) => name === state.name);
  const look = looks?.cells.find((one) => one.row === origin && one.column === cell.column)?.look ?? 0;
  const format = document.looks.looks[look]?.numberFormat ?? 'General';
  return SSF.format(format, cell.value).trim() === cell.text;
}

function plain(formula: string | undefined): string {
  return (formula ?? '').replace(/\s+/g, '').toUpperCase();
}

function shiftedFormulas(
  document: OpenedDocument,
  sheet: string,
  shifts: readonly SheetShift[],
): Map<string, string> {
  const looks = document.looks.sheets.find(({ name }) => name === sheet);
  const shifted = new Map<string, string>();
  for (const [address, formula] of looks?.formulas ?? []) {
    const { row, column } = parseCell(address);
    let place: RangeAddress | null = { top: row, left: column, bottom: row, right: column };
    let text = formula;
    for (const one of shifts) {
      text = shiftFormula(text, sheet, one.sheet, one.shift);
      if (one.sheet === sheet && place) place = shiftRange(place, one.shift);
    }
    if (place) shifted.set(formatCell({ row: place.top, column }), text);
  }
  return shifted;
}

function mergeEdits(
  sheet: string,
  before: readonly RangeAddress[],
  after: readonly RangeAddress[],
): { readonly removed: Edit[]; readonly added: Edit[] } {
  const old = before.map(formatRange);
  const now = after.map(formatRange);
  return {
    removed: old.filter((range) => !now.includes(range)).map((range) => ({ kind: 'unmerge', sheet, range })),
    added: now.filter((range) => !old.includes(range)).map((range) => ({ kind: 'merge', sheet, range })),
  };
}

function noteEdits(known: SheetModel, now: SheetSnapshot): Edit[] {
  const place = (cell: string) => ({ sheet: now.name, cell });
  const removed = known.notes
    .filter(({ cell }) => !now.notes.some((note) => note.cell === cell))
    .map(({ cell, text }): Edit => ({ kind: 'removeNote', ...place(cell), expected: text }));
  const set = now.notes.flatMap(({ cell, text }): Edit[] => {
    const expected = known.note(cell)?.text ?? null;
    return expected === text ? [] : [{ kind: 'setNote', ...place(cell), text, expected }];
  });
  return [...removed, ...set];
}

/** Highlights have no identity, so where any differs all are written anew. */
function highlightEdits(document: OpenedDocument, state: SheetState, shifts: readonly RowShift[]): Edit[] {
  const looks = document.looks.sheets.find(({ name }) => name === state.name);
  const moved = (area: RangeAddress) =>
    shifts.reduce<RangeAddress | null>((place, shift) => place && shiftRange(place, shift), area);
  const before = (looks?.highlights ?? []).map(({ level, areas }) => ({
    level,
    areas: areas.flatMap((area) => moved(area) ?? []),
  }));
  const text = (marks: SheetState['highlights']) =>
    marks
      .flatMap(({ level, areas }) => areas.map((area) => `${level} ${formatRange(area)}`))
      .sort()
      .join();
  if (text(before) === text(state.highlights)) return [];
  const place = { sheet: state.name };
  return [
    ...(before.length > 0 ? [{ kind: 'clearHighlights' as const, ...place }] : []),
    ...state.highlights.map(({ level, areas }): Edit => {
      const cells = areas.map(({ top, left }) => formatCell({ row: top, column: left }));
      return { kind: 'highlight', ...place, cells, level };
    }),
  ];
}

/** Hidden rows and columns as far as the grid is filled; those beyond are not brought into it one by one. */
function hiddenWithin({ hiddenRows, hiddenColumns }: SheetSnapshot, { usedRange }: SheetSnapshot): string {
  const within = (spans: readonly Span[], end: number) =>
    spans.filter(({ first }) => first <= end).map(({ first, last }) => [first, Math.min(last, end)]);
  return JSON.stringify([
    within(hiddenRows, usedRange?.bottom ?? 0),
    within(hiddenColumns, usedRange?.right ?? 0),
  ]);
}

function propertyEdits(before: WorkbookSnapshot, after: WorkbookSnapshot): Edit[] {
  const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
  return [...names].flatMap((name): Edit[] => {
    const value = after.properties[name] ?? null;
    return (before.properties[name] ?? null) === value ? [] : [{ kind: 'setProperty', name, value }];
  });
}
