import type { TargetValue } from '../indicator';
import type { Language } from './messages';

const WORDS = {
  approximate: { zh: '约', en: 'about ' },
  qualitative: { zh: '定性：', en: 'in words: ' },
  ambiguous: { zh: '有歧义：', en: 'ambiguous: ' },
  or: { zh: ' 或 ', en: ' or ' },
  none: { zh: '注明没有', en: 'said to be none' },
  empty: { zh: '空', en: 'blank' },
  by: { zh: '截至 ', en: 'by ' },
  each: { zh: '定期', en: 'recurring' },
  date: { zh: '日期', en: 'date' },
} as const;

/** How a 绩效值 is understood, in a few words: `≥ 95 %`, `定性：较高`, `截至 2025-06-30`. */
export function targetWords(target: TargetValue, language: Language): string {
  const word = (key: keyof typeof WORDS): string => WORDS[key][language];
  const operator = target.operator ? `${target.operator} ` : '';
  const unit = target.unit ? ` ${target.unit}` : '';
  const approximate = target.approximate ? word('approximate') : '';
  switch (target.kind) {
    case 'number':
      return `${operator}${approximate}${target.number ?? ''}${unit}`;
    case 'range':
      return `${target.range?.from ?? ''}–${target.range?.to ?? ''}${unit}`;
    case 'date':
      return dateWords(target, word);
    case 'expression':
      return `${operator}${target.expression ?? ''}${target.number === null ? '' : ` = ${target.number}`}${unit}`;
    case 'words':
      return `${word('qualitative')}${operator}${target.words ?? target.text}`;
    case 'ambiguous':
      return `${word('ambiguous')}${target.candidates.map(({ number }) => `${number}${unit}`).join(word('or'))}`;
    case 'none':
      return word('none');
    case 'empty':
      return word('empty');
  }
}

function dateWords({ date }: TargetValue, word: (key: keyof typeof WORDS) => string): string {
  if (!date) return word('date');
  if (date.sense === 'each') return word('each');
  const to = date.to ?? date.from ?? '';
  if (date.sense === 'span' && date.from && date.to && date.from !== date.to)
    return `${date.from} – ${date.to}`;
  return date.sense === 'by' ? `${word('by')}${to}` : to || word('date');
}
