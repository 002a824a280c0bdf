import fc from 'fast-check';
import type {
  CellNote,
  Edit,
  RangeAddress,
  SheetCell,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../src/sheet';
import { formatCell, formatRange, rangeContains, rangesIntersect, WorkbookModel } from '../../src/sheet';

export const SHEET = 'S';
const ROWS = 12;
const COLUMNS = 5;

const address = fc.record({
  row: fc.integer({ min: 1, max: ROWS }),
  column: fc.integer({ min: 1, max: COLUMNS }),
});

const content: fc.Arbitrary<Pick<SheetCell, 'text' | 'value' | 'kind' | 'formula'>> = fc.oneof(
  fc
    .constantFrom('=12个月', '≥95%', '数量指标', ' 前后 ', '两\n行')
    .map((text) => ({ text, value: text, kind: 'text' as const, formula: false })),
  fc.integer({ min: 0, max: 99 }).map((value) => ({
    text: String(value),
    value,
    kind: 'number' as const,
    formula: false,
  })),
  fc.constant({ text: 'TRUE', value: true, kind: 'boolean' as const, formula: false }),
  fc.constant({ text: '7', value: 7, kind: 'number' as const, formula: true }),
);

const range: fc.Arbitrary<RangeAddress> = fc
  .tuple(address, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
  .filter(([, height, width]) => height + width > 0)
  .map(([{ row, column }, height, width]) => ({
    top: row,
    left: column,
    bottom: row + height,
    right: column + width,
  }));

/** Small sheets with everything that edits touch; merged areas never overlap, covered cells are blank. */
export const workbooks: fc.Arbitrary<WorkbookSnapshot> = fc
  .record({
    cells: fc.uniqueArray(fc.tuple(address, content), {
      maxLength: 25,
      selector: ([{ row, column }]) => row * 100 + column,
    }),
    merges: fc.array(range, { maxLength: 4 }),
    notes: fc.uniqueArray(fc.tuple(address, fc.constantFrom('请核对', '张三：\n见附件')), {
      maxLength: 4,
      selector: ([{ row, column }]) => row * 100 + column,
    }),
  })
  .map(({ cells, merges, notes }) => {
    const apart = merges.filter(
      (merge, at) => !merges.slice(0, at).some((other) => rangesIntersect(other, merge)),
    );
    const covered = (at: { row: number; column: number }) =>
      apart.some((merge) => rangeContains(merge, at) && (merge.top !== at.row || merge.left !== at.column));
    const sheet: SheetSnapshot = {
      name: SHEET,
      usedRange: null,
      cells: cells.filter(([at]) => !covered(at)).map(([at, held]) => ({ ...at, ...held })),
      merges: apart,
      hiddenRows: [],
      hiddenColumns: [],
      hidden: false,
      protected: false,
      notes: notes
        .filter(([at]) => !covered(at))
        .map(([at, text]): CellNote => ({ cell: formatCell(at), text, author: '张三' })),
    };
    // Through the model, so that order and used range are those of every other snapshot.
    return new WorkbookModel({ sheets: [sheet], properties: {} }).snapshot();
  });

type Wish = {
  readonly at: { row: number; column: number };
  readonly kind: Edit['kind'];
  readonly count: number;
  readonly range: RangeAddress;
};

const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record({
    at: address,
    kind: fc.constantFrom<Edit['kind']>(
      'setText',
      'insertRows',
      'deleteRows',
      'setNote',
      'removeNote',
      'merge',
      'unmerge',
      'setProperty',
    ),
    count: fc.integer({ min: 1, max: 3 }),
    range,
  }),
  { maxLength: 8 },
);

/** A workbook and a list of edits that fit it. */
export const actions = fc.tuple(workbooks, wishes).map(([workbook, list]) => {
  const model = new WorkbookModel(workbook);
  const edits: Edit[] = [];
  list.forEach((wish, at) => {
    const edit = toEdit(model, wish, at);
    if (!edit) return;
    try {
      model.apply(edit);
      edits.push(edit);
    } catch {
      // A wish that does not fit this sheet is dropped.
    }
  });
  return { workbook, edits, after: model.snapshot() };
});

function toEdit(model: WorkbookModel, { at, kind, count, range: wanted }: Wish, index: number): Edit | null {
  const sheet = model.sheet(SHEET);
  if (!sheet) return null;
  const place = { sheet: SHEET, cell: formatCell(at) };
  const note = sheet.note(place.cell)?.text ?? null;
  switch (kind) {
    case 'setText':
      return {
        kind,
        ...place,
        text: count === 3 ? '' : `新${index}`,
        expected: sheet.cell(at.row, at.column)?.text ?? '',
      };
    case 'insertRows':
      return { kind, sheet: SHEET, before: at.row, count, formatFrom: at.row };
    case 'deleteRows':
      return { kind, sheet: SHEET, first: at.row, count };
    case 'setNote':
      return { kind, ...place, text: `批注${index}`, expected: note };
    case 'removeNote':
      return note === null ? null : { kind, ...place, expected: note };
    case 'merge':
      return { kind, sheet: SHEET, range: formatRange(wanted) };
    case 'unmerge':
      return sheet.merges[0] ? { kind, sheet: SHEET, range: formatRange(sheet.merges[0]) } : null;
    default:
      return { kind: 'setProperty', name: `jixiao.${count}`, value: String(index) };
  }
}
