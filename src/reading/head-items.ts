import { foldText } from '../indicator';
import {
  headerRolesOf,
  labelOf,
  lexiconKey,
  qualifierOf,
  type LabelRole,
  type LabelWord,
  type Qualifier,
} from './lexicon';
import type { ViewCell, ViewRow } from './sheet-view';
import { valueTypeOf, type ValueType } from './value-type';

interface Place {
  readonly cell: ViewCell;
  readonly row: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A word of the form's head that asks for something. */
export interface HeadLabel extends Place {
  readonly kind: 'label';
  readonly word: LabelWord;
  readonly text: string;
  readonly folded: string;
}

/** A text of the form's head that may answer a label. */
export interface HeadValue extends Place {
  readonly kind: 'value';
  readonly text: string;
  readonly folded: string;
  readonly type: ValueType;
}

export type HeadItem = HeadLabel | HeadValue;

/** Label and value that share a cell. */
export interface JointItem {
  readonly label: HeadLabel;
  readonly value: HeadValue;
  /** A colon sets them apart, as is usual in a line above the table. */
  readonly colon: boolean;
}

/** The head of a form as items, by row and then by column. */
export interface HeadItems {
  readonly rows: readonly (readonly HeadItem[])[];
  readonly labels: readonly HeadLabel[];
  readonly values: readonly HeadValue[];
  readonly joint: readonly JointItem[];
}

const PLAIN_FIGURE = /^[\d.,，%]+$/;
const OTHER: LabelWord = { role: 'other', rank: 9, scope: null };
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

interface Block {
  readonly cell: ViewCell;
  row: number;
  bottom: number;
  left: number;
  right: number;
}

/** Cells that repeat their neighbour, as an unmerged area does, count as one area. */
function joinRepeats(rows: readonly ViewRow[]): Block[][] {
  const result: Block[][] = [];
  let above: Block[] = [];
  for (const { row, cells } of rows) {
    const line: Block[] = [];
    for (const cell of cells) {
      const { folded } = cell.reading;
      const repeatable = !PLAIN_FIGURE.test(folded) && folded.length > 1;
      const before = line[line.length - 1];
      const single = cell.right === cell.column && before?.cell.right === before?.cell.column;
      if (
        repeatable &&
        single &&
        before &&
        before.right + 1 === cell.column &&
        before.cell.text === cell.text
      ) {
        before.right = cell.right;
        continue;
      }
      line.push({ cell, row, bottom: cell.bottom, left: cell.column, right: cell.right });
    }
    const fresh: Block[] = [];
    const carried: Block[] = [];
    const carriedLine = new Set<Block>();
    for (const block of line) {
      const { folded } = block.cell.reading;
      const before = line[line.indexOf(block) - 1];
      // A value below an equal one answers another label, unless that label is itself a repeat.
      const over =
        PLAIN_FIGURE.test(folded) || (before && !carriedLine.has(before))
          ? undefined
          : above.find(
              (other) =>
                other.left === block.left &&
                other.right === block.right &&
                other.bottom + 1 === row &&
                other.cell.reading.folded === folded,
            );
      if (over) {
        over.bottom = block.bottom;
        carried.push(over);
        carriedLine.add(block);
      } else {
        fresh.push(block);
      }
    }
    result.push(fresh);
    above = [
      ...fresh,
      ...carried,
      ...above.filter((block) => block.bottom >= row && !carried.includes(block)),
    ];
  }
  return result;
}

/** Reads the rows of a form's head into labels and values. `skip`: cells that are neither (title, unit). */
export function readHeadItems(rows: readonly ViewRow[], skip: ReadonlySet<ViewCell>): HeadItems {
  const lines: HeadItem[][] = [];
  const joint: JointItem[] = [];
  for (const blocks of joinRepeats(rows)) {
    const line: HeadItem[] = [];
    for (const block of blocks) {
      if (skip.has(block.cell)) continue;
      const { reading, text } = block.cell;
      if (reading.label) {
        line.push({ ...block, kind: 'label', word: reading.label, text, folded: reading.folded });
        continue;
      }
      if (reading.type !== 'amountText' || !text.includes('\n')) {
        const parts = jointPartsOf(block, text);
        const several = parts.some((part) => part.value.type === 'amountText');
        if (parts.length > 0 && !several) {
          joint.push(...parts);
          for (const part of parts) line.push(part.label);
          continue;
        }
      }
      if (/[:：]$/.test(reading.folded) && reading.folded.length <= 16) {
        line.push({ ...block, kind: 'label', word: OTHER, text, folded: reading.folded });
      } else if (!(reading.headers.includes('structure') && reading.folded.length <= 10)) {
        line.push({ ...block, kind: 'value', text, folded: reading.folded, type: reading.type });
      }
    }
    if (line.length > 0) lines.push(withQualifiers(line));
  }
  const shared = new Set(joint.map((each) => each.label));
  const items = lines.flat();
  return {
    rows: lines,
    labels: items.filter((item): item is HeadLabel => item.kind === 'label' && !shared.has(item)),
    values: items.filter((item): item is HeadValue => item.kind === 'value'),
    joint,
  };
}

/**
 * 资金总额 | 长期 | 1500 | 年度 | 480: the qualifiers become labels of what they qualify. A qualifier counts only
 * after a label of an amount or goal, and before a value.
 */
function withQualifiers(line: readonly HeadItem[]): HeadItem[] {
  let family: LabelWord | null = null;
  return line.map((item, at): HeadItem => {
    const qualifier = qualifierOf(lexiconKey(item.folded));
    const next = line[at + 1];
    if (qualifier === null || family === null || next?.kind !== 'value') {
      if (item.kind === 'label') family = QUALIFIED.has(item.word.role) ? item.word : null;
      return item;
    }
    const { cell, row, bottom, left, right, text, folded } = item;
    return {
      cell,
      row,
      bottom,
      left,
      right,
      text,
      folded,
      kind: 'label',
      word: qualified(family, qualifier),
    };
  });
}

const QUALIFIED: ReadonlySet<LabelRole> = new Set<LabelRole>(['amount', 'amountGroup', 'annualGoal', 'goal']);

function qualified(word: LabelWord, qualifier: Qualifier): LabelWord {
  const goal = word.role === 'annualGoal' || word.role === 'goal';
  if (qualifier === 'superseded') return goal ? { role: 'goalResult', rank: 9, scope: null } : OTHER;
  if (goal) return { role: qualifier === 'annual' ? 'annualGoal' : 'longTermGoal', rank: 0, scope: null };
  return { role: 'amount', rank: 0, scope: qualifier === 'annual' ? 'annual' : 'multiYear' };
}

const COLON = /[:：]/;
const LONGEST_LABEL = 30;

const LABELLED = /(^|[\s_]+)([^\s_:：]{2,16}(?:[(（][^()（）]{1,8}[)）])?)[:：]/g;

/** `填报单位：某局  填报日期：2024年` → its labels with their values; none where the text holds no label. */
function jointPartsOf(block: Block, text: string): JointItem[] {
  const starts: number[] = [];
  if (text.length <= 200) {
    for (const match of text.matchAll(LABELLED)) {
      const word = labelOf(lexiconKey(foldText(match[2] ?? '')));
      if (word) starts.push(match.index + (match[1]?.length ?? 0));
    }
  }
  if (starts.length > 1) {
    const parts: JointItem[] = [];
    starts.forEach((start, at) => {
      const part = colonPart(text.slice(start, starts[at + 1] ?? text.length));
      if (part) parts.push(jointItem(block, part.word, part.label, part.value.replace(/[\s_]+$/, ''), true));
    });
    if (parts.length > 1) return parts;
  }
  const part = colonPart(text);
  if (part) return [jointItem(block, part.word, part.label, part.value, true)];
  const run = runOnPart(text);
  return run ? [jointItem(block, run.word, run.label, run.value, false)] : [];
}

interface Part {
  readonly word: LabelWord;
  readonly label: string;
  readonly value: string;
}

function colonPart(text: string): Part | null {
  const at = text.search(COLON);
  if (at <= 0 || at > LONGEST_LABEL) return null;
  const label = text.slice(0, at);
  const word = labelOf(lexiconKey(foldText(label)));
  if (!word) return null;
  return { word, label: label.trim(), value: text.slice(at + 1).trim() };
}

function runOnPart(text: string): Part | null {
  const blank = text.search(/\s/);
  if (blank >= 3 && blank <= LONGEST_LABEL) {
    for (const match of text.matchAll(/\s+/g)) {
      const label = text.slice(0, match.index);
      if (label.length > LONGEST_LABEL) break;
      const key = lexiconKey(foldText(label));
      const word = key.length >= 3 ? labelOf(key) : null;
      const value = text.slice(match.index + match[0].length).trim();
      if (word && MAY_RUN_ON.has(word.role) && value !== '' && headerRolesOf(key).length === 0) {
        return { word, label, value };
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
    if (STRONG_TYPE[word.role]?.includes(type)) return { word, label, value };
    return null;
  }
  return null;
}

/** Types that tell a value even where nothing sets it apart from its label. */
const STRONG_TYPE: Partial<Record<LabelRole, readonly ValueType[]>> = {
  department: ['codedDepartment'],
  implementingUnit: ['codedUnit'],
  office: ['codedOffice'],
  period: ['period', 'date'],
  amount: ['amount'],
  attribute: ['attribute'],
};

const STAMP = /^\((?:盖章|公章|签章|签字)\)$/;

function jointItem(block: Block, word: LabelWord, label: string, value: string, colon: boolean): JointItem {
  const folded = foldText(value).replace(STAMP, '');
  const text = folded === '' ? '' : value;
  return {
    label: { ...block, kind: 'label', word, text: label, folded: foldText(label) },
    value: { ...block, kind: 'value', text, folded, type: valueTypeOf(folded, text) },
    colon,
  };
}
