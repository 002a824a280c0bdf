import type { FieldName } from '../indicator';
import type { Profile } from './profile/schema';

/** Further columns of an indicator in an example: F explanation, G evidence, H last year's value, I remark. */
export interface IndicatorNotes {
  readonly explanation?: string;
  readonly evidence?: string;
  readonly lastYear?: string;
  readonly remark?: string;
}

/**
 * One indicator of an example: 二级 (short or full: 数量, 数量指标), 三级指标, 绩效值 as typed ('' for a blank cell),
 * and where the form has them its weight (null: none) and further columns.
 */
export type IndicatorSketch = readonly [
  level2: string,
  name: string,
  value: string,
  weight?: number | null,
  notes?: IndicatorNotes,
];

/**
 * A form in short. It is laid out like the county form: B3 项目名称, B4 主管部门, D4 实施单位, B5 项目属性,
 * D5 项目期限, B6 项目主管处室, D6 项目年度金额 (万元 unless unit says otherwise), B7 年度总体绩效目标,
 * row 8 the header, indicators from row 9 on: name in C, value in D, weight in E.
 * A field left out does not exist in the form; '' is one that is blank.
 */
export interface FormSketch {
  readonly fields?: Partial<Readonly<Record<FieldName, string>>>;
  readonly unit?: '元' | '万元' | '亿元' | null;
  readonly year?: number;
  readonly kind?: 'target' | 'selfEvaluation';
  readonly indicators?: readonly IndicatorSketch[];
}

/** What an example shows: one form, several (rules across forms), or a whole sheet, tab-separated, for the reader. */
export type ExampleContent =
  { readonly form: FormSketch } | { readonly forms: readonly FormSketch[] } | { readonly sheet: string };

export type BadExample = ExampleContent & {
  /** The cell that must be flagged, A1 address. Left out: any. */
  readonly cell?: string;
  /** Words that the Chinese message must hold. */
  readonly says?: readonly string[];
  /** The texts of cells after the first fix or suggestion. */
  readonly becomes?: Readonly<Record<string, string>>;
  /** A built-in profile other than the default, or what differs from the default. */
  readonly profile?: string | Partial<Profile>;
};

export type GoodExample = ExampleContent & { readonly profile?: string | Partial<Profile> };

/** Tested: every bad example must be found by the rule, no good one may be. At least one of each. */
export interface RuleExamples {
  readonly bad: readonly BadExample[];
  readonly good: readonly GoodExample[];
}
