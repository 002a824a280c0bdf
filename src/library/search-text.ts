import synonyms from '../../assets/library/synonyms.json';
import { foldText } from '../indicator';

/** Characters that are read or typed for one another (己已巳) → the first of them. */
const SHAPES: ReadonlyMap<string, string> = new Map(
  synonyms.confusables.flatMap((shapes) =>
    [...shapes].map((shape): [string, string] => [shape, shapes.charAt(0)]),
  ),
);

/** Puts one character for all those of the same shape, so that a slip of OCR or hand is no difference. */
export function canonicalShapes(text: string): string {
  let canonical = '';
  for (const character of text) canonical += SHAPES.get(character) ?? character;
  return canonical;
}

const LATEX = /\$|\\(?:text|mathrm|leq?|geq?|leqslant|geqslant)\b|\\/g;
/** A level's number before the name: 1、 (2) 指标3: and the like. */
const NUMBERING = /^(?:\(?\d{1,2}\)|\d{1,2}[、.．:]|指标\d{1,2}:?)/;
/** A figure with its sign and unit: ≥300件, 2000万元, =12个月. Four and more digits before 热线 are a number to call. */
const FIGURE =
  /[≥≤<>=≧≦⩾⩽》《约]*\d[\d,.]*(?!\d*热线)(?:[-~至]\d[\d,.]*)?((?:万|亿)?元(?:\/[一-龥·]+)?|%|％|‰|[余多]?(?:万人次|人次|小时|分钟|工作日|个月|个|件|人|次|场|台|套|份|部|篇|条|期|家|处|所|名|天|日|月|年|户|起|宗|项|门|类|㎡|平方米|万))?/g;
/** Said instead of an indicator. */
const SAID_TO_BE_NONE = /^(?:无|暂无|没有|不适用|待定|待填|[/—-]+)$/;
const REST = /[^\u4e00-\u9fffa-z0-9()]/g;

/** A draft ready to be looked up. */
export interface SearchText {
  /** Chinese characters, figures and brackets, in comparison form. */
  readonly han: string;
  /** Latin letters typed as pinyin, lower case; '' where there are none. */
  readonly latin: string;
  /** The unit of the first figure in the draft, as written; null where there is none. */
  readonly unit: string | null;
}

/** The most of a draft that is looked at, in characters. */
const LONGEST_DRAFT = 200;

/** Reads a draft: LaTeX, numbering, signs and figures are not part of its words; 无 is no draft. */
export function readDraft(draft: string): SearchText {
  let unit: string | null = null;
  const folded = foldText(draft.slice(0, LONGEST_DRAFT)).toLowerCase();
  if (SAID_TO_BE_NONE.test(folded)) return { han: '', latin: '', unit };
  const words = folded
    .replace(LATEX, '')
    .replace(NUMBERING, '')
    .replace(FIGURE, (figure, found: string | undefined) => {
      unit ??= found ?? null;
      return figure.startsWith('12348') ? '12348' : '';
    })
    .replace(REST, '');
  const latin = words.replace(/[^a-z]/g, '');
  return {
    han: words.replace(/[a-z]/g, ''),
    latin: latin.length > 1 ? latin : '',
    unit,
  };
}

/** The search form of a standard name: nothing taken out but what is no character or figure. */
export function readName(name: string): string {
  return foldText(name).toLowerCase().replace(REST, '');
}
