import type { Indicator } from '../../indicator';
import { MEASURES, THING_TAILS, type Measure } from '../lexicon/measure-words';
import {
  FACT_WORDS,
  FILLER_WORDS,
  ORDINAL_WORDS,
  POLICY_WORDS,
  PROCEDURE_WORDS,
  SUBJECT_WORDS,
  VAGUE_TIME_WORDS,
} from '../lexicon/value-words';
import type { NameMeasure } from './name-words';

/**
 * What is wrong with a value in words, the gravest first; a value has one of them at most.
 * - ordinalSign: a grade or degree behind ≥ or ≤ (≥中专)
 * - otherSubject: it speaks of something the name does not measure (知晓率: 经济好转)
 * - figureWanted: the name asks for a figure (化解率: 持续提升)
 * - policyClause: it hands the target over to a document or a share of duties
 * - repeatsName: it says the name again (及时性: 及时)
 * - vagueTime: it says when, without a day or a span (按合同及时拨付)
 * - severalTargets: it holds two targets or more
 * - noStandard: nothing says when it is reached (持续增强)
 */
export const WORDS_FAULTS = [
  'ordinalSign',
  'otherSubject',
  'figureWanted',
  'policyClause',
  'repeatsName',
  'vagueTime',
  'severalTargets',
  'noStandard',
] as const;
export type WordsFault = (typeof WORDS_FAULTS)[number];

const anyOf = (words: readonly string[], flags = 'u'): RegExp =>
  new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), flags);

const VAGUE_TIME = anyOf(VAGUE_TIME_WORDS);
const FILLERS = anyOf(FILLER_WORDS, 'gu');
const POLICY = anyOf(POLICY_WORDS);
const PROCEDURE = anyOf(PROCEDURE_WORDS);
const FACT = new RegExp(`^(?:${FACT_WORDS.join('|')})$`, 'u');
/** Ⅲ类, 二级, AAA级: a class that something else defines. */
const CLASS = /[ⅠⅡⅢⅣⅤ一二三四五甲乙丙A-E]\s*[级类等档]/u;
/** 优良中差: the grades themselves. */
const GRADES = /优.{0,2}良.{0,2}中.{0,4}差/u;
const ORDINAL = anyOf(ORDINAL_WORDS.flat());
const SUBJECTS = SUBJECT_WORDS.map((words) => anyOf(words));
const PUNCTUATION = /[\s，,。．.；;、：:！!？?（）()“”"'‘’]+/gu;
const CLAUSES = /[，,；;。\n]+/u;
const FIGURE = /\d/u;
const TIME_NAME = /及时|时限|期限|时间|进度|按时|按期|时效|工期/u;
/** A date or span: with one of these the words do say when. */
const DAY_OR_SPAN =
  /\d\s*(?:年|月|日|天|个?工作日|小时|周|季)|[月季年]底|月末|[一二两三四五六七八九十]+(?:个)?(?:工作日|日|天|小时|周|月)|[上下]半年|[一二三四]季度/u;

const FIGURE_MEASURES: ReadonlySet<Measure> = new Set<Measure>(
  MEASURES.filter((measure) => measure !== 'degree' && measure !== 'date'),
);
const THINGS: ReadonlySet<string> = new Set(THING_TAILS);

/** Whether a name asks for a figure beyond doubt: 率, 数量, 总成本, 满意度; not 补贴, which also names a thing. */
export function asksForFigure(measure: NameMeasure | null): boolean {
  return measure !== null && FIGURE_MEASURES.has(measure.measure) && !THINGS.has(measure.tail);
}

/** Whether a text names a day or a span of time. */
export function namesTime(text: string): boolean {
  return DAY_OR_SPAN.test(text);
}

/** Whether every part of the words, fillers left out, is found in the name. */
function repeatsName(words: string, core: string): boolean {
  const rest = words.replace(PUNCTUATION, '').replace(FILLERS, '');
  if (rest.length < 2) return false;
  let covered = 0;
  let index = 0;
  while (index < rest.length) {
    let length = rest.length - index;
    while (length >= 2 && !core.includes(rest.slice(index, index + length))) length -= 1;
    if (length >= 2) covered += length;
    index += Math.max(1, length);
  }
  return covered >= rest.length - (rest.length >= 6 ? 1 : 0);
}

function namesOtherSubject(words: string, core: string): boolean {
  const spoken = SUBJECTS.filter((subject) => subject.test(words));
  return spoken.length > 0 && !spoken.some((subject) => subject.test(core));
}

/** The parts of a value that hold several statements; one part where it holds one. */
export function statementsIn(words: string): readonly string[] {
  const clauses = words
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= 4 || FIGURE.test(clause));
  return clauses.length > 1 ? clauses : [words];
}

function isTimeValue({ level2 }: Indicator, core: string): boolean {
  return level2 === '时效指标' || TIME_NAME.test(core);
}

/** Judged by a procedure (验收合格), by a class (Ⅲ类), by grades that are named, or beyond doubt (是, 建立). */
function needsNoStandard(words: string): boolean {
  return (
    PROCEDURE.test(words) ||
    CLASS.test(words) ||
    GRADES.test(words) ||
    FACT.test(words) ||
    /^[\p{P}\p{S}]*(?:是|否|零|无)$/u.test(words)
  );
}

/** What is wrong with the words of an indicator; null where they are none, or nothing is. */
export function wordsFault(
  indicator: Indicator,
  core: string,
  measure: NameMeasure | null,
): WordsFault | null {
  const { target, explanation, evidence, remark } = indicator;
  const { words } = target;
  if (target.kind !== 'words' || words === null || words === '' || core === '') return null;
  // What begins with a figure is a quantity that could not be read, and no word.
  if (/^\d/u.test(words)) return null;
  const plainSign = target.operatorText === null || !/\p{Script=Han}/u.test(target.operatorText);
  if (target.operator !== null && target.operator !== '=' && plainSign && ORDINAL.test(words))
    return 'ordinalSign';
  const notes = [explanation, evidence, remark].map((note) => note?.text ?? '').join('');
  const time = isTimeValue(indicator, core);
  const vague = VAGUE_TIME.test(words) && !namesTime(words);
  if (asksForFigure(measure)) {
    if (namesOtherSubject(words, core)) return 'otherSubject';
    return measure?.measure === 'duration' && vague ? 'vagueTime' : 'figureWanted';
  }
  if (POLICY.test(words) && (FIGURE.test(words) || !vague)) return 'policyClause';
  if (repeatsName(words, core)) return 'repeatsName';
  if (time && !namesTime(words) && !namesTime(notes) && (vague || indicator.level2 === '时效指标'))
    return 'vagueTime';
  if (statementsIn(words).length > 1) return 'severalTargets';
  return notes !== '' || needsNoStandard(words) ? null : 'noStandard';
}
