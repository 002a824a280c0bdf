import { parseTargetValue, targetValueSchema, toReportTarget } from '../../src/indicator';
import { ELSEWHERE_VALUES } from './elsewhere-values';
import { SAMPLE_VALUES } from './sample-values';
import {
  AMBIGUOUS_WRITINGS,
  APPROXIMATE_WRITINGS,
  DATE_WRITINGS,
  EXPRESSION_WRITINGS,
  FIGURE_WRITINGS,
  NONE_WRITINGS,
  RANGE_WRITINGS,
  WORD_WRITINGS,
} from './target-writings';

describe('the sample forms', () => {
  test.each(SAMPLE_VALUES)('%s %s', (_form, text, kind, operator, number, unit, content) => {
    const value = parseTargetValue(text);
    const readings = value.candidates.map((candidate) => candidate.number).join(' | ');
    expect([value.kind, value.operator, value.number, value.unit]).toEqual([kind, operator, number, unit]);
    expect(value.words ?? value.expression ?? (readings === '' ? null : readings)).toBe(content);
    expect(value.text).toBe(text);
  });
});

describe('forms of other agencies', () => {
  test.each(ELSEWHERE_VALUES)('%s %s', (_form, text, operator, number, unit, qualitative) => {
    expect(toReportTarget(parseTargetValue(text))).toEqual({ operator, number, unit, qualitative });
  });
});

describe('further writings', () => {
  test.each(FIGURE_WRITINGS)('figure %j', (text, operator, number, unit) => {
    expect(parseTargetValue(text)).toMatchObject({
      kind: 'number',
      text,
      operator,
      number,
      unit,
      approximate: false,
    });
  });

  test.each(APPROXIMATE_WRITINGS)('approximate figure %j', (text, number, unit) => {
    expect(parseTargetValue(text)).toMatchObject({ kind: 'number', number, unit, approximate: true });
  });

  test.each(RANGE_WRITINGS)('range %j', (text, operator, from, to, unit) => {
    expect(parseTargetValue(text)).toMatchObject({ kind: 'range', operator, range: { from, to }, unit });
  });

  test.each(DATE_WRITINGS)('date %j', (text, sense, from, to) => {
    expect(parseTargetValue(text)).toMatchObject({ kind: 'date', date: { sense, from, to } });
  });

  test.each(WORD_WRITINGS)('words %j', (text, operator, words) => {
    expect(parseTargetValue(text)).toMatchObject({
      kind: 'words',
      operator,
      words,
      number: null,
      unit: null,
    });
  });

  test.each(AMBIGUOUS_WRITINGS)('ambiguous %j', (text, operator, unit, candidates) => {
    const value = parseTargetValue(text);
    expect(value).toMatchObject({ kind: 'ambiguous', operator, unit, number: null });
    expect(value.candidates.map(({ number }) => number)).toEqual(candidates);
  });

  test.each(EXPRESSION_WRITINGS)('expression %j', (text, operator, number, unit) => {
    expect(parseTargetValue(text)).toMatchObject({ kind: 'expression', operator, number, unit });
  });

  test.each(NONE_WRITINGS)('said to be absent: %j', (text) => {
    expect(parseTargetValue(text).kind).toBe('none');
  });

  test.each(['', ' ', '\n', '\u200b', '\u3000\u00a0'])('empty: %j', (text) => {
    expect(parseTargetValue(text)).toMatchObject({ kind: 'empty', text });
  });
});

describe('what had to be cleaned', () => {
  test.each([
    ['≥95%', null, []],
    ['≥ 95 %', null, ['innerSpace']],
    ['$\\geq 300/件$', '\\geq', ['latex', 'straySlash']],
    ['》95%', '》', ['operatorVariant']],
    ['＞95%', '＞', ['operatorVariant']],
    ['≥９５%', null, ['fullWidth']],
    ['90%以上', '以上', ['operatorWord']],
    ['控制在25万元以内', '控制在…以内', ['operatorWord']],
    ['=100.00(%)', null, ['bracketedUnit']],
    ['<十万分之一', null, ['chineseNumeral']],
    ['62,905,469', null, ['thousandsSeparator']],
    ['95%。', null, ['trailingPunctuation']],
    ['\u200b≥95%', null, ['controlCharacter']],
    ['**95%**', null, ['markdown']],
    ['每月2次', null, ['leadingWords']],
    ['100%覆盖', null, ['trailingWords']],
  ])('%j', (text, operatorText, cleaned) => {
    expect(parseTargetValue(text)).toMatchObject({ operatorText, cleaned });
  });
});

describe('the report', () => {
  test.each([
    ['=100.00(%)', { operator: '=', number: 100, unit: '%', qualitative: false }],
    ['=较高', { operator: '=', number: null, unit: null, qualitative: true }],
    ['90%-95%', { operator: null, number: null, unit: null, qualitative: true }],
    ['6月30日前', { operator: null, number: null, unit: null, qualitative: true }],
    ['无', { operator: null, number: null, unit: null, qualitative: true }],
    ['', { operator: null, number: null, unit: null, qualitative: false }],
    ['=629054,69元', { operator: '=', number: null, unit: '元', qualitative: false }],
    ['=5.5万元/年/人*70%', { operator: '=', number: 3.85, unit: '万元/年/人', qualitative: false }],
  ])('%j', (text, target) => {
    expect(toReportTarget(parseTargetValue(text))).toEqual(target);
  });
});

test('every reading is a valid TargetValue', () => {
  for (const [, text] of SAMPLE_VALUES)
    expect(() => targetValueSchema.parse(parseTargetValue(text))).not.toThrow();
});

/** An Excel cell holds at most 32,767 characters; a quadratic reading of these would take minutes. */
test.each([
  '，',
  ' ',
  '9',
  '1,',
  '1 ',
  '.',
  '一',
  '万',
  '(',
  '（）',
  '$',
  '\\text{',
  '\\geq',
  '*',
  '`',
  '≥',
  '=',
  '-',
  '/',
  '1-',
  '每月',
  '2025年',
  '%',
  '以上',
  '&ge;',
  '约',
  '元/',
  '9*',
  '百分之',
  'O',
  '\u200b',
  '。',
  '\n',
  '"',
  '达到',
])('a cell full of %j is read', (piece) => {
  const text = piece.repeat(Math.floor(32_767 / piece.length));
  for (const variant of [text, `≥${text}`, `${text}x`, `1${text}x`])
    expect(parseTargetValue(variant).text).toBe(variant);
});

test.each(['__', '≥__件', '≤ __ 万元', '__月__日前', '≥____%'])(
  '%s is a value still to be filled in',
  (text) => {
    expect(parseTargetValue(text).kind).toBe('empty');
  },
);

test.each(['5__件', '≥_件', '按__计划完成3次'])('%s is something else', (text) => {
  expect(parseTargetValue(text).kind).not.toBe('empty');
});
