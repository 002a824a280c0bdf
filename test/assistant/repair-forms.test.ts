import { FormChecker, repairForms } from '../../src/assistant';
import { builtInProfile, DEFAULT_PROFILE } from '../../src/checking';
import type { Finding } from '../../src/indicator';
import { applyEditsToSnapshot } from '../../src/sheet';
import { sheetOf, workbookOf } from '../library/sheets';

const checker = new FormChecker({
  profile: builtInProfile(DEFAULT_PROFILE),
  suggester: null,
  language: 'zh',
});

const FORM = sheetOf('表', [
  ['部门项目支出预算绩效目标表'],
  ['项目名称', '图书采购', '项目年度金额', '25万元'],
  ['一级指标', '二级指标', '三级指标', '绩效值'],
  ['1-产出指标', '11-数量指标', '采购图书数量', '≥ 300册'],
  ['', '12-质量指标', '图书完好程度', '=较好'],
  ['', '14-成本指标', '采购总成本', '≤ 25 万元'],
]);

test('safe fixes are applied until none is left, and told from first to last', () => {
  const before = workbookOf(FORM);
  const { edits, changes, refused } = repairForms(before, checker, () => true);
  expect(changes.map(({ cell, before: was, after }) => [cell, was, after])).toEqual([
    ['D4', '≥ 300册', '≥300册'],
    ['D5', '=较好', '较好'],
    ['D6', '≤ 25 万元', '≤25万元'],
  ]);
  expect(refused).toEqual([]);
  const after = applyEditsToSnapshot(before, edits);
  expect(repairForms(after, checker, () => true).edits).toEqual([]);
});

test('only the rules asked for have a part', () => {
  const { changes } = repairForms(workbookOf(FORM), checker, (code) => code === 'VAL-03');
  expect(changes.map(({ cell, codes }) => [cell, codes])).toEqual([['D5', ['VAL-03']]]);
});

/** Offers, as a safe fix of A1, what the rule makes of its text. */
const offering = (next: (text: string) => string): Pick<FormChecker, 'check'> => ({
  check: (workbook) => {
    const [cell] = workbook.sheets[0]?.cells ?? [];
    const edits = [{ sheet: '表', cell: 'A1', value: next(cell?.text ?? '') }];
    const finding: Finding = {
      ...{ code: 'TXT-01', rule: 'r', severity: 'info', sheet: '表', cell: 'A1', form: null },
      ...{ message: '', basis: '', fixes: [{ kind: 'fix', title: '', edits }], related: [] },
    };
    return { ...checker.check(workbook), findings: [finding] };
  },
});

test('two fixes that undo each other come to an end, with edits that follow one another', () => {
  const before = workbookOf(sheetOf('表', [['甲']]));
  const { edits } = repairForms(
    before,
    offering((text) => (text === '甲' ? '乙' : '甲')),
    () => true,
  );
  expect(edits.length).toBeLessThan(20);
  expect(() => applyEditsToSnapshot(before, edits)).not.toThrow();
});

test('a cell that holds a formula is left alone, and the reason told', () => {
  const sheet = sheetOf('表', [['甲']]);
  const before = workbookOf({ ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, formula: true })) });
  const { edits, refused } = repairForms(
    before,
    offering(() => '乙'),
    () => true,
  );
  expect(edits).toEqual([]);
  expect(refused).toMatchObject([{ code: 'TXT-01', cell: 'A1' }]);
  expect(refused[0]?.reason.zh).toContain('公式');
  expect(refused[0]?.reason.en).toContain('is a formula');
});
