import traditional from './lexicon/traditional.json';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  traditional.pairs.flatMap(([from = '', to = '']) => {
    const simplified = [...to];
    return [...from].map((character, index): [string, string] => [character, simplified[index] ?? character]);
  }),
);

/** White space of every width, line ends, controls, and characters that have no width at all. */
const BLANKS = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu;
const OPENING = /[[{〔【〖〘〚「『⟨⟦]/g;
const CLOSING = /[\]}〕】〗〙〛」』⟩⟧]/g;
const HAN = /[\u4e00-\u9fff]/g;
const PLAIN = /^[\u0021-\u005a\u005e-\u007a\u007c\u007e\u3001\u3002]*$/;

/** The simplified form of a text, character by character; everything else stays as it is. */
export function simplifyText(text: string): string {
  // Nearly every text is simplified already, and looking costs far less than replacing.
  for (let at = 0; at < text.length; at += 1) {
    if (SIMPLIFIED.has(text.charAt(at))) {
      return text.replace(HAN, (character) => SIMPLIFIED.get(character) ?? character);
    }
  }
  return text;
}

/**
 * The comparison form of a text: half width (Unicode NFKC), simplified characters, no white space of any
 * kind (line ends, no-break and zero-width characters included), every bracket round. Case is kept.
 * Two texts a reader would call the same word have the same comparison form. Never for display.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  return simplifyText(text.normalize('NFKC')).replace(BLANKS, '').replace(OPENING, '(').replace(CLOSING, ')');
}

const OUTER_START = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/u;
const BLANK = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The display form of a text: white space, line ends and widthless characters removed at both ends only. */
export function tidyText(text: string): string {
  let end = text.length;
  while (end > 0 && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(OUTER_START, '');
}
