import { isAttributeWords, isOfficeName, isOrganisation } from './lexicon';

/**
 * What kind of value a text looks like, told by its shape alone.
 * codedDepartment: `223-某局`, `[155]某局`; codedUnit: `223001-某局本级`; codedOffice: `05-某股`.
 */
export type ValueType =
  | 'codedDepartment'
  | 'codedUnit'
  | 'codedOffice'
  | 'organisation'
  | 'office'
  | 'attribute'
  | 'period'
  | 'date'
  | 'amount'
  | 'amountText'
  | 'figure'
  | 'sentence'
  | 'phrase';

const LEADING_CODE = /^\(?(\d{2,12})\)?[-—–_.、:]{0,2}(?=[\u3400-\u9fff])/;
const TRAILING_CODE = /^([\u3400-\u9fff()·]{3,40}?)[-—–_(]?(\d{3,12})\)?$/;
const AMOUNT = /^[约≤=¥￥]?-?\d[\d,，.]*(?:\(?(?:亿元|万元|千元|元|亿|万)\)?)?(?:整)?$/;
const YEAR = '(?:19|20)\\d\\d';
const DAY = `${YEAR}(?:[-./年]\\d{1,2}(?:[-./月](?:\\d{1,2}日?)?)?|年)?(?:底|初|末)?`;
const DATE = new RegExp(
  `^(?:${YEAR}[-./年]\\d{1,2}(?:[-./月](?:\\d{1,2}日?)?)?|${YEAR}年?|${YEAR}\\d{4})(?:底|初|末|起)?$`,
);
const SPAN = new RegExp(
  `^\\(?(?:自|从)?(?:${DAY}|${YEAR}\\d{4})(?:起)?(?:-+|—+|–+|~+|至|到|起至|/)+(?:${DAY}|${YEAR}\\d{4}|\\d{1,2}月(?:\\d{1,2}日)?底?|长期|今)(?:止)?\\)?$`,
);
const COMPACT_DATE = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const DURATION =
  /^(?:约|为期)?(?:\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3})个?(?:年|月|天|日|年度|周年|季度|年期)(?:以内|内)?(?:\(.{1,30}\))?$/;
const DURATION_WORDS = /^(?:长期|当年|本年度?|一年期|全年|(?:19|20)\d\d年度|(?:19|20)\d\d年全年)$/;
const AMOUNT_LINE = /(?:总额|总计|合计|资金|金额|预算数?|拨款)(?:\([^()]*\))?[:：]?(?:人民币)?约?\d/;
/** `854万（其中…）`, `一般公共预算安排77300万元` */
const AMOUNT_FIRST = /^\d[\d,.]*(?:万|亿)?元?\(.{2,80}\)$/;
const AMOUNT_LAST =
  /^[\u4e00-\u9fff()]{2,16}(?:安排|投入|拨款|共计|合计|资金|金额)[:]?\d[\d,.]*(?:万元|亿元|元|万)$/;
/** From this length on a text is a goal or a description rather than a name. */
const SENTENCE_LENGTH = 32;

/** The kind of value a text looks like. `folded` is its comparison form, `raw` the text itself. */
export function valueTypeOf(folded: string, raw: string): ValueType {
  if (COMPACT_DATE.test(folded)) return 'date';
  if (AMOUNT.test(folded)) return /^\d{1,2}$/.test(folded) || /[\d.]/.test(folded) ? 'amount' : 'figure';
  if (DATE.test(folded)) return 'date';
  if (SPAN.test(folded) || DURATION.test(folded)) return 'period';
  const coded = codeOf(folded);
  if (coded && folded.length <= 60 && !/[。;；]/.test(folded)) {
    if (coded.code.length === 2) return isOfficeName(coded.name) ? 'codedOffice' : 'phrase';
    if (coded.separated || (isOrganisation(coded.name) && !coded.name.startsWith('年'))) {
      return coded.code.length >= 6 ? 'codedUnit' : 'codedDepartment';
    }
  }
  if (isAttributeWords(folded)) return 'attribute';
  if (DURATION_WORDS.test(folded)) return 'period';
  if (AMOUNT_FIRST.test(folded) || AMOUNT_LAST.test(folded)) return 'amountText';
  if (AMOUNT_LINE.test(folded) && folded.length <= 160 && /[:：\n]/.test(raw)) return 'amountText';
  if (folded.length >= SENTENCE_LENGTH || /[。;；]/.test(folded) || raw.includes('\n')) return 'sentence';
  if (/[股科]$/.test(folded) && isOfficeName(folded)) return 'office';
  if (isOrganisation(folded))
    return isOfficeName(folded) && /[股科室]$/.test(folded) ? 'office' : 'organisation';
  return 'phrase';
}

export interface CodedName {
  readonly code: string;
  readonly name: string;
  /** Code and name are set apart by a sign or brackets. */
  readonly separated: boolean;
}

/** Takes `223-某局`, `[155]某局`, `某局 308001` apart; null for a text without a code. Works on folded text. */
export function codeOf(folded: string): CodedName | null {
  const leading = LEADING_CODE.exec(folded);
  const year = /^(?:19|20)\d\d$/.test(leading?.[1] ?? '') && folded.charAt(leading?.[0].length ?? 0) === '年';
  if (year) return null;
  if (leading?.[1] !== undefined) {
    return {
      code: leading[1],
      name: folded.slice(leading[0].length),
      separated: leading[0].length > leading[1].length,
    };
  }
  const trailing = TRAILING_CODE.exec(folded);
  if (trailing?.[1] !== undefined && trailing[2] !== undefined) {
    return { code: trailing[2], name: trailing[1].replace(/\($/, ''), separated: false };
  }
  return null;
}
