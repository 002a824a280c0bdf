import { MAX_COLUMN, MAX_ROW } from '../sheet';
import { cheapestAssignment } from './assignment';
import type { HeadItem, HeadItems, HeadLabel, HeadValue } from './head-items';
import { BLANK_COST, placeCost, typeCost, type Direction } from './label-costs';
import type { LabelRole } from './lexicon';

/** A label with the value it gets; null where it stays blank. */
export interface HeadPair {
  readonly label: HeadLabel;
  readonly value: HeadValue | null;
  readonly direction: Direction;
}

export interface PairedHead {
  readonly pairs: readonly HeadPair[];
  /** Values no label got. */
  readonly left: readonly HeadValue[];
}

const FAR_ROWS = 6;
/** A value this near and of this kind is its label's without asking the others. */
const CLEAR_COST = 1.3;
const GOALS: ReadonlySet<LabelRole> = new Set<LabelRole>([
  'annualGoal',
  'goal',
  'longTermGoal',
  'goalResult',
]);
const MONEY: ReadonlySet<LabelRole> = new Set<LabelRole>([
  'amount',
  'amountGroup',
  'amountPart',
  'amountColumn',
  'spentColumn',
]);
const LOOK_BELOW: ReadonlySet<LabelRole> = new Set<LabelRole>([
  'projectName',
  'department',
  'implementingUnit',
  'attribute',
  'period',
  'periodStart',
  'periodEnd',
  'office',
  'amount',
  'amountColumn',
  'annualGoal',
  'goal',
  'longTermGoal',
  'goalResult',
]);

type Lines = HeadItems['lines'];

function nextRight(label: HeadLabel, lines: Lines): HeadItem | undefined {
  return lines.get(label.row)?.find((item) => item.left > label.right);
}

function directlyBelow(label: HeadLabel, lines: Lines): HeadItem | undefined {
  return lines
    .get(label.bottom + 1)
    ?.find((item) => item.left <= label.right && item.right >= label.left && item.row === label.bottom + 1);
}

/** A label that heads further labels of its own kind (项目资金 over 年度资金总额) has no value of its own. */
export function isGroupLabel(label: HeadLabel, head: HeadItems): boolean {
  return groupOver(label, head.lines);
}

function groupOver(label: HeadLabel, lines: Lines): boolean {
  const family = GOALS.has(label.word.role) ? GOALS : MONEY.has(label.word.role) ? MONEY : null;
  if (!family || label.word.role === 'amountColumn' || label.word.role === 'spentColumn') return false;
  const isKin = (item: HeadItem | undefined) => item?.kind === 'label' && family.has(item.word.role);
  const right = nextRight(label, lines);
  const below = directlyBelow(label, lines);
  if (isKin(right) && right && right.left <= label.right + 4 && below?.kind !== 'value') {
    if (family === GOALS) return true;
    return label.word.role === 'amountGroup';
  }
  return family === GOALS && isKin(below) && below !== undefined && below.left >= label.left && !right;
}

/**
 * Gives the labels their values: what stands clearly at its place first, the rest by the cheapest assignment
 * of distance, direction and kind.
 */
export function pairHead(head: HeadItems): PairedHead {
  const lines = head.lines;
  const pairs: HeadPair[] = [];
  const taken = new Set<HeadValue>();
  const open: HeadLabel[] = [];
  const waiting: HeadLabel[] = [];
  for (const label of head.labels) {
    if (groupOver(label, lines)) continue;
    const right = nextRight(label, lines);
    if (right?.kind === 'value' && !taken.has(right) && rightIsClear(label, right, lines)) {
      pairs.push({ label, value: right, direction: 'right' });
      taken.add(right);
    } else {
      waiting.push(label);
    }
  }
  for (const label of waiting) {
    const right = nextRight(label, lines);
    const below = directlyBelow(label, lines);
    const rightIsMine = right?.kind === 'value' && !taken.has(right) && right.left <= label.right + 2;
    if (
      below?.kind === 'value' &&
      !taken.has(below) &&
      LOOK_BELOW.has(label.word.role) &&
      !rightIsMine &&
      typeCost(label, below) <= 1
    ) {
      pairs.push({ label, value: below, direction: 'below' });
      taken.add(below);
    } else {
      open.push(label);
    }
  }
  const values = head.values.filter((value) => !taken.has(value));
  for (const pair of assignRest(open, values, lines)) {
    pairs.push(pair);
    if (pair.value) taken.add(pair.value);
  }
  return { pairs, left: head.values.filter((value) => !taken.has(value)) };
}

function rightIsClear(label: HeadLabel, value: HeadValue, lines: Lines): boolean {
  const line = lines.get(label.row) ?? [];
  const place = placeCost(label, value, line);
  return place.direction === 'right' && place.cost + typeCost(label, value) <= CLEAR_COST;
}

function assignRest(labels: readonly HeadLabel[], values: readonly HeadValue[], lines: Lines): HeadPair[] {
  const useful: HeadValue[] = [];
  const rows: number[][] = labels.map(() => []);
  for (const value of values) {
    const line = lines.get(value.row) ?? [];
    const costs = labels.map((label) => {
      if (Math.abs(value.row - label.row) > FAR_ROWS) return BLANK_COST * 3;
      const type = typeCost(label, value);
      return type >= BLANK_COST * 2 ? BLANK_COST * 3 : type + placeCost(label, value, line).cost;
    });
    if (!costs.some((cost) => cost < BLANK_COST)) continue;
    useful.push(value);
    costs.forEach((cost, at) => rows[at]?.push(cost));
    if (useful.length >= 200) break;
  }
  const result = cheapestAssignment(rows, BLANK_COST);
  return labels.map((label, at) => {
    const column = result[at] ?? null;
    const value = column === null ? null : (useful[column] ?? null);
    if (!value || (rows[at]?.[column ?? 0] ?? BLANK_COST) >= BLANK_COST) {
      return { label, value: null, direction: 'right' };
    }
    const line = lines.get(value.row) ?? [];
    return { label, value, direction: placeCost(label, value, line).direction };
  });
}

/** Where the answer to a blank label belongs: right of it, else below it, else after its colon. */
export function blankCellOf(label: HeadLabel, head: HeadItems): { row: number; column: number } {
  const own = { row: label.cell.row, column: label.cell.column };
  const right = { row: label.row, column: Math.min(label.right + 1, MAX_COLUMN) };
  const below = { row: Math.min(label.bottom + 1, MAX_ROW), column: label.left };
  const takenAt = ({ row, column }: { row: number; column: number }) =>
    head.lines.get(row)?.some((item) => item.left <= column && item.right >= column) ?? false;
  const atEdge = label.right > label.left && label.right >= head.right;
  if (!takenAt(right) && !atEdge) return right;
  if (atEdge && /[:：]$/.test(label.folded)) return own;
  return takenAt(below) ? right : below;
}
