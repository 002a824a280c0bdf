import type { IndexedName } from './name-index';
import { readingsOf } from './pinyin';

/** Letters typed beyond this many are not looked at: a machine word holds no more. */
const MOST_LETTERS = 30;
const LETTER_A = 97;

/** What of the letters typed may be missing in a name. */
const MOST_MISSING = 0.2;

/**
 * Names, looked up by the initials of their pinyin (tjcgl → 调解成功率). Letters may be left out, and a part
 * of the name is enough: likeness comes from the longest common subsequence, computed a word at a time (Hyyrö 2004).
 */
export class InitialsIndex {
  readonly #owners: Int32Array;
  readonly #worths: Float32Array;
  /** For every character of every name, the letters it may begin with, as bits. */
  readonly #letters: Int32Array;
  readonly #starts: Int32Array;
  /** All letters of a name, as bits. */
  readonly #any: Int32Array;

  constructor(names: readonly IndexedName[]) {
    const spelt = names.map(({ text }) => [...text].map(initialsOf).filter((letters) => letters !== 0));
    this.#owners = Int32Array.from(names, ({ owner }) => owner);
    this.#worths = Float32Array.from(names, ({ worth }) => worth);
    this.#letters = Int32Array.from(spelt.flat());
    this.#starts = new Int32Array(names.length + 1);
    spelt.forEach((letters, name) => {
      this.#starts[name + 1] = (this.#starts[name] ?? 0) + letters.length;
    });
    this.#any = Int32Array.from(spelt, (letters) => letters.reduce((all, own) => all | own, 0));
  }

  /**
   * How like the initials of each owner's likest name are to the letters typed, 0 to 1.
   * @param best Receives the likeness of each owner; grows only.
   */
  like(typed: string, onlyName: number, best: Float32Array): void {
    const letters = typed.slice(0, MOST_LETTERS);
    const places = new Int32Array(26);
    let wanted = 0;
    for (let index = 0; index < letters.length; index += 1) {
      const letter = letters.charCodeAt(index) - LETTER_A;
      places[letter] = (places[letter] ?? 0) | (1 << index);
      wanted |= 1 << letter;
    }
    const least = Math.ceil(letters.length * (1 - MOST_MISSING));
    const all = (1 << letters.length) - 1;
    for (let name = 0; name < this.#any.length; name += 1) {
      if (countBits(wanted & ~(this.#any[name] as number)) > letters.length - least) continue;
      const from = this.#starts[name] as number;
      const to = this.#starts[name + 1] as number;
      let open = ~0;
      for (let at = from; at < to; at += 1) {
        let match = 0;
        for (let rest = this.#letters[at] as number; rest !== 0; rest &= rest - 1) {
          match |= places[31 - Math.clz32(rest & -rest)] as number;
        }
        const used = open & match;
        open = (open + used) | (open - used);
      }
      const common = countBits(~open & all);
      if (common < least) continue;
      const like =
        ((this.#worths[name] as number) * common) /
        (common + (letters.length - common) * 2 + onlyName * (to - from - common));
      const owner = this.#owners[name] as number;
      if (like > (best[owner] ?? 0)) best[owner] = like;
    }
  }
}

/** The letters a character's readings begin with, as bits; a Latin letter stands for itself. */
function initialsOf(character: string): number {
  let letters = 0;
  for (const reading of readingsOf(character)) letters |= 1 << (reading.charCodeAt(0) - LETTER_A);
  if (/^[a-z]$/.test(character)) letters |= 1 << (character.charCodeAt(0) - LETTER_A);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
