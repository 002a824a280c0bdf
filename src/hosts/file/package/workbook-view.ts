import { formatCell, parseCell } from '../../../sheet';
import type { SheetPart } from './sheet-part';
import type { WorkbookPart } from './workbook-part';
import { createElement, type XmlElement } from './xml';

/** What is in front when the file is opened. */
export interface WorkbookView {
  readonly sheet: string;
  /** A1 address of the selected range. */
  readonly range: string;
}

/** A cell within so many rows and columns of the first one shown is in sight on any screen. */
const ROWS_IN_SIGHT = 15;
const COLUMNS_IN_SIGHT = 5;
/** Rows and columns left in sight above and beside a cell that is brought into it. */
const ROWS_BEFORE = 4;
const COLUMNS_BEFORE = 1;

/**
 * The active sheet as the workbook says, else the first that is shown; Excel does the same where that one is hidden or
 * is a chart.
 */
export function readView(workbook: WorkbookPart): WorkbookView {
  const view = workbook.root.child('bookViews')?.child('workbookView');
  const active = workbook.sheetNames[Number(view?.attribute('activeTab') ?? 0)];
  const shown = workbook.sheets.filter(({ name }) => !isHidden(workbook, name));
  const sheet = shown.find(({ name }) => name === active) ?? shown[0] ?? workbook.sheets[0];
  if (!sheet) return { sheet: '', range: 'A1' };
  const selection = selectionOf(sheet.child('sheetViews')?.child('sheetView') ?? null);
  const [range = 'A1'] = (selection?.attribute('sqref') ?? 'A1').split(/\s+/);
  return { sheet: sheet.name, range };
}

/** Whether a sheet is not shown, and so cannot come to the front. */
export function isHidden(workbook: WorkbookPart, name: string): boolean {
  const sheets = workbook.root.child('sheets')?.childrenNamed('sheet') ?? [];
  const state = sheets.find((sheet) => sheet.attribute('name') === name)?.attribute('state') ?? 'visible';
  return state !== 'visible';
}

/** Makes the file open on a range of a sheet that it has, with the range in sight. */
export function moveView(workbook: WorkbookPart, { sheet: name, range }: WorkbookView): void {
  workbookView(workbook).setAttribute('activeTab', String(workbook.sheetNames.indexOf(name)));
  for (const sheet of workbook.sheets) {
    if (sheet.name === name) showIn(sheet, range);
    // Sheets that are selected together are written together by whoever types next.
    else if (workbook.opc.peek(sheet.partName).includes('tabSelected'))
      sheet.child('sheetViews')?.child('sheetView')?.setAttribute('tabSelected', null);
  }
}

function workbookView(workbook: WorkbookPart): XmlElement {
  const { root } = workbook;
  const known = root.child('bookViews');
  const views = known ?? createElement(root, '<bookViews/>');
  if (!known) root.insertBefore(root.child('sheets'), views);
  const view = views.child('workbookView');
  if (view) return view;
  views.append(createElement(views, '<workbookView/>'));
  return workbookView(workbook);
}

function showIn(sheet: SheetPart, range: string): void {
  const views = sheet.ensureChild('sheetViews');
  if (!views.child('sheetView')) views.append(createElement(views, '<sheetView workbookViewId="0"/>'));
  const view = views.child('sheetView');
  if (!view) return;
  view.setAttribute('tabSelected', '1');
  const [cell = range] = range.split(':');
  const selection = selectionOf(view) ?? newSelection(view);
  selection.setAttribute('activeCell', cell === 'A1' ? null : cell);
  selection.setAttribute('activeCellId', null);
  selection.setAttribute('sqref', range === 'A1' ? null : range);
  bringIntoSight(view, cell);
}

/** The selection of the part of the window that the cursor is in. */
function selectionOf(view: XmlElement | null): XmlElement | null {
  const pane = view?.child('pane')?.attribute('activePane') ?? 'topLeft';
  const selections = view?.childrenNamed('selection') ?? [];
  return selections.find((one) => (one.attribute('pane') ?? 'topLeft') === pane) ?? null;
}

function newSelection(view: XmlElement): XmlElement {
  const pane = view.child('pane');
  const part = pane?.attribute('activePane');
  const selection = createElement(view, part ? `<selection pane="${part}"/>` : '<selection/>');
  if (pane) view.insertAfter(pane, selection);
  else view.insert(0, selection);
  return selection;
}

/** Scrolls to the cell where it is far from the first one shown. Frozen rows and columns are always in sight. */
function bringIntoSight(view: XmlElement, cell: string): void {
  const pane = view.child('pane');
  const frozen = pane?.attribute('state')?.startsWith('frozen') === true;
  if (pane && !frozen) return;
  const fixed = {
    row: frozen ? Number(pane?.attribute('ySplit') ?? 0) : 0,
    column: frozen ? Number(pane?.attribute('xSplit') ?? 0) : 0,
  };
  const scrolled = pane ?? view;
  const first = parseCell(scrolled.attribute('topLeftCell') ?? 'A1');
  const { row, column } = parseCell(cell);
  const at = (wanted: number, from: number, sight: number, before: number, held: number): number =>
    wanted <= held || (wanted >= from && wanted < from + sight) ? from : Math.max(held + 1, wanted - before);
  const top = at(row, Math.max(first.row, fixed.row + 1), ROWS_IN_SIGHT, ROWS_BEFORE, fixed.row);
  const left = at(
    column,
    Math.max(first.column, fixed.column + 1),
    COLUMNS_IN_SIGHT,
    COLUMNS_BEFORE,
    fixed.column,
  );
  if (top === first.row && left === first.column) return;
  scrolled.setAttribute('topLeftCell', formatCell({ row: top, column: left }));
}
