import { parseTargetValue, printTarget, type TargetValue } from '../../src/indicator';

/** As a clerk writes it, and its standard writing. */
test.each([
  ['≥９５ %', '≥95%'],
  ['>=95%', '≥95%'],
  ['不少于20场次', '≥20场次'],
  ['20个', '20个'],
  ['35万元左右', '约35万元'],
  ['≤约35万元', '≤约35万元'],
  ['90%-95%', '90-95%'],
  ['≥90%~95%', '≥90-95%'],
  ['=较高', '=较高'],
  ['较高', '较高'],
  ['持续增强', '持续增强'],
  ['无', '无'],
  ['/', '无'],
  ['', ''],
  ['2025年12月31日前', '2025年12月31日前'],
  ['2025年12月底前', '2025年12月底前'],
  ['2025-12-31', '2025年12月31日'],
  ['6月30日前', '6月30日前'],
  ['≤2025年12月31日', '≤2025年12月31日'],
  ['≤2025年12月', '≤2025年12月底前'],
  ['2020年1月--11月', '2020年1月-2020年11月'],
  ['2020.1.1-2020.12.31', '2020年1月1日-2020年12月31日'],
  ['2021年', '2021年'],
])('%j is written %j', (text, written) => {
  expect(printTarget(parseTargetValue(text))).toBe(written);
});

/** No standard writing says all of it, so it stays as it was displayed, without the blanks around. */
test.each([' 每月10日前', '每月2次 ', '100%覆盖', '2,8505元\n', '12月'])('%j stays', (text) => {
  expect(printTarget(parseTargetValue(text))).toBe(text.trim());
});

describe('by its parts', () => {
  const plain = parseTargetValue('');
  const value = (parts: Partial<TargetValue>): TargetValue => ({ ...plain, text: ' 原文 ', ...parts });

  test.each([
    [{ kind: 'number', number: '8' }, '8'],
    [{ kind: 'number', unit: '个' }, '个'],
    [{ kind: 'none', operator: '=' }, '=无'],
    [{ kind: 'range' }, '原文'],
    [{ kind: 'range', range: { from: '1', to: '2' }, approximate: true }, '约1-2'],
    [{ kind: 'words' }, ''],
    [{ kind: 'expression' }, ''],
    [{ kind: 'expression', expression: '2×3', operator: '=', approximate: true }, '=约2×3'],
    [{ kind: 'date' }, '原文'],
    [{ kind: 'date', date: { from: null, to: null, sense: 'by' } }, '原文'],
    [{ kind: 'date', date: { from: '2025', to: '2025', sense: 'each' } }, '原文'],
    [{ kind: 'date', date: { from: null, to: '2025', sense: 'at' } }, '原文'],
    [{ kind: 'date', date: { from: null, to: '2025', sense: 'span' } }, '原文'],
    [{ kind: 'date', date: { from: '--12', to: '--12', sense: 'at' } }, '原文'],
    [
      { kind: 'date', date: { from: '2025-12', to: '2025-12', sense: 'at' }, approximate: true },
      '约2025年12月',
    ],
    [{ kind: 'date', date: { from: '--05-01', to: '--05-01', sense: 'at' } }, '5月1日'],
    [{ kind: 'number', number: '8', cleaned: ['trailingWords'] }, '原文'],
    [{ kind: 'number', number: '8', cleaned: ['fullWidth'] }, '8'],
    [{ kind: 'number', number: '8', cleaned: ['fullWidth', 'leadingWords'] }, '原文'],
  ] as const)('%j', (parts, written) => {
    expect(printTarget(value(parts as Partial<TargetValue>))).toBe(written);
  });
});
