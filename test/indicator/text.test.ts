import fc from 'fast-check';
import { foldText, simplifyText, tidyText } from '../../src/indicator';

test.each([
  ['项目资金\n（元）', '项目资金(元)'],
  ['項目資金（元）', '项目资金(元)'],
  ['主管部門', '主管部门'],
  ['１１－数量指标', '11-数量指标'],
  ['项 目\u3000名\u00a0称', '项目名称'],
  ['\ufeff单位\u200b：万元', '单位:万元'],
  ['【812033】', '(812033)'],
  ['〔2016〕45号', '(2016)45号'],
  ['[155]某局', '(155)某局'],
  ['績效價値', '绩效价值'],
  ['對於滿意度後', '对于满意度后'],
  ['显著', '显著'],
  ['ABC abc', 'ABCabc'],
  ['95%', '95%'],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { numRuns: 3000 },
  );
});

test('tidying touches the ends only', () => {
  expect(tidyText('\n\u3000 ≥ 95 %\u200b\n')).toBe('≥ 95 %');
  expect(tidyText('\u200b\n')).toBe('');
  expect(['\u3000目标', '目标\u3000', '目标\u007f', '\ufeff目标\ufeff'].map(tidyText)).toEqual(
    Array(4).fill('目标'),
  );
  expect(tidyText('≥ 95 %')).toBe('≥ 95 %');
});

test('simplifying keeps what is simplified already', () => {
  expect(simplifyText('聘用專職人民調解員')).toBe('聘用专职人民调解员');
  expect(simplifyText('聘用专职人民调解员 1,125')).toBe('聘用专职人民调解员 1,125');
});
