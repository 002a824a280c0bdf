import traditional from './lexicon/traditional.json';

/** By code unit, that of its simplified form; 0 where the character is simplified already. */
const SIMPLIFIED = new Uint16Array(0x10000);
for (const [from = '', to = ''] of traditional.pairs) {
  const simplified = [...to];
  [...from].forEach((character, index) => {
    SIMPLIFIED[character.charCodeAt(0)] = (simplified[index] ?? character).charCodeAt(0);
  });
}

/** White space of every width, line ends, controls, and characters that have no width at all. */
const BLANKS = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu;
const OPENING = /[[{〔【〖〘〚「『⟨⟦]/g;
const CLOSING = /[\]}〕】〗〙〛」』⟩⟧]/g;
const HAN = /[\u4e00-\u9fff]/g;
/** Half width, Chinese, no white space, no brackets but round ones: NFKC leaves such a text as it is. */
const PLAIN = /^[\u0021-\u005a\u005e-\u007a\u007c\u007e\u3001\u3002\u4e00-\u9fff]*$/;

/** The simplified form of a text, character by character; everything else stays as it is. */
export function simplifyText(text: string): string {
  // Nearly every text is simplified already, and looking costs far less than replacing.
  for (let at = 0; at < text.length; at += 1) {
    if (SIMPLIFIED[text.charCodeAt(at)] !== 0) return text.replace(HAN, simplified);
  }
  return text;
}

function simplified(character: string): string {
  return String.fromCharCode(SIMPLIFIED[character.charCodeAt(0)] || character.charCodeAt(0));
}

/**
 * The comparison form of a text: half width (Unicode NFKC), simplified characters, no white space of any
 * kind (line ends, no-break and zero-width characters included), every bracket round. Case is kept.
 * Two texts a reader would call the same word have the same comparison form. Never for display.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return simplifyText(text);
  // Once more, because a mark that stood behind a blank may now join the character before it.
  const dense = text.normalize('NFKC').replace(BLANKS, '').normalize('NFKC');
  return simplifyText(dense).replace(OPENING, '(').replace(CLOSING, ')');
}

const OUTER_START = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/u;
const BLANK = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The display form of a text: white space, line ends and widthless characters removed at both ends only. */
export function tidyText(text: string): string {
  if (isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1))) return text;
  let end = text.length;
  while (end > 0 && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(OUTER_START, '');
}

/** Printable ASCII and Chinese characters, in which nearly every text begins and ends. */
function isVisible(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}
