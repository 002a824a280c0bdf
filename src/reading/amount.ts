import { parseAmount } from '../indicator';
import { labelUnit, type StatedUnit } from './amount-unit';
import type { HeadItem, HeadItems, HeadLabel, HeadValue } from './head-items';
import { labelOf, lexiconKey } from './lexicon';
import { foldText } from '../indicator';

/** The annual amount as the head gives it. */
export interface FoundAmount {
  readonly label: HeadLabel;
  /** Null where the entry is there and blank. */
  readonly value: HeadValue | null;
  /** The figure's own text; of several lines in one cell only the figure that counts. */
  readonly text: string;
  /** Where a blank answer belongs under a column head; null to leave that to the label. */
  readonly blankColumn: number | null;
  /** The unit of the label, its group label or column head. */
  readonly unit: StatedUnit | null;
}

interface Head {
  readonly label: HeadLabel;
  readonly spent: boolean;
}

const HEAD_ROWS = 8;
const FIGURE_AFTER = /^[:：\s]*(?:人民币)?约?\s*([\d,，.]+\s*(?:亿元|万元|千元|元|亿|万)?)/;

/** Rank of an amount: the year's own before what does not say, sums over several years last. */
function rankOf(label: HeadLabel): number {
  if (label.word.role === 'amountGroup') return 2;
  if (label.word.role === 'amountColumn') return 1.5 + label.word.rank * 0.1;
  if (label.word.scope === 'annual') return 0;
  return label.word.scope === 'multiYear' ? 4 : 1;
}

/**
 * Finds the year's amount: the annual total before other totals, in the column of the year's budget where the
 * head has columns for budget and execution; never an amount that was spent, nor one part of the total.
 */
export function findAmount(head: HeadItems, isGroup: (label: HeadLabel) => boolean): FoundAmount | null {
  const byRow = head.lines;
  const columnHeads: Head[] = head.labels
    .filter(
      ({ word }) => word.role === 'amountColumn' || word.role === 'spentColumn' || word.role === 'amount',
    )
    .map((label) => ({ label, spent: label.word.role === 'spentColumn' }));
  const budgetHeads = head.labels.some(({ word }) => word.role === 'amountColumn');
  let best: { found: FoundAmount; cost: number } | null = null;
  const offer = (found: FoundAmount, rank: number) => {
    const cost = rank + (found.value === null ? 2.5 : 0) + found.label.row * 1e-4 + found.label.left * 1e-6;
    if (best === null || cost < best.cost) best = { found, cost };
  };
  for (const { label, value } of head.joint) {
    if (label.word.role !== 'amount' && label.word.role !== 'amountGroup') continue;
    offer(found(label, value, value.text, null, unitFor(label, head)), rankOf(label));
  }
  for (const label of head.labels) {
    const { role } = label.word;
    if (role !== 'amount' && role !== 'amountGroup') continue;
    if (role === 'amountGroup' && isGroup(label)) continue;
    const hit = budgetHeads ? underHeads(label, byRow, columnHeads) : null;
    if (hit) {
      offer(
        found(
          label,
          hit.value,
          hit.value?.text ?? '',
          hit.column,
          unitFor(hit.head, head) ?? unitFor(label, head),
        ),
        rankOf(label),
      );
      continue;
    }
    const value = besideOrBelow(label, byRow);
    const text = value ? figureOf(value) : null;
    const under = value !== null && value.row > label.bottom;
    if (value && text !== null) {
      const part = headedByPart(value, byRow) ? 1 : 0;
      offer(found(label, value, text, null, unitFor(label, head)), rankOf(label) + (under ? 0.5 : 0) + part);
    } else if (role === 'amount') offer(found(label, null, '', null, unitFor(label, head)), rankOf(label));
  }
  for (const label of head.labels) {
    if (label.word.role !== 'amountColumn') continue;
    const value = belowOnly(label, byRow) ?? besideOnly(label, byRow);
    if (value) offer(found(label, value, value.text, null, unitFor(label, head)), rankOf(label));
  }
  return (best as { found: FoundAmount } | null)?.found ?? null;
}

function found(
  label: HeadLabel,
  value: HeadValue | null,
  text: string,
  blankColumn: number | null,
  unit: StatedUnit | null,
): FoundAmount {
  return { label, value, text, blankColumn, unit };
}

/** The unit of the label itself, else that of the group label to its left or above it. */
function unitFor(label: HeadLabel, head: HeadItems): StatedUnit | null {
  const own = labelUnit(label.folded);
  if (own) return own;
  let nearest: { unit: StatedUnit; distance: number } | null = null;
  const anywhere = new Set<StatedUnit>();
  for (const other of head.labels) {
    if (other === label || !/^amount/.test(other.word.role)) continue;
    const unit = labelUnit(other.folded);
    if (!unit) continue;
    anywhere.add(unit);
    const over = other.row <= label.row && other.left <= label.left;
    if (!over) continue;
    const distance = label.row - other.row + (label.left - other.left) * 0.1;
    if (nearest === null || distance < nearest.distance) nearest = { unit, distance };
  }
  if (nearest !== null) return nearest.unit;
  const [only] = anywhere;
  return anywhere.size === 1 ? (only ?? null) : null;
}

