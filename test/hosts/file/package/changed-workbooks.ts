import { applyEdits } from '../../../../src/hosts/file/package/apply-edits';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import type { Edit } from '../../../../src/sheet';
import { SHEET } from './workbook-files';
import { MAKERS } from './workbook-makers';

const sheet = SHEET;

/** Every kind of edit, on every kind of workbook, by the name of its maker. D8 is new, the former row 8 is row 9. */
export function changedWorkbooks(): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(MAKERS).map(([name, make]) => {
      const bytes = make();
      const notes = readWorkbook(bytes).sheets[0]?.notes ?? [];
      const expected = notes.find((note) => note.cell === 'D6')?.text ?? null;
      const own =
        '【绩效目标助手】审核意见 2 条\n■ 错误 VAL-03 定性值前有符号，请删去等号。\n▲ 警告 TXT-07 一条指标只写一件事。';
      const edits: Edit[] = [
        { kind: 'setNote', sheet, cell: 'D6', text: own, expected },
        { kind: 'setNote', sheet, cell: 'D9', text: own, expected: null },
        { kind: 'highlight', sheet, cells: ['D6', 'A6', 'B3'], level: 'error' },
        { kind: 'highlight', sheet, cells: ['D9', 'C9'], level: 'warning' },
        { kind: 'highlight', sheet, cells: ['D10'], level: 'info' },
        { kind: 'insertRows', sheet, before: 8, count: 1, formatFrom: 7 },
        { kind: 'setText', sheet, cell: 'D8', text: '=12个月', expected: '' },
        { kind: 'setText', sheet, cell: 'C8', text: '-是', expected: '' },
        { kind: 'merge', sheet, range: 'B4:D4' },
        { kind: 'unmerge', sheet, range: 'B3:D3' },
        { kind: 'setProperty', name: 'jixiao.suppressions', value: '[]' },
      ];
      return [name, applyEdits(bytes, edits).bytes];
    }),
  );
}
