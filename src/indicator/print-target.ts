import type { Cleaning, TargetValue } from './target-value';
import { tidyText } from './text';

type TargetDate = NonNullable<TargetValue['date']>;

const WORDS_BESIDE: ReadonlySet<Cleaning> = new Set(['leadingWords', 'trailingWords']);
const HAS_DAY = /-\d{2}-\d{2}$/;
const ISO_DATE = /^(?:(\d{4})|-)(?:-(\d{2})(?:-(\d{2}))?)?$/;

function printDay(iso: string, end: string): string {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  const parts = [
    year === undefined ? '' : `${year}年`,
    month === undefined ? '' : `${Number(month)}月`,
    day === undefined ? end : `${Number(day)}日`,
  ];
  return parts.join('');
}

/** Null where the standard writing would say more, or less, than the date as read. */
function printDate({ from, to, sense }: TargetDate, signed: boolean): string | null {
  if (to === null || sense === 'each') return null;
  if (sense === 'by') return signed && HAS_DAY.test(to) ? printDay(to, '') : `${printDay(to, '底')}前`;
  if (from === null) return null;
  if (sense === 'span') return `${printDay(from, '')}-${printDay(to, '')}`;
  const onlyMonth = /^--\d{2}$/.test(to);
  return onlyMonth ? null : printDay(to, '');
}

/**
 * The standard writing of a value: ≥95%, 约35万元, 90-95%, 2025年12月底前, =较高. Reading it again gives the same
 * meaning. What has no standard writing (an ambiguous figure, 每月10日前), or has words beside the figure that would
 * be lost (每月2次, 100%覆盖), is printed as it was displayed.
 */
export function printTarget(value: TargetValue): string {
  if (value.cleaned.some((cleaning) => WORDS_BESIDE.has(cleaning))) return tidyText(value.text);
  const operator = value.operator ?? '';
  const about = value.approximate ? '约' : '';
  const unit = value.unit ?? '';
  switch (value.kind) {
    case 'empty':
      return '';
    case 'none':
      return `${operator}无`;
    case 'number':
      return `${operator}${about}${value.number ?? ''}${unit}`;
    case 'range':
      return value.range === null
        ? tidyText(value.text)
        : `${operator}${about}${value.range.from}-${value.range.to}${unit}`;
    case 'date': {
      const date = value.date === null ? null : printDate(value.date, value.operator !== null);
      return date === null ? tidyText(value.text) : `${operator}${about}${date}`;
    }
    case 'expression':
      return `${operator}${about}${value.expression ?? ''}`;
    case 'words':
      return `${operator}${value.words ?? ''}`;
    case 'ambiguous':
      return tidyText(value.text);
  }
}
