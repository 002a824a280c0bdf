import { isDateFormat, type SheetCell } from '../../sheet';

/** A block of cells as Excel answers it: arrays of rows. */
export interface CellBlock {
  /** 1-based, of the block's first cell. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** The cells of a block that hold something, in reading order. */
export function cellsOfBlock(block: CellBlock): SheetCell[] {
  return block.values.flatMap((row, down) =>
    row.flatMap((value, right): SheetCell[] => {
      const content = contentOf({
        value,
        text: block.text[down]?.[right] ?? '',
        type: block.valueTypes[down]?.[right] ?? '',
        format: String(block.numberFormat[down]?.[right] ?? 'General'),
      });
      if (!content) return [];
      const formula = isFormula(block.formulas[down]?.[right], value);
      return [{ row: block.row + down, column: block.column + right, ...content, formula }];
    }),
  );
}

/** The cells of a block that are kept as text whatever is typed into them, as `row:column`. */
export function textFormatted(block: CellBlock): string[] {
  return block.numberFormat.flatMap((row, down) =>
    row.flatMap((format, right) => (format === '@' ? [`${block.row + down}:${block.column + right}`] : [])),
  );
}

interface ReadCell {
  readonly value: unknown;
  readonly text: string;
  readonly type: string;
  readonly format: string;
}

function contentOf({
  value,
  text,
  type,
  format,
}: ReadCell): Pick<SheetCell, 'text' | 'value' | 'kind'> | null {
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', value, kind: 'boolean' };
  if (typeof value === 'number') {
    // The blanks that accounting formats pad a figure with align it in its column; they are not text.
    const shown = text.trim();
    return shown === '' ? null : { text: shown, value, kind: isDateFormat(format) ? 'date' : 'number' };
  }
  const stored = String(value ?? '').replace(/\r\n?/g, '\n');
  if (stored === '') return null;
  return { text: stored, value: stored, kind: type === 'Error' ? 'error' : 'text' };
}

/**
 * Excel answers `=12个月` for the formula of a cell that holds this as text. A formula's value is never the formula's
 * own text, so the two are told apart by that.
 */
function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
