import latex from './lexicon/latex.json';
import type { Cleaning } from './target-value';
import { simplifyText, tidyText } from './text';

/** A value cleaned of everything that is not its meaning, in two depths. */
export interface CleanedText {
  /** Without control characters, LaTeX and markdown; spaces, width and script as written. For words. */
  readonly light: string;
  /** Half width, simplified, without spaces (but those between digits) and without closing punctuation. */
  readonly dense: string;
  /** As dense, in the script as written: character for character as long as dense. */
  readonly written: string;
  readonly cleaned: readonly Cleaning[];
}

const WIDTHLESS = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
const LINE_CHARACTERS = /[\t\n\r\v\f\u0085]/;
const LATEX_COMMANDS = new Map(latex.signs.map(([from = '', to = '']) => [from, to]));
const ENTITIES = new Map(latex.entities.map(([from = '', to = '']) => [from, to]));
const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const LATEX_COMMAND = new RegExp([...LATEX_COMMANDS.keys()].map(escapePattern).join('|'), 'g');
const ENTITY = new RegExp([...ENTITIES.keys()].join('|'), 'g');
/** `\text{万元}`, `\mathrm{m}`: the command goes, its argument stays. */
const LATEX_GROUP = /\\(?:text|mathrm|mathbf|mbox|rm|bf|textbf|operatorname)\s*\{([^{}\\]*)\}/g;
const MARKDOWN_PAIR = /^(\*\*|__|`+)([^*_`]+)\1$/;
const FULL_WIDTH = /[\uff01-\uff5e\ufe50-\ufe6b\u3000]/g;
/** Full-width digits, letters and per cent signs are slips; full-width brackets and commas are right in Chinese. */
const FULL_WIDTH_SLIP = /[０-９Ａ-Ｚａ-ｚ％﹪．＋]/;
const SMALL_FORMS: Readonly<Record<string, string>> = {
  '﹪': '%',
  '﹥': '>',
  '﹤': '<',
  '﹦': '=',
  '﹢': '+',
  '﹣': '-',
  '﹐': ',',
  '﹒': '.',
  '﹙': '(',
  '﹚': ')',
  '\u3000': ' ',
};
/** `$=22$ 个`: the dollar signs of a formula go, what they enclose stays. */
const FORMULA = /\$+([^$]*)\$+/g;
const INNER_SPACE = /\s+/g;
const DIGIT_SPACE_DIGIT = /(\d)\s+(?=\d)/g;
const LONGEST_NESTED = 200;
const WRAPPED = /^([(“"'‘])([^()“”"'‘’]+)[)”"'’]$/;
const CLOSING_PUNCTUATION = '。；;，,、.!！';

function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => {
    const small = SMALL_FORMS[character];
    if (small !== undefined) return small;
    const code = character.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : character;
  });
}

/** A loop, because `[…]+$` takes quadratic time on long runs. */
function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function stripMarkup(text: string, cleaned: Set<Cleaning>): string {
  let stripped = text;
  if (stripped.includes('\\') || stripped.includes('$')) {
    stripped = stripped
      .replace(LATEX_GROUP, '$1')
      .replace(LATEX_COMMAND, (command) => LATEX_COMMANDS.get(command) ?? command);
    if (stripped.startsWith('$')) {
      stripped = trimEnd(stripped.replace(FORMULA, '$1').replace(/^\$+/, ''), '$');
    }
    if (stripped !== text) cleaned.add('latex');
  }
  if (stripped.includes('&')) {
    stripped = stripped.replace(ENTITY, (entity) => ENTITIES.get(entity) ?? entity);
    if (/&[a-z]+;/.test(text)) cleaned.add('markdown');
  }
  const paired = MARKDOWN_PAIR.exec(stripped)?.[2];
  if (paired !== undefined) {
    stripped = paired;
    cleaned.add('markdown');
  }
  return stripped;
}

/** Markup inside markup (`\\\\%`) is taken off too, but not from long sentences, so that the time stays linear. */
function stripAllMarkup(text: string, cleaned: Set<Cleaning>): string {
  let before = text;
  let after = tidyText(stripMarkup(before, cleaned));
  while (after !== before && after.length <= LONGEST_NESTED) {
    before = after;
    after = tidyText(stripMarkup(before, cleaned));
  }
  return after;
}

/** Brackets or quotation marks around the whole say nothing: （≥95%）, “≥95%”. */
function unwrap(text: string): string {
  return WRAPPED.exec(text)?.[2] ?? text;
}

/** Cleans the text of one 绩效值 and says what had to be cleaned. Linear in the length of the text. */
export function cleanText(text: string): CleanedText {
  const cleaned = new Set<Cleaning>();
  const visible = text.replace(WIDTHLESS, (character) => {
    if (LINE_CHARACTERS.test(character)) return character;
    cleaned.add('controlCharacter');
    return '';
  });
  const light = stripAllMarkup(tidyText(visible), cleaned);
  const half = toHalfWidth(light);
  if (FULL_WIDTH_SLIP.test(light)) cleaned.add('fullWidth');
  const spaceless = half
    .replace(DIGIT_SPACE_DIGIT, '$1\u0000')
    .replace(INNER_SPACE, '')
    .replaceAll('\u0000', ' ');
  if (spaceless !== half && !cleaned.has('latex')) cleaned.add('innerSpace');
  const closed = trimEnd(spaceless, CLOSING_PUNCTUATION);
  if (closed !== spaceless && closed !== '') cleaned.add('trailingPunctuation');
  const written = unwrap(closed);
  return { light, dense: simplifyText(written), written, cleaned: [...cleaned] };
}
