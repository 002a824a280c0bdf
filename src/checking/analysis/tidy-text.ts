import { rememberingTexts, simplifyText } from '../../indicator';
import { cleanText } from '../../indicator/lexical-cleaning';
import type { CellRole, FormCell } from './form-cells';

/** What a text was cleaned of. */
export type TidyChange = 'control' | 'markup' | 'space' | 'width' | 'traditional' | 'closing';

export interface TidyText {
  /** The text with all safe corrections made at once; the text itself where there are none. */
  readonly text: string;
  readonly changes: ReadonlySet<TidyChange>;
}

const CONTROL = /(?![\t\n\r])[\p{Cc}\u200b-\u200f\u2060\ufeff]/gu;
const MARKUP = /\\(?:[a-zA-Z]+|[%$])|\$[^$]*\$|^(\*\*|__|`).+\1$|&(?:[lg][te]|nbsp|amp);/u;
const DOLLAR_PAIR = /\$([^$]*)\$/gu;
const FULL_WIDTH_SLIPS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0e\ufe6a]/gu;
const SIGN_SPACE = /([≥≤<>=＞＜＝≧≦])\s+(?=\S)/gu;
const FIGURE_SPACE = /(\d)[^\S\n]+(?=[%％‰\u4e00-\u9fff/])/gu;
const CLOSING = /(?:[。；;，,、]|\s*\n\s*)+$/u;

/** A longer entry is a sentence, and may end like one. */
const SENTENCE = 30;

function narrow(character: string): string {
  if (character === '\ufe6a') return '%';
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** What one of the steps before and after simplifying looks for, in one pass; nearly no text has any. */
const SUSPECT =
  /[\s\p{Cc}\u200b-\u200f\u2060\ufeff\\$*_`&\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0e\ufe6a]|[。；;，,、]$/u;
const UNCHANGED: ReadonlySet<TidyChange> = new Set();

/** What a cell is to the corrections: its role, as far as they differ by it. */
type Kind = 'label' | 'entry' | 'field' | 'other';

function kindOf(role: CellRole): Kind {
  if (role === 'name' || role === 'value') return 'entry';
  return role === 'label' || role === 'field' ? role : 'other';
}

/** tidyCellText of a cell of a form. */
export function tidyCell({ text, role }: FormCell): TidyText {
  return tidyCellText(text, role);
}

/**
 * Makes every correction that is mechanical and keeps the meaning, so that all rules of this kind offer the same
 * text for a cell. Labels are only simplified: their spaces are for looks. Long texts keep their punctuation.
 */
export function tidyCellText(text: string, role: CellRole): TidyText {
  return tidy[kindOf(role)](text);
}

const tidy: Readonly<Record<Kind, (text: string) => TidyText>> = {
  label: rememberingTexts((text) => tidied(text, 'label')),
  entry: rememberingTexts((text) => tidied(text, 'entry')),
  field: rememberingTexts((text) => tidied(text, 'field')),
  other: rememberingTexts((text) => tidied(text, 'other')),
};

function tidied(text: string, kind: Kind): TidyText {
  if (!SUSPECT.test(text) && simplifyText(text) === text) return { text, changes: UNCHANGED };
  const changes = new Set<TidyChange>();
  let now = text;
  const step = (change: TidyChange, next: string): void => {
    if (next === now) return;
    changes.add(change);
    now = next;
  };
  step('control', now.replace(CONTROL, ''));
  if (kind !== 'label' && MARKUP.test(now)) step('markup', cleanText(now.replace(DOLLAR_PAIR, '$1')).light);
  if (kind === 'entry' || kind === 'field') {
    step('width', now.replace(FULL_WIDTH_SLIPS, narrow));
    step('space', now.replace(SIGN_SPACE, '$1').replace(FIGURE_SPACE, '$1'));
  }
  step('traditional', simplifyText(now));
  if (kind === 'entry' && now.length <= SENTENCE) step('closing', now.replace(CLOSING, ''));
  return { text: now, changes };
}
