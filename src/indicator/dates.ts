import { readChineseNumeral } from './chinese-numerals';
import type { Operator, TargetValue } from './target-value';

type TargetDate = NonNullable<TargetValue['date']>;

interface Day {
  readonly year: string | null;
  readonly month: number | null;
  readonly day: number | null;
}

const LONGEST_DATE = 40;
/** Without one of these a text is no date; tested first, because most values are none. */
const DATE_MARK = /[年月日号季每]|\d[-./~—–−至到]+\d/;
const YEAR = '(?<year>(?:19|20)\\d{2})';
const MONTH = '(?<month>\\d{1,2})';
const DAY = '(?<day>\\d{1,2})';
/** One calendar day, month or year, from its start. */
const DAY_FORMS = [
  new RegExp(`^(?:${YEAR}年)?${MONTH}月(?:份)?${DAY}[日号]`),
  new RegExp(`^${YEAR}([-./])${MONTH}\\2${DAY}(?:日)?(?!\\d)`),
  new RegExp(`^${YEAR}年${MONTH}月(?:份)?`),
  new RegExp(`^${YEAR}[-/]${MONTH}月?(?![\\d.])`),
  // 2025.06 alone is rather a figure.
  new RegExp(`^${YEAR}\\.${MONTH}(?:月|(?=[底末初前以之~—–−至到]|-(?:19|20)\\d{2}))`),
  new RegExp(`^${YEAR}(?:年度|年|财年)`),
  new RegExp(`^${MONTH}月(?:份)?`),
];
const BARE_YEAR = new RegExp(`^${YEAR}`);
const BARE_MONTH = new RegExp(`^(?:${YEAR}年)?${MONTH}(?=[-~—–−至到])`);
const BARE_DAY = new RegExp(`^(?:${YEAR}年)?${MONTH}月${DAY}(?=[-~—–−至到])`);
const DAY_OF_MONTH = new RegExp(`^${DAY}[日号]`);
const POINTED_MONTH = new RegExp(`^${YEAR}\\.${MONTH}$`);
/** 30日前, of a month that is not named. */
const UNNAMED_MONTH = /^\d{1,2}[日号](?:以前|之前|前)/;
const SPAN_MARK = /^(?:[-~—–−]{1,2}|至|到)/;
const LEADS = /^(?:截至|截止到|截止|力争|确保|计划|预计|于|在|自|从|至|到|当年|本年度|本年|年度|次年)+/;
const UNTIL = /^(?:截至|截止|至|到)/;
const EACH = /^每(?:半年|年度?|季度?|个?月|(?:周|星期)[一二三四五六日]?|日|天|学期)/;
const EACH_DAY = /^(?:\d{1,2}[日号]|[底末初]|(?:上|中|下)旬)/;
const EDGE = /^(?:[上中下]旬|[底末初])/;
const BY = /^(?:以前|之前|前|为止|止|截止|内|以内|之内)/;
/** What may follow a deadline: 完成, 全部拨付到位. */
const DEED = /^[^\d,;。，；、<>=≥≤]{0,12}$/;
const DEADLINE_DEED =
  /^(?:全部|全面)?(?:完成|竣工|完工|交付|发放|拨付|支付|办结|结束|开工|验收|投入使用|建成|到位|上线)/;
const SEASON = /^第?([一二三四1-4])季度/;
const HALF_YEAR = /^(上|下)半年/;
const YEAR_END = /^年[底末](?:以前|之前|前)/;
const CHINESE_DATE_PART = /[零〇○一二两三四五六七八九十]{1,4}(?=[年月日号])/g;
const SEASON_NUMBER: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

const pad = (number: number) => String(number).padStart(2, '0');

/** ISO 8601, as precise as the text; a year that is not given is `-`. Null where nothing is known. */
function iso({ year, month, day }: Day): string | null {
  if (year === null && month === null) return null;
  if (month === null) return year;
  return `${year ?? '-'}-${pad(month)}${day === null ? '' : `-${pad(day)}`}`;
}

function toDay(groups: Readonly<Record<string, string | undefined>> | undefined): Day | null {
  const month = groups?.['month'] === undefined ? null : Number(groups['month']);
  const day = groups?.['day'] === undefined ? null : Number(groups['day']);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  return { year: groups?.['year'] ?? null, month, day };
}

function readDay(text: string, forms: readonly RegExp[]): { day: Day; length: number } | null {
  for (const form of forms) {
    const match = form.exec(text);
    if (match === null) continue;
    const day = toDay(match.groups);
    if (day !== null) return { day, length: match[0].length };
  }
  return null;
}

function readSeason(text: string): { from: Day; to: Day; length: number } | null {
  const year = /^((?:19|20)\d{2})年(?:度)?/.exec(text);
  const rest = text.slice(year?.[0].length ?? 0);
  const season = SEASON.exec(rest);
  const half = HALF_YEAR.exec(rest);
  const found = season ?? half;
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  const months = season ? 3 : 6;
  const order = season ? (SEASON_NUMBER[name] ?? Number(name)) : name === '上' ? 1 : 2;
  const of = (month: number): Day => ({ year: year?.[1] ?? null, month, day: null });
  return {
    from: of((order - 1) * months + 1),
    to: of(order * months),
    length: (year?.[0].length ?? 0) + found[0].length,
  };
}

