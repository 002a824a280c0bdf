import traditional from './lexicon/traditional.json';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  traditional.pairs.flatMap(([from = '', to = '']) => {
    const simplified = [...to];
    return [...from].map((character, index): [string, string] => [character, simplified[index] ?? character]);
  }),
);

/** White space of every width, line ends, and characters that have no width at all. */
const BLANKS =
  /[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]+/g;
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f]', 'g');
const OPENING = /[[{〔【〖〘〚「『⟨⟦]/g;
const CLOSING = /[\]}〕】〗〙〛」』⟩⟧]/g;
const HAN = /[\u4e00-\u9fff]/g;
const PLAIN = /^[\u0021-\u005a\u005e-\u007a\u007c\u007e\u3001\u3002]*$/;

/** The simplified form of a text, character by character; everything else stays as it is. */
export function simplifyText(text: string): string {
  return text.replace(HAN, (character) => SIMPLIFIED.get(character) ?? character);
}

/**
 * The comparison form of a text: half width (Unicode NFKC), simplified characters, no white space of any
 * kind (line ends, no-break and zero-width characters included), every bracket round. Case is kept.
 * Two texts a reader would call the same word have the same comparison form. Never for display.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  return simplifyText(text.normalize('NFKC'))
    .replace(CONTROLS, '')
    .replace(BLANKS, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')');
}

const OUTER_BLANKS_START = /^[\s\u200b-\u200f\u2060\ufeff]+/;
const BLANK = /[\s\u200b-\u200f\u2060\ufeff]/;

/** The display form of a text: white space and line ends removed at both ends, nothing else touched. */
export function tidyText(text: string): string {
  let end = text.length;
  while (end > 0 && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(OUTER_BLANKS_START, '');
}
