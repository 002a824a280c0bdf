import lexicon from './lexicon/operators.json';
import { OPERATORS, type Operator } from './target-value';

type Writings = Partial<Readonly<Record<Operator, readonly string[]>>>;

/** How an operator is written at one end of a value. */
export interface OperatorWriting {
  /** Null for words without a direction (达到, 约). */
  readonly operator: Operator | null;
  /** The characters it takes. */
  readonly written: string;
  /** context: the word belongs to the target's meaning (每月, 提升), though it is no operator. */
  readonly kind: 'sign' | 'word' | 'neutral' | 'context' | 'approximate';
}

const SIGNS = writingsOf(lexicon.signs, 'sign');
const PREFIXES = longestFirst([
  ...SIGNS,
  ...writingsOf(lexicon.prefixWords, 'word'),
  ...plainWords(lexicon.neutralPrefixes, 'neutral'),
  ...plainWords(lexicon.contextPrefixes, 'context'),
  ...plainWords(lexicon.approximatePrefixes, 'approximate'),
]);
const SUFFIXES = longestFirst([
  ...writingsOf(lexicon.suffixWords, 'word'),
  ...plainWords(lexicon.approximateSuffixes, 'approximate'),
]);
const SIGNS_BY_LENGTH = longestFirst(SIGNS);
/** Whole texts of an operator column. */
const BY_TEXT: ReadonlyMap<string, OperatorWriting> = new Map(
  [...SIGNS, ...writingsOf(lexicon.prefixWords, 'word'), ...writingsOf(lexicon.suffixWords, 'word')].map(
    (writing) => [writing.written, writing],
  ),
);

function writingsOf(writings: Writings, kind: 'sign' | 'word'): OperatorWriting[] {
  return OPERATORS.flatMap((operator) =>
    (writings[operator] ?? []).map((written) => ({ operator, written, kind })),
  );
}

function plainWords(
  words: readonly string[],
  kind: 'neutral' | 'context' | 'approximate',
): OperatorWriting[] {
  return words.map((written) => ({ operator: null, written, kind }));
}

function longestFirst(writings: readonly OperatorWriting[]): ReadonlyMap<string, readonly OperatorWriting[]> {
  const groups = new Map<string, OperatorWriting[]>();
  for (const writing of [...writings].sort((a, b) => b.written.length - a.written.length)) {
    const first = writing.written.charAt(0);
    const group = groups.get(first);
    if (group) group.push(writing);
    else groups.set(first, [writing]);
  }
  return groups;
}

/** The operator or leading word that starts at `index` of a cleaned text, the longest there is. */
export function readPrefix(text: string, index: number): OperatorWriting | null {
  const group = PREFIXES.get(text.charAt(index));
  return group?.find(({ written }) => text.startsWith(written, index)) ?? null;
}

/** The operator sign that starts at `index` of a cleaned text, the longest there is. */
export function readSign(text: string, index: number): OperatorWriting | null {
  const group = SIGNS_BY_LENGTH.get(text.charAt(index));
  return group?.find(({ written }) => text.startsWith(written, index)) ?? null;
}

/** The operator word or approximation (以上, 以内, 左右) that starts at `index` of what follows a figure. */
export function readSuffix(text: string, index: number): OperatorWriting | null {
  const group = SUFFIXES.get(text.charAt(index));
  return group?.find(({ written }) => text.startsWith(written, index)) ?? null;
}

/** The operator a whole cleaned text names (`大于等于`, `≥`, `以上`); null where it names none. */
export function operatorNamed(text: string): OperatorWriting | null {
  return BY_TEXT.get(text) ?? null;
}

/**
 * One operator for all writings of a value. `=` yields to the direction another writing gives (`=90%以上`,
 * `=≥95%`); two different directions have no common meaning: 'contradiction'.
 */
export function combineOperators(writings: readonly OperatorWriting[]): Operator | null | 'contradiction' {
  let combined: Operator | null = null;
  for (const { operator } of writings) {
    if (operator === null || operator === combined) continue;
    if (combined === null || combined === '=') combined = operator;
    else if (operator !== '=') return 'contradiction';
  }
  return combined;
}
