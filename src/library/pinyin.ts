import table from '../../assets/library/pinyin.json';

/**
 * Pinyin without tones, in the form in which it is compared: ü as u, and the pairs that many speakers do not
 * tell apart made one (zh/z, ch/c, sh/s, -ng/-n), so that 办接率 and `banjielv` both find 办结率.
 */
export function looseSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replaceAll('v', 'u');
}

const SYLLABLES: ReadonlySet<string> = new Set(
  Object.keys(table.syllables).flatMap((syllable) => [syllable, syllable.replaceAll('v', 'u')]),
);
const LONGEST_SYLLABLE = 6;

const READINGS: ReadonlyMap<string, readonly string[]> = readingsByCharacter();

function readingsByCharacter(): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(table.syllables)) {
    const loose = looseSyllable(syllable);
    for (const character of characters) {
      const known = readings.get(character);
      if (!known) readings.set(character, [loose]);
      else if (!known.includes(loose)) known.push(loose);
    }
  }
  return readings;
}

/** The readings of a character as loose syllables; none for what is not a common Chinese character. */
export function readingsOf(character: string): readonly string[] {
  return READINGS.get(character) ?? [];
}

/**
 * Latin letters read as whole syllables (`tiaojie` → tiao, jie), with the fewest syllables possible; null where
 * they cannot be read so.
 */
export function splitSyllables(letters: string): readonly string[] | null {
  // best[i]: the fewest syllables that make up the first i letters, and where the last of them begins.
  const best: ({ count: number; start: number } | null)[] = [{ count: 0, start: 0 }];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
      const before = best[start];
      if (!before || !SYLLABLES.has(letters.slice(start, end))) continue;
      const found = best[end];
      if (!found || before.count + 1 < found.count) best[end] = { count: before.count + 1, start };
    }
  }
  const syllables: string[] = [];
  for (let end = letters.length; end > 0;) {
    const step = best[end];
    if (!step) return null;
    syllables.unshift(letters.slice(step.start, end));
    end = step.start;
  }
  return syllables;
}
