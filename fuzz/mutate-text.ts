import type { Material } from './target';

/** Characters that text is often broken by: signs, widths, marks that reverse the order, halves of pairs, controls. */
const AWKWARD = [
  '\u0000', '\u0007', '\u001b[31m', '\t', '\n', '\r', '\r\n', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200e', '\u200f', '\u202e', '\u2028',
  '\u2066', '\u2069', '\u3000', '\ufeff', '\ufffe', '\uffff', '\ud83d\ude00', '\ue000', '\ue700', '\u0301', '\u0338',
  '0', '9', '00', '.', ',', '，', '。', '、', '%', '％', '‰', '≥', '≤', '＞', '＝', '=', '<', '>', '-', '−', '~', '～', '—', '/', '*', '×',
  '(', ')', '（', '）', '[', ']', '《', '》', '"', "'", '“', '”', '$', '\\', '\\geq', '{', '}', '^', '_', '&', ';', ':', '：', '|', '#', '@', '!',
  '一', '十', '百', '千', '万', '亿', '半', '两', '廿', '零', '〇', '①', '⑩', 'Ⅳ', '年', '月', '日', '元', '万元', '个', '次', '每', '约', '以上', '以下', '不低于',
  '1e309', '-0', '1.7976931348623157e308', '9007199254740993', '0.1', '2025-02-30', '__proto__', 'constructor', '=cmd|A1', '+1', '@SUM(1)',
]; // prettier-ignore

const LONGEST_TEXT = 4000;

/** Changes a text in one to a few places. */
export function mutateText(text: string, material: Material): string {
  const { random } = material;
  let changed = text;
  for (let steps = 1 + random.below(4); steps > 0; steps -= 1) changed = step(changed, material);
  return changed.slice(0, LONGEST_TEXT);
}

function step(text: string, { random, word, other }: Material): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + random.below(random.chance(0.8) ? 4 : 40));
  const [before, middle, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (random.below(9)) {
    case 0:
      return before + after;
    case 1:
      return before + random.pick(AWKWARD) + middle + after;
    case 2:
      return before + word() + middle + after;
    case 3:
      return before + word() + after;
    case 4:
      return before + random.pick(AWKWARD) + after;
    case 5:
      return before + middle.repeat(2 + random.below(random.chance(0.95) ? 3 : 300)) + after;
    case 6: {
      const rest = readText(other());
      const from = random.below(rest.length + 1);
      return before + rest.slice(from, from + 1 + random.below(30)) + after;
    }
    case 7:
      return before + [...middle].reverse().join('') + after;
    default:
      return before + String(random.below(10 ** (1 + random.below(9)))) + after;
  }
}

/**
 * Inputs are UTF-8, which cannot hold half of a surrogate pair; the private characters U+E000 to U+E7FF stand for
 * the halves U+D800 to U+DFFF.
 */
export function readText(input: Uint8Array): string {
  return new TextDecoder()
    .decode(input)
    .replace(/[\ue000-\ue7ff]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0x800));
}

export function writeText(text: string): Uint8Array {
  return new TextEncoder().encode(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (half) =>
      String.fromCharCode(half.charCodeAt(0) + 0x800),
    ),
  );
}
