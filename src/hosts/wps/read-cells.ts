import { isDateFormat, type CellKind, type RangeAddress, type SheetCell } from '../../sheet';
import { cellAt, rangeOf, readFormulas, readValues } from './cell-block';
import { isMixed, isTrue, memberOf, type EtWorksheet } from './et';

/** Errors arrive as numbers: CVErr codes of the object model, offset by &H800A0000. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
]);

/** A whole number below this is shown as it is under the format General. */
const PLAIN_LIMIT = 1e11;

/**
 * The cells of an area that hold something, in reading order. Values and formulas come as blocks; the program is asked
 * for the displayed text of single cells, and only where it can differ from the value.
 */
export function readCells(sheet: EtWorksheet, area: RangeAddress): SheetCell[] {
  const values = readValues(sheet, area);
  const isFormula = formulaTest(sheet, area, values);
  const formatOf = formatsByColumn(sheet, area);
  return values.flatMap((cells, down) =>
    cells.flatMap((value, right): SheetCell[] => {
      const row = area.top + down;
      const column = area.left + right;
      const content = contentOf(sheet, { row, column, value, formatOf });
      return content ? [{ row, column, ...content, formula: isFormula(row, column) }] : [];
    }),
  );
}

interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  readonly formatOf: FormatOf;
}

type FormatOf = (row: number, column: number) => string;

function contentOf(sheet: EtWorksheet, cell: ReadCell): Pick<SheetCell, 'text' | 'value' | 'kind'> | null {
  const { value } = cell;
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', value, kind: 'boolean' };
  if (typeof value === 'number') return numberContent(sheet, cell, value);
  if (isMixed(value) || typeof value === 'object') return null;
  const stored = String(value).replace(/\r\n?/g, '\n');
  return stored === '' ? null : { text: stored, value: stored, kind: 'text' };
}

function numberContent(
  sheet: EtWorksheet,
  { row, column, formatOf }: ReadCell,
  value: number,
): Pick<SheetCell, 'text' | 'value' | 'kind'> | null {
  const error = ERRORS.get(value);
  if (error !== undefined) {
    const shown = displayedText(sheet, row, column);
    if (shown.startsWith('#')) return { text: error, value: error, kind: 'error' };
  }
  const format = formatOf(row, column);
  const kind: CellKind = isDateFormat(format) ? 'date' : 'number';
  if (/^general$/i.test(format) && Number.isInteger(value) && Math.abs(value) < PLAIN_LIMIT)
    return { text: String(value), value, kind };
  // The blanks that accounting formats pad a figure with align it in its column; they are not text.
  const shown = displayedText(sheet, row, column).trim();
  if (shown === '') return null;
  // A column too narrow for its figure shows a row of hashes, which says nothing about the figure.
  return { text: /^#+$/.test(shown) ? plainText(value, kind) : shown, value, kind };
}

function displayedText(sheet: EtWorksheet, row: number, column: number): string {
  return String(memberOf(cellAt(sheet, row, column), 'Text') ?? '');
}

function plainText(value: number, kind: CellKind): string {
  if (kind !== 'date') return String(value);
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  return `${day.getUTCFullYear()}/${day.getUTCMonth() + 1}/${day.getUTCDate()}`;
}

/** Number formats: of a whole column where it has but one, else cell by cell, each asked for when it is needed. */
function formatsByColumn(sheet: EtWorksheet, area: RangeAddress): FormatOf {
  const ofColumn = new Map<number, string | null>();
  return (row, column) => {
    if (!ofColumn.has(column)) {
      const answer = memberOf(rangeOf(sheet, { ...area, left: column, right: column }), 'NumberFormat');
      ofColumn.set(column, typeof answer === 'string' ? answer : null);
    }
    return ofColumn.get(column) ?? String(memberOf(cellAt(sheet, row, column), 'NumberFormat') ?? 'General');
  };
}

/**
 * Tells cells with a formula. Where the version gives formulas as a block: a formula is never its own value, so a text
 * `=12个月` is told from one. Else by HasFormula, halving the area until its parts agree.
 */
function formulaTest(
  sheet: EtWorksheet,
  area: RangeAddress,
  values: readonly (readonly unknown[])[],
): (row: number, column: number) => boolean {
  const formulas = readFormulas(sheet, area);
  if (formulas)
    return (row, column) => {
      const formula = formulas[row - area.top]?.[column - area.left];
      const value = values[row - area.top]?.[column - area.left];
      return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
    };
  const areas = uniformAreas(area, (part) => {
    const answer = memberOf(rangeOf(sheet, part), 'HasFormula');
    return isMixed(answer) ? null : isTrue(answer);
  });
  return (row, column) =>
    areas.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
}

/** The parts of an area for which `test` is true; null from it means that the part's cells differ. */
export function uniformAreas(
  area: RangeAddress,
  test: (part: RangeAddress) => boolean | null,
): RangeAddress[] {
  const answer = test(area);
  if (answer !== null) return answer ? [area] : [];
  const { top, left, bottom, right } = area;
  if (top === bottom && left === right) return [];
  const middle = (from: number, to: number) => Math.floor((from + to) / 2);
  const halves =
    bottom - top >= right - left
      ? [
          { ...area, bottom: middle(top, bottom) },
          { ...area, top: middle(top, bottom) + 1 },
        ]
      : [
          { ...area, right: middle(left, right) },
          { ...area, left: middle(left, right) + 1 },
        ];
  return halves.flatMap((half) => uniformAreas(half, test));
}
