import { foldText } from '../indicator';
import { beginsLabel, headerRolesOf, labelOf, lexiconKey, type LabelRole, type LabelWord } from './lexicon';
import { valueTypeOf, type ValueType } from './value-type';

/** A label and its answer out of one text. */
export interface JointPart {
  readonly word: LabelWord;
  readonly label: string;
  /** '' where nothing follows the colon. */
  readonly value: string;
  /** A colon sets them apart, as is usual in a line above the table. */
  readonly colon: boolean;
}

const COLON = /[:：]/;
const LONGEST_LABEL = 30;
const LONGEST_LINE = 200;
const LABELLED = /(^|[\s_]+)([^\s_:：]{2,16}(?:[(（][^()（）]{1,8}[)）])?)[:：]/g;
/** 金额单位：万元 behind an answer is no part of it. */
const MONEY_UNIT = /^(?:金额|货币|资金|计量)单位$/;
const NONE: readonly JointPart[] = [];

/** Labels that may run straight into their value, with a blank or nothing between. */
const MAY_RUN_ON: ReadonlySet<LabelRole> = new Set<LabelRole>([
  'projectName',
  'department',
  'implementingUnit',
  'attribute',
  'period',
  'office',
  'amount',
  'annualGoal',
]);

/** Types that tell a value even where nothing sets it apart from its label. */
const STRONG_TYPE: Partial<Record<LabelRole, readonly ValueType[]>> = {
  department: ['codedDepartment'],
  implementingUnit: ['codedUnit'],
  office: ['codedOffice'],
  period: ['period', 'date'],
  amount: ['amount'],
  attribute: ['attribute'],
};

/** `填报单位：某局  填报日期：2024年` → its labels with their values; none where the text holds no label. */
export function jointPartsOf(text: string): readonly JointPart[] {
  if (COLON.test(text)) {
    const several = text.length <= LONGEST_LINE ? severalParts(text) : NONE;
    if (several.length > 0) return several;
    const part = colonPart(text);
    if (part) return [part];
  }
  const run = beginsLabel(text) ? runOnPart(text) : null;
  return run ? [run] : NONE;
}

function severalParts(text: string): readonly JointPart[] {
  const starts: number[] = [];
  for (const match of text.matchAll(LABELLED)) {
    const key = lexiconKey(foldText(match[2] ?? ''));
    if (labelOf(key) || MONEY_UNIT.test(key)) starts.push(match.index + (match[1]?.length ?? 0));
  }
  if (starts.length < 2) return NONE;
  return starts.flatMap((start, at) => {
    const part = colonPart(text.slice(start, starts[at + 1] ?? text.length));
    return part ? [{ ...part, value: part.value.replace(/[\s_]+$/, '') }] : [];
  });
}

function colonPart(text: string): JointPart | null {
  const at = text.search(COLON);
  if (at <= 0 || at > LONGEST_LABEL) return null;
  const label = text.slice(0, at);
  const word = labelOf(lexiconKey(foldText(label)));
  if (!word) return null;
  return { word, label: label.trim(), value: text.slice(at + 1).trim(), colon: true };
}

function runOnPart(text: string): JointPart | null {
  const blank = text.search(/\s/);
  if (blank >= 1 && blank <= LONGEST_LABEL) {
    for (const match of text.matchAll(/\s+/g)) {
      const label = text.slice(0, match.index);
      if (label.length > LONGEST_LABEL) break;
      const key = lexiconKey(foldText(label));
      const word = key.length >= 3 ? labelOf(key) : null;
      const value = text.slice(match.index + match[0].length).trim();
      if (word && MAY_RUN_ON.has(word.role) && value !== '' && headerRolesOf(key).length === 0) {
        return { word, label, value, colon: false };
      }
    }
  }
  if (text.length > 80) return null;
  for (let length = Math.min(10, text.length - 1); length >= 4; length -= 1) {
    const label = text.slice(0, length);
    const word = labelOf(foldText(label));
    if (!word || !MAY_RUN_ON.has(word.role)) continue;
    const value = text.slice(length).trim();
    const type = valueTypeOf(foldText(value), value);
    return STRONG_TYPE[word.role]?.includes(type) ? { word, label, value, colon: false } : null;
  }
  return null;
}
