import fc from 'fast-check';
import { annotate, clear, describeFindings, NOTE_MARK, splitNote } from '../../src/editing';
import { joinNote } from '../../src/editing/note-mark';
import type { Finding, Severity } from '../../src/indicator';
import { applyEditsToSnapshot, type Edit, type SheetSnapshot } from '../../src/sheet';
import { SHEET, workbooks } from './arbitraries';

function finding(cell: string, severity: Severity, code: string, message = '请改写。'): Finding {
  return {
    code,
    rule: 'test/rule',
    severity,
    sheet: SHEET,
    cell,
    form: null,
    message,
    basis: '惯例',
    fixes: [],
    related: [],
  };
}

const cells = fc.constantFrom('A1', 'B2', 'C3', 'A5', 'E9', 'D4');
const findings = fc.array(
  fc
    .tuple(
      cells,
      fc.constantFrom<Severity>('error', 'warning', 'info'),
      fc.constantFrom('VAL-03', 'DIR-01', 'TXT-07'),
    )
    .map(([cell, severity, code]) => finding(cell, severity, code)),
  { maxLength: 8 },
);

function only(sheet: SheetSnapshot, edits: readonly Edit[]): SheetSnapshot {
  const [changed] = applyEditsToSnapshot({ sheets: [sheet], properties: {} }, edits).sheets;
  if (!changed) throw new Error('no sheet');
  return changed;
}

describe('the mark of our notes', () => {
  it("gives the user's words back exactly, whatever they are", () => {
    const word = fc
      .array(fc.constantFrom('甲', 'a', ' ', '\n', '―', '■ 错误 ', '\t'), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        word.filter((user) => user.trim() !== ''),
        findings.filter((list) => list.length > 0),
        (user, list) => {
          const own = describeFindings(list);
          const text = joinNote({ user, own });
          expect(splitNote(text)).toEqual({ user, own });
          expect(splitNote(text.replaceAll('\n', '\r\n'))).toEqual({ user, own });
        },
      ),
    );
  });

  it('leaves an answer typed below ours to the user', () => {
    const own = describeFindings([finding('A1', 'error', 'VAL-03')]);
    expect(splitNote(`${own}\n已改，请复核`)).toEqual({ user: '已改，请复核', own });
    expect(splitNote(`${joinNote({ user: '原有', own })}\n已改`)).toEqual({ user: '原有\n已改', own });
  });

  it('lists the most severe first and never more than there is room for', () => {
    const list = [
      finding('A1', 'info', 'A-1'),
      finding('A1', 'error', 'B-2'),
      finding('A1', 'warning', 'C-3'),
    ];
    expect(describeFindings(list).split('\n')).toEqual([
      `${NOTE_MARK}审核意见 3 条`,
      '■ 错误 B-2 请改写。',
      '▲ 警告 C-3 请改写。',
      '● 提示 A-1 请改写。',
    ]);
    const short = describeFindings(list, 50);
    expect(short.length).toBeLessThanOrEqual(50);
    expect(short).toContain('列出 1 条');
    expect(splitNote(short).user).toBe('');
  });

  it('keeps a message of several lines in one', () => {
    const own = describeFindings([finding('A1', 'error', 'B-2', '一\n二\r\n三')]);
    expect(splitNote(own)).toEqual({ user: '', own });
    expect(own).toContain('一 二 三');
  });
});

describe('annotating a sheet', () => {
  it('is the same twice as once, and leaves nothing when cleared', () => {
    fc.assert(
      fc.property(workbooks, findings, (workbook, list) => {
        const [sheet] = workbook.sheets;
        if (!sheet) return;
        const once = only(sheet, annotate(sheet, list));
        const again = annotate(once, list);
        expect(again.filter((edit) => edit.kind === 'setNote' || edit.kind === 'removeNote')).toEqual([]);
        expect(only(once, again)).toEqual(once);
        expect(only(once, clear(once))).toEqual(sheet);
        // Another check's findings take the place of the first one's.
        expect(only(once, annotate(once, []))).toEqual(sheet);
      }),
    );
  });

  const sheet: SheetSnapshot = {
    name: SHEET,
    usedRange: null,
    cells: [],
    hiddenRows: [],
    hiddenColumns: [],
    hidden: false,
    protected: false,
    merges: [{ top: 2, left: 1, bottom: 4, right: 2 }],
    notes: [{ cell: 'A2', text: '张三：\n请核对', author: '张三' }],
  };

  it('puts one note on a merged area, below the user’s own, and one highlight by the gravest', () => {
    const edits = annotate(sheet, [finding('B3', 'warning', 'TXT-07'), finding('A2', 'error', 'VAL-03')]);
    expect(edits).toEqual([
      {
        kind: 'setNote',
        sheet: SHEET,
        cell: 'A2',
        expected: '张三：\n请核对',
        text: `张三：\n请核对\n――――――――――\n${NOTE_MARK}审核意见 2 条\n■ 错误 VAL-03 请改写。\n▲ 警告 TXT-07 请改写。`,
      },
      { kind: 'clearHighlights', sheet: SHEET },
      { kind: 'highlight', sheet: SHEET, cells: ['A2'], level: 'error', expected: [''] },
    ]);
  });

  it('is refused where a row was put in above since; a formula may have another result', () => {
    const cell = { column: 1, kind: 'text' as const, formula: false };
    const filled: SheetSnapshot = {
      ...sheet,
      merges: [],
      notes: [],
      cells: [
        { ...cell, row: 1, text: '成本', value: '成本' },
        { ...cell, row: 2, text: '7', value: 7, kind: 'number', formula: true },
      ],
    };
    const workbook = { sheets: [filled], properties: {} };
    const edits = annotate(filled, [finding('A1', 'error', 'VAL-03'), finding('A2', 'error', 'VAL-03')]);
    const moved = applyEditsToSnapshot(workbook, [
      { kind: 'insertRows', sheet: SHEET, before: 1, count: 1, formatFrom: 1 },
    ]);
    expect(() => applyEditsToSnapshot(moved, edits)).toThrow('检查时是「成本」，现在是空白');
    const computed = {
      ...filled,
      cells: filled.cells.map((one) => (one.formula ? { ...one, text: '8' } : one)),
    };
    expect(applyEditsToSnapshot({ ...workbook, sheets: [computed] }, edits).sheets[0]?.notes.length).toBe(2);
  });

  it('does not touch other sheets’ cells', () => {
    expect(annotate(sheet, [{ ...finding('A1', 'error', 'VAL-03'), sheet: '别的' }])).toEqual([
      { kind: 'clearHighlights', sheet: SHEET },
    ]);
  });
});
