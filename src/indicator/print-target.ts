import type { TargetValue } from './target-value';
import { tidyText } from './text';

type TargetDate = NonNullable<TargetValue['date']>;

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
function printDate({ from, to, sense }: TargetDate): string | null {
  if (to === null || sense === 'each') return null;
  if (sense === 'by') return `${printDay(to, '底')}前`;
  if (from === null) return null;
  if (sense === 'span') return `${printDay(from, '')}-${printDay(to, '')}`;
  const onlyMonth = /^--\d{2}$/.test(to);
  return onlyMonth ? null : printDay(to, '');
}

/**
 * The standard writing of a value: ≥95%, 约35万元, 90-95%, 2025年12月底前, =较高. Reading it again gives the same
 * meaning. What has no standard writing (an ambiguous figure, 每月10日前) is printed as it was displayed.
 */
export function printTarget(value: TargetValue): string {
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
      const date = value.date === null ? null : printDate(value.date);
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