function readEach(text: string): TargetDate | null {
  const match = EACH.exec(text);
  if (match === null) return null;
  const each: TargetDate = { from: null, to: null, sense: 'each' };
  const rest = text.slice(match[0].length);
  if (rest === '') return each;
  const day = readDay(rest, DAY_FORMS);
  const length = day?.length ?? EACH_DAY.exec(rest)?.[0].length ?? (rest === '前' ? 0 : undefined);
  if (length === undefined) return null;
  const tail = rest.slice(length).replace(EDGE, '');
  if (!DEED.test(tail)) return null;
  return { ...each, to: day === null ? null : iso(day.day) };
}

/** `2020年1月--11月`, `2020.1.1-2020.12.31`, `1-12月`, `2019-2021年`. */
function readSpan(text: string, signed: boolean): TargetDate | null {
  const dated = readDay(text, [BARE_DAY, BARE_MONTH]) ?? readDay(text, DAY_FORMS);
  const first = dated ?? (signed ? null : readDay(text, [BARE_YEAR]));
  if (first === null) return null;
  const mark = SPAN_MARK.exec(text.slice(first.length));
  if (mark === null) return null;
  const rest = text.slice(first.length + mark[0].length);
  const bareEnd = dated === null ? readDay(rest, [BARE_YEAR]) : null;
  const second =
    readDay(rest, DAY_FORMS) ??
    readDay(rest, [POINTED_MONTH, DAY_OF_MONTH]) ??
    (bareEnd?.length === rest.length ? bareEnd : null);
  if (second === null) return null;
  const tail = rest.slice(second.length).replace(EDGE, '').replace(/^止/, '');
  if (!DEED.test(tail)) return null;
  const end = {
    ...second.day,
    month: second.day.month ?? (second.day.day === null ? null : first.day.month),
  };
  // 2-4日 are days of no month, not the fourth of February.
  if (second.day.month === null && second.day.day !== null && first.day.day === null) return null;
  if ((first.day.month === null) !== (end.month === null)) return null;
  const year = first.day.year ?? (end.month === null ? null : end.year);
  if (year === null && end.year !== null) return null;
  const from = iso({ ...first.day, year });
  const to = iso({ ...end, year: end.year ?? year });
  const ordered = from !== null && to !== null && (from.startsWith('-') || from <= to);
  return ordered ? { from, to, sense: 'span' } : null;
}

function readSingle(text: string, bound: boolean): TargetDate | null {
  const unnamed = UNNAMED_MONTH.exec(text);
  if (unnamed !== null && DEED.test(text.slice(unnamed[0].length)))
    return { from: null, to: null, sense: 'by' };
  const season = readSeason(text);
  const day = season === null ? readDay(text, DAY_FORMS) : null;
  const length = season?.length ?? day?.length;
  if (length === undefined) return null;
  const edged = text.slice(length);
  const edge = EDGE.exec(edged)?.[0] ?? '';
  const rest = edged.slice(edge.length).replace(/^全年/, '');
  const by = BY.exec(rest)?.[0];
  const end = season?.to ?? day?.day ?? { year: null, month: null, day: null };
  const deed = rest.slice(by?.length ?? 0);
  // 12月 alone is a figure with a unit as often as it is December: only a mark makes it a date.
  const onlyMonth = day !== null && day.day.year === null && day.day.day === null;
  if (onlyMonth && edge === '' && (by === undefined || by.endsWith('内'))) return null;
  if (by !== undefined || bound) {
    return DEED.test(deed) ? { from: null, to: iso(end), sense: 'by' } : null;
  }
  if (rest !== '' && !DEADLINE_DEED.test(rest)) return null;
  if (!DEED.test(rest)) return null;
  if (season !== null) return { from: iso(season.from), to: iso(season.to), sense: 'span' };
  return { from: iso(end), to: iso(end), sense: 'at' };
}

/** Chinese numerals before 年, 月 and 日 as digits; two-digit years and anything unreadable stay. */
function withDigits(text: string): string {
  return text.replace(CHINESE_DATE_PART, (numeral) => readChineseNumeral(numeral) ?? numeral);
}

/**
 * Reads a cleaned text that is a date, a deadline or a period as a whole: 6月30日前, 2025年12月底前完成,
 * 2024-01-01, 2020年1月--11月, 每月10日前, 第三季度, 2021年全年. Null for everything else, so for a sentence
 * that only contains a date, and for 12月, which may as well be twelve months.
 * @param operator the sign before it: ≤ and < make a date a deadline
 */
export function readDate(text: string, operator: Operator | null): TargetDate | null {
  if (text.length > LONGEST_DATE || !DATE_MARK.test(text)) return null;
  const dated = withDigits(text);
  const each = readEach(dated);
  if (each !== null) return each;
  const unled = dated.replace(LEADS, '');
  const yearEnd = YEAR_END.exec(unled);
  if (yearEnd !== null && DEED.test(unled.slice(yearEnd[0].length))) {
    return { from: null, to: '--12', sense: 'by' };
  }
  const bound = operator === '≤' || operator === '<' || UNTIL.test(dated);
  return readSpan(unled, operator !== null) ?? readSingle(unled, bound);
}