interface UnderHead {
  readonly value: HeadValue | null;
  readonly column: number;
  readonly head: HeadLabel;
}

/** The figure in the label's row under the head of the year's budget. */
function underHeads(
  label: HeadLabel,
  byRow: ReadonlyMap<number, readonly HeadItem[]>,
  heads: readonly Head[],
): UnderHead | null {
  const mine = heads.filter(
    ({ label: head }) =>
      head !== label && head.row < label.row && head.row >= label.row - HEAD_ROWS && head.left > label.right,
  );
  const budgets = mine.filter(({ label: head }) => head.word.role === 'amountColumn');
  if (budgets.length === 0) return null;
  budgets.sort((a, b) => a.label.word.rank - b.label.word.rank || b.label.row - a.label.row);
  const line = byRow.get(label.row) ?? [];
  for (const { label: head } of budgets) {
    const value = line.find(
      (item): item is HeadValue =>
        item.kind === 'value' && item.type === 'amount' && item.left <= head.right && item.right >= head.left,
    );
    if (value) return { value, column: head.left, head };
  }
  const first = budgets[0]?.label;
  return first ? { value: null, column: first.left, head: first } : null;
}

function isAmount(item: HeadItem | undefined): item is HeadValue {
  return item?.kind === 'value' && (item.type === 'amount' || item.type === 'amountText');
}

function besideOnly(label: HeadLabel, byRow: ReadonlyMap<number, readonly HeadItem[]>): HeadValue | null {
  const next = byRow.get(label.row)?.find((item) => item.left > label.right);
  return isAmount(next) ? next : null;
}

function belowOnly(label: HeadLabel, byRow: ReadonlyMap<number, readonly HeadItem[]>): HeadValue | null {
  const below = byRow
    .get(label.bottom + 1)
    ?.find((item) => item.left <= label.right && item.right >= label.left);
  return isAmount(below) ? below : null;
}

function besideOrBelow(label: HeadLabel, byRow: ReadonlyMap<number, readonly HeadItem[]>): HeadValue | null {
  for (let row = label.row; row <= Math.min(label.bottom, label.row + 6); row += 1) {
    const next = byRow.get(row)?.find((item) => item.left > label.right);
    if (isAmount(next)) return next;
    if (next) break;
  }
  return belowOnly(label, byRow);
}

/** 中央资金 | 省级资金 | 合计 over one row of figures: what stands under a part is that part. */
function headedByPart(value: HeadValue, byRow: ReadonlyMap<number, readonly HeadItem[]>): boolean {
  const above = byRow
    .get(value.row - 1)
    ?.find((item) => item.left <= value.right && item.right >= value.left);
  return above?.kind === 'label' && above.word.role === 'amountPart';
}

/** The figure of an amount; of a cell with several lines that of its best total. Null where it holds none. */
export function figureOf(value: HeadValue): string | null {
  if (value.type !== 'amountText') {
    const amount = parseAmount(value.text, '元');
    return amount.number !== null || amount.candidates.length > 0 ? value.text : null;
  }
  // The figure comes first, what it is made of follows in brackets.
  if (/^\d/.test(value.folded) && value.folded.endsWith(')')) return value.text;
  let best: { text: string; rank: number } | null = null;
  for (const line of value.text.split(/[\n;；,，](?!\d)/)) {
    for (const part of partsOf(line)) {
      const word = labelOf(lexiconKey(foldText(part.label)));
      const rank =
        word?.role === 'amount'
          ? word.scope === 'annual'
            ? 0
            : word.scope === 'multiYear'
              ? 3
              : 1
          : word?.role === 'amountGroup'
            ? 2
            : 4;
      if (best === null || rank < best.rank) best = { text: part.figure, rank };
    }
  }
  return best?.text ?? null;
}

/** `年度资金总额：250 其中：财政拨款 250` → each label with its figure. */
function partsOf(line: string): { label: string; figure: string }[] {
  const parts: { label: string; figure: string }[] = [];
  const pattern = /([\u4e00-\u9fff（）()、]{2,20})/g;
  for (const match of line.matchAll(pattern)) {
    const figure = FIGURE_AFTER.exec(line.slice(match.index + match[0].length))?.[1];
    if (figure && /\d/.test(figure)) parts.push({ label: match[0], figure: figure.trim() });
  }
  return parts;
}
