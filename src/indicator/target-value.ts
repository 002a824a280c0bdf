import { z } from 'zod';

/** 计算符号, always in its standard form. */
export const OPERATORS = ['≥', '>', '=', '<', '≤'] as const;
export const operatorSchema = z.enum(OPERATORS);
export type Operator = z.infer<typeof operatorSchema>;

/** One way to read an ambiguous number: `2,8505` may be 2.8505 or 28505. */
export const candidateSchema = z.object({
  /** Decimal digits without separators, e.g. "28505" or "2.8505". */
  number: z.string(),
  /** Why it can be read so, a short Chinese phrase, e.g. 逗号是小数点之误. */
  because: z.string(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/**
 * 绩效值 as read. `kind` says which of the other fields carry the meaning:
 * - number: operator?, number, unit?            (≥95%, 20个, 约35万元)
 * - range: range, unit?                         (90%-95%)
 * - date: date                                  (6月30日前, 2025年12月底, 2020年1月--11月, 每月10日前, 2021年全年)
 * - expression: expression, number?, unit?      (5.5万元/年/人*70%: the result, where it can be computed)
 * - words: words, operator?                     (=较高, 持续增强, ≥中专, 验收合格)
 * - ambiguous: candidates, operator?, unit?     (2,8505; 629054,69元)
 * - none: 无, 不适用, /, —                       (said to be absent)
 * - empty: nothing there
 */
export const targetValueSchema = z.object({
  kind: z.enum(['number', 'range', 'date', 'expression', 'words', 'ambiguous', 'none', 'empty']),
  /** As displayed, untouched. */
  text: z.string(),
  operator: operatorSchema.nullable(),
  /** The operator as it was written, where not the standard sign: "以上", "\\geq", "》", "不少于", ">=". */
  operatorText: z.string().nullable(),
  /** Exact decimal digits, no exponent, no separators. For % and ‰ the figure before the sign. 万 and 亿 belong to the unit. */
  number: z.string().nullable(),
  /** As written, normalised only in width, spaces, brackets and stray slashes: 件, 万元, 元/人·年, %, 家公司. */
  unit: z.string().nullable(),
  /** The words of a value in words, without its operator. */
  words: z.string().nullable(),
  /** 约, 左右, 大概: the figure is not exact. */
  approximate: z.boolean(),
  range: z.object({ from: z.string(), to: z.string() }).nullable(),
  date: z
    .object({
      /** ISO, as precise as the text: 2025-12, 2025-06-30, --06-30, 2021. Null where the text names no date (每月). */
      from: z.string().nullable(),
      to: z.string().nullable(),
      /** by = no later than (…前, …底前); at = on or in; span = from…to; each = 每月/每季 */
      sense: z.enum(['by', 'at', 'span', 'each']),
    })
    .nullable(),
  expression: z.string().nullable(),
  candidates: z.array(candidateSchema),
  /** What had to be cleaned to read it. Rules turn these into findings. */
  cleaned: z.array(
    z.enum([
      'latex',
      'markdown',
      'fullWidth',
      'innerSpace',
      'thousandsSeparator',
      'chineseNumeral',
      'operatorVariant',
      'operatorWord',
      'straySlash',
      'bracketedUnit',
      'trailingPunctuation',
      'controlCharacter',
      'leadingWords',
      'trailingWords',
    ]),
  ),
});
export type TargetValue = z.infer<typeof targetValueSchema>;

/** One thing that had to be cleaned to read a value. */
export type Cleaning = TargetValue['cleaned'][number];
