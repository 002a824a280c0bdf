import type { Category, Indicator } from '../indicator';
import { parseCell, type SheetSnapshot } from '../sheet';

export interface LabelContext {
  readonly sheet: SheetSnapshot;
  readonly rows: readonly Indicator[];
  /** The row that the new one stands beside. */
  readonly model: Indicator;
  readonly category: Category;
}

type Level = 'level1' | 'level2';

/**
 * The words for the new row's level 1 or 2, as this form writes them; null where it leaves the cell blank because
 * the level is given once, above.
 */
export function blockLabel(context: LabelContext, level: Level): string | null {
  const { model, category } = context;
  const belongs =
    level === 'level1'
      ? model.level1 === category.level1
      : model.level1 === category.level1 && model.level2 === category.level2;
  if (belongs) return followsOwnConvention(context, level) ? (model[`${level}Source`]?.text ?? null) : null;
  return level === 'level1' ? level1Label(context) : level2Label(context);
}

/**
 * Whether the form writes a level on every row. Where no block has two rows to tell by, it does: a second 数量指标
 * without its code reads as an oversight.
 */
export function followsOwnConvention({ rows }: LabelContext, level: Level): boolean {
  const second = rows.find((row, at) => {
    const previous = rows[at - 1];
    return (
      previous && previous[level] === row[level] && (level === 'level1' || previous.level1 === row.level1)
    );
  });
  const source = second?.[`${level}Source`];
  return !second || !source || parseCell(source.cell).row === second.row;
}

/** 「2-效益指标」: number and mark before the name, where the form's other names have them. */
function level1Label({ rows, category }: LabelContext): string {
  const pattern = rows
    .map((row) => /^\s*\d\s*([-—–－.、]\s*)/.exec(row.level1Source?.text ?? ''))
    .find(Boolean);
  const number = category.code?.charAt(0);
  return pattern && number ? `${number}${pattern[1]}${category.level1}` : category.level1;
}

/** 「22-社会效益」: code and mark before the name, and 指标 behind it, where the form's other names have them. */
function level2Label({ rows, category }: LabelContext): string {
  // Forms are not of a piece: 效益 is often written without 指标 where 产出 is written with it.
  const siblings = rows.filter((row) => row.level1 === category.level1 && row.level2Source !== null);
  const texts = (siblings.length > 0 ? siblings : rows).flatMap((row) => row.level2Source?.text.trim() ?? []);
  const withSuffix = texts.filter((text) => text.endsWith('指标')).length * 2 >= texts.length;
  const name = withSuffix ? category.level2 : category.level2.replace(/指标$/, '');
  const pattern = texts.map((text) => /^\d\d(\s*[-—–－.、]?\s*)(?=\D)/.exec(text)).find(Boolean);
  return pattern && category.code ? `${category.code}${pattern[1]}${name}` : name;
}
