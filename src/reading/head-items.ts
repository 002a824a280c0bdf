import { foldText } from '../indicator';
import { lexiconKey, qualifierOf, type LabelRole, type LabelWord, type Qualifier } from './lexicon';
import type { ViewCell, ViewRow } from './sheet-view';
import type { JointPart } from './joint-text';
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
  /** The items of each sheet row, areas over several rows in each of them, by column. */
  readonly lines: ReadonlyMap<number, readonly HeadItem[]>;
  /** The last column that an item of the head fills. */
  readonly right: number;
  readonly labels: readonly HeadLabel[];
  readonly values: readonly HeadValue[];
  readonly joint: readonly JointItem[];
}

const PLAIN_FIGURE = /^[\d.,，%]+$/;
const OTHER: LabelWord = { role: 'other', rank: 9, scope: null };

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
  const above = new Map<number, Block>();
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
    let labelCarried = true;
    for (const block of line) {
      const { folded } = block.cell.reading;
      const over = above.get(block.left);
      // A value below an equal one answers another label, unless that label is itself a repeat.
      const repeats: boolean =
        labelCarried &&
        over !== undefined &&
        !PLAIN_FIGURE.test(folded) &&
        over.right === block.right &&
        over.bottom + 1 === row &&
        over.cell.reading.folded === folded;
      labelCarried = repeats;
      if (over && repeats) {
        over.bottom = block.bottom;
      } else {
        fresh.push(block);
      }
    }
    result.push(fresh);
    for (const block of fresh) above.set(block.left, block);
  }
  return result;
}

/** An area is looked for in so many of its rows. */
const ROWS_OF_AN_AREA = 40;

export function linesOf(items: readonly HeadItem[]): ReadonlyMap<number, readonly HeadItem[]> {
  const lines = new Map<number, HeadItem[]>();
  for (const item of items) {
    const last = Math.min(item.bottom, item.row + ROWS_OF_AN_AREA);
    for (let row = item.row; row <= last; row += 1) {
      const line = lines.get(row);
      if (line) line.push(item);
      else lines.set(row, [item]);
    }
  }
  for (const line of lines.values()) line.sort((a, b) => a.left - b.left);
  return lines;
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
        const parts = reading.parts.map((part) => jointItem(block, part));
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
    lines: linesOf(items),
    right: items.reduce((right, item) => Math.max(right, item.right), 0),
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

const STAMP = /^\((?:盖章|公章|签章|签字)\)$/;

function jointItem(block: Block, { word, label, value, colon }: JointPart): JointItem {
  const folded = foldText(value).replace(STAMP, '');
  const text = folded === '' ? '' : value;
  return {
    label: { ...block, kind: 'label', word, text: label, folded: foldText(label) },
    value: { ...block, kind: 'value', text, folded, type: valueTypeOf(folded, text) },
    colon,
  };
}
