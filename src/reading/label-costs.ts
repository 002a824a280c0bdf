import type { LabelRole } from './lexicon';
import type { HeadItem, HeadLabel, HeadValue } from './head-items';
import type { ValueType } from './value-type';

/** A label left without a value costs this much: more than a value one step away, less than one of the wrong kind. */
export const BLANK_COST = 6;
const WRONG = 10;

type TypeCosts = Partial<Record<ValueType, number>> & { readonly other: number };

/** What a value of each kind costs under a label; 0 is what the label asks for. */
const TYPE_COSTS: Partial<Record<LabelRole, TypeCosts>> = {
  projectName: {
    phrase: 0,
    office: 1,
    organisation: 2.5,
    sentence: 2,
    attribute: 3,
    date: 7,
    period: 7,
    codedOffice: 7,
    codedDepartment: 9,
    codedUnit: 7,
    amount: WRONG,
    amountText: WRONG,
    other: 5,
  },
  department: {
    codedDepartment: 0,
    organisation: 0.4,
    codedUnit: 2,
    office: 1.5,
    phrase: 3,
    sentence: 8,
    other: WRONG,
  },
  implementingUnit: {
    codedUnit: 0,
    organisation: 0.4,
    codedDepartment: 2.5,
    office: 1,
    phrase: 3,
    sentence: 8,
    other: WRONG,
  },
  attribute: { attribute: 0, phrase: 1.5, period: 3, sentence: 6, organisation: 5, office: 5, other: WRONG },
  period: { period: 0, date: 0.5, phrase: 3.5, attribute: 3, amount: 4, sentence: 7, other: WRONG },
  periodStart: { date: 0, period: 0.5, phrase: 3, amount: 4, other: WRONG },
  periodEnd: { date: 0, period: 0.5, phrase: 3, amount: 4, other: WRONG },
  office: {
    codedOffice: 0,
    office: 0.3,
    organisation: 0.6,
    phrase: 3,
    codedDepartment: 6,
    codedUnit: 6,
    other: WRONG,
  },
  amount: { amount: 0, amountText: 0.3, figure: 3, other: WRONG + 2 },
  amountGroup: { amount: 0.5, amountText: 0, figure: 3, other: WRONG + 2 },
  amountPart: { amount: 0, figure: 3, other: WRONG + 2 },
  amountColumn: { amount: 0, figure: 3, other: WRONG + 2 },
  spentColumn: { amount: 0, figure: 3, phrase: 3, other: WRONG },
  annualGoal: {
    sentence: 0,
    phrase: 1,
    amountText: 0.5,
    // A lone figure is a poor goal, but where it stands at the goal's own place it is the one written.
    amount: 4,
    organisation: 5,
    office: 5,
    attribute: 5,
    other: WRONG,
  },
  goal: { sentence: 0, phrase: 1, amountText: 0.5, organisation: 5, office: 5, attribute: 5, other: WRONG },
  longTermGoal: {
    sentence: 0,
    phrase: 1,
    amountText: 0.5,
    organisation: 5,
    office: 5,
    attribute: 5,
    other: WRONG,
  },
  goalResult: { sentence: 0, phrase: 1, amountText: 0.5, other: 5 },
  schedule: { sentence: 0, phrase: 0.5, other: 4 },
  other: { codedDepartment: 4, codedUnit: 4, codedOffice: 4, other: 0.5 },
};

/** What the value's kind costs under the label. */
export function typeCost(label: HeadLabel, value: HeadValue): number {
  const costs = TYPE_COSTS[label.word.role];
  if (!costs) return WRONG;
  const cost = costs[value.type] ?? costs.other;
  if (label.word.role === 'projectName' && value.type === 'sentence') {
    return value.folded.length <= 60 ? 0.8 : value.folded.length <= 100 ? 3 : 7;
  }
  return cost;
}

export type Direction = 'right' | 'below' | 'elsewhere';

export interface PlaceCost {
  readonly direction: Direction;
  readonly cost: number;
}

/** What the value's place costs, seen from the label. `line` holds the items of the value's first row. */
export function placeCost(label: HeadLabel, value: HeadValue, line: readonly HeadItem[]): PlaceCost {
  const rowsMeet = value.row <= label.bottom && value.bottom >= label.row;
  const columnsMeet = value.left <= label.right && value.right >= label.left;
  if (rowsMeet && value.left > label.right) {
    let between = 0;
    for (const item of line) {
      if (item.left > label.right && item.right < value.left) between += item.kind === 'label' ? 3 : 2;
    }
    const gap = Math.min(value.left - label.right - 1, 12);
    return { direction: between === 0 ? 'right' : 'elsewhere', cost: between + gap * 0.08 };
  }
  if (columnsMeet && value.row > label.bottom) {
    const steps = value.row - label.bottom - 1;
    return { direction: steps === 0 ? 'below' : 'elsewhere', cost: 1 + steps * 1.2 };
  }
  const rows = rowsMeet ? 0 : value.row > label.bottom ? value.row - label.bottom : label.row - value.bottom;
  const columns = columnsMeet
    ? 0
    : value.left > label.right
      ? value.left - label.right
      : label.left - value.right;
  return { direction: 'elsewhere', cost: 4 + rows * 0.4 + Math.min(columns, 10) * 0.08 };
}
