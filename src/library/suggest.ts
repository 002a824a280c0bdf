import { foldText, type Level2, type Operator, recogniseLevel2 } from '../indicator';
import { standardise } from './concepts';
import { EntryTable } from './entry-table';
import { InitialsIndex } from './initials-index';
import { measureOf } from './measure';
import { NameIndex } from './name-index';
import { splitSyllables } from './pinyin';
import { type ProjectContext, ProjectReader, typesOfEntry } from './project';
import { categoryOfEntry, type IndicatorLibrary, type LibraryEntry } from './schema';
import { readDraft, readName, type SearchText } from './search-text';
import { SUGGEST_WEIGHTS, type SuggestWeights } from './suggest-weights';
import { syllableTerms, termsOf } from './terms';
import { TypeTable } from './type-table';

export interface SuggestQuery extends ProjectContext {
  /** 二级指标 in any of its spellings (数量, 11-数量指标, 进度指标); unknown words are as good as none. */
  readonly category?: string;
  /** The draft: words, part of a word, pinyin, initials, or nothing. */
  readonly text: string;
  /** At most so many suggestions; 5 unless told. */
  readonly limit?: number;
}

export interface Suggestion {
  readonly entry: LibraryEntry;
  readonly name: string;
  readonly level2: Level2;
  readonly unit: string | null;
  /** Null for dates and qualitative values. */
  readonly operator: Operator | null;
  /** A typical value, or the pattern where the library knows none. Shows how to write; not to be taken over. */
  readonly example: string;
  readonly pattern: string;
  /** 0 to 1: how well it suits. Comparable between queries of one library. */
  readonly score: number;
  /** 0 to 1 each: likeness of words alone, and how well the entry suits the project. */
  readonly evidence: { readonly words: number; readonly project: number };
  readonly source: string;
  /** Why this one: short Chinese phrases. */
  readonly because: readonly string[];
}

export interface Suggester {
  readonly entries: readonly LibraryEntry[];
  /** Standard phrasings for a draft, the best first. Never throws, whatever the text. */
  suggest(query: SuggestQuery): Suggestion[];
}

const USUAL_LIMIT = 5;
/** Suggestions below this share of the best possible score have nothing that speaks for them. */
const LEAST_SCORE = 0.05;
const LONGEST_CONTEXT = 300;

/** What the project says of each entry, by position, for the last project asked about. */
interface ContextEvidence {
  readonly key: string;
  readonly project: Float32Array;
  readonly otherBusiness: Float32Array;
  readonly inForm: ReadonlySet<string>;
  readonly known: boolean;
}

/** Makes a library searchable. Takes some milliseconds per thousand entries; do it once. */
export function createSuggester(
  library: Pick<IndicatorLibrary, 'entries'>,
  weights: SuggestWeights = SUGGEST_WEIGHTS,
): Suggester {
  const entries = library.entries;
  const table = new EntryTable(entries);
  const standing = table.standing(weights);
  const names = entries.flatMap((entry, owner) =>
    [...new Set([entry.name, ...entry.aliases].map(readName))].map((text, place) => ({
      owner,
      text,
      worth: place === 0 ? 1 : weights.alias,
    })),
  );
  const words = new NameIndex(names, entries.length);
  const standardNames = new NameIndex(
    entries.map(({ name }, owner) => ({ owner, text: readName(name), worth: 1 })),
    entries.length,
    new Set(['b', 'c']),
  );
  const types = new TypeTable(entries.map(typesOfEntry));
  const initials = new InitialsIndex(names);
  const projects = new ProjectReader(entries);
  const likeness = new Float32Array(entries.length);
  const letterLikeness = new Float32Array(entries.length);
  const covered = new Float32Array(entries.length);
  let lastContext: ContextEvidence | null = null;
  let coveredText: string | null = null;

  function contextOf(query: SuggestQuery): ContextEvidence {
    const { projectName = '', goal = '', siblings = [] } = query;
    const key = JSON.stringify([projectName, goal, siblings]);
    if (lastContext?.key === key) return lastContext;
    const profile = projects.profile({ projectName, goal, siblings });
    const { project, otherBusiness } = types.fit(profile);
    coverBy(`${projectName}，${goal}`.slice(0, LONGEST_CONTEXT));
    lastContext = {
      key,
      project,
      otherBusiness,
      inForm: new Set(siblings.map((name) => foldText(name))),
      known: profile.size > 0,
    };
    return lastContext;
  }

  /** Indicators of one form ask one after the other, and share all of this. */
  function coverBy(text: string): void {
    if (text === coveredText) return;
    coveredText = text;
    covered.fill(0);
    const { han } = readDraft(text);
    if (han !== '') standardNames.coveredBy(termsOf(han).terms, covered);
  }

  function measureLikeness(draft: SearchText): void {
    likeness.fill(0);
    if (draft.han !== '') words.like(termsOf(draft.han).terms, weights.words, likeness);
    if (draft.latin === '') return;
    letterLikeness.fill(0);
    initials.like(draft.latin, weights.initialsOnlyName, letterLikeness);
    const syllables = splitSyllables(draft.latin);
    if (syllables && syllables.length > 1) {
      words.like(syllableTerms(syllables), weights.words, letterLikeness);
    }
    const share = draft.latin.length / (draft.latin.length + draft.han.length);
    for (let at = 0; at < likeness.length; at += 1) {
      likeness[at] = (1 - share) * (likeness[at] as number) + share * (letterLikeness[at] as number);
    }
  }

  function suggest(query: SuggestQuery): Suggestion[] {
    const limit = Math.max(0, Math.floor(query.limit ?? USUAL_LIMIT));
    const draft = readDraft(query.text);
    const asked = query.category === undefined ? null : (recogniseLevel2(query.category)?.level2 ?? null);
    const context = contextOf(query);
    const hasDraft = draft.han !== '' || draft.latin !== '';
    measureLikeness(draft);
    const tail = draft.han === '' ? null : measureOf(draft.han);
    const evidence = hasDraft
      ? { category: weights.category, project: weights.project, context: weights.context }
      : { category: weights.categoryAlone, project: weights.projectAlone, context: weights.contextAlone };
    const best =
      (hasDraft ? 1 + weights.measure : 0) +
      (asked ? evidence.category : 0) +
      (context.known || !hasDraft ? evidence.project + evidence.context : 0) +
      weights.usual;

    const { category: categoryWeight, project: projectWeight, context: contextWeight } = evidence;
    const fits = asked === null ? null : table.categoryFit(asked);
    const tails = tail === null ? null : table.tailFit(tail, weights);
    const units = draft.unit === null ? null : table.unitFit(draft.unit);
    const { project, otherBusiness } = context;
    const ranked: Ranked[] = [];
    let worst = -Infinity;
    for (let at = 0; at < entries.length; at += 1) {
      let score =
        (likeness[at] as number) +
        (standing[at] as number) +
        projectWeight * (project[at] as number) +
        contextWeight * (covered[at] as number) -
        weights.otherBusiness * (otherBusiness[at] as number);
      if (fits !== null) score += categoryWeight * (fits[at] as number);
      if (tails !== null) score += tails[at] as number;
      if (units !== null) score += weights.unit * (units[at] as number);
      if (score <= worst) continue;
      if (context.inForm.has(table.names[at] ?? '')) score -= weights.inForm;
      keep(ranked, { at, score }, limit, table.phrases);
      if (ranked.length >= limit) worst = ranked[ranked.length - 1]?.score ?? Infinity;
    }
    return ranked
      .map(({ at, score }) => ({ at, score: Math.min(1, Math.max(0, score / best)) }))
      .filter(({ score }) => score >= LEAST_SCORE)
      .map(({ at, score }) => toSuggestion(at, score, { asked, draft, context }));
  }

  function toSuggestion(
    at: number,
    score: number,
    found: { asked: Level2 | null; draft: SearchText; context: ContextEvidence },
  ): Suggestion {
    const entry = entries[at] as LibraryEntry;
    const { direction } = entry;
    return {
      entry,
      name: entry.name,
      level2: categoryOfEntry(entry),
      unit: entry.unit,
      operator: direction === '前' || direction === '定性' ? null : direction,
      example: entry.example ?? entry.pattern,
      pattern: entry.pattern,
      score: Math.round(score * 1000) / 1000,
      evidence: {
        words: likeness[at] as number,
        project: Math.max(
          0,
          (found.context.project[at] as number) - (found.context.otherBusiness[at] as number),
        ),
      },
      source: entry.source,
      get because() {
        return reasons(at, entry, found);
      },
    };
  }

  function reasons(
    at: number,
    entry: LibraryEntry,
    { asked, draft, context }: { asked: Level2 | null; draft: SearchText; context: ContextEvidence },
  ): string[] {
    const because: string[] = [];
    if (asked !== null) {
      const same = table.categoryFit(asked)[at] === 1;
      because.push(same ? `同属${asked}` : `属于${categoryOfEntry(entry)}，与所选的${asked}不同`);
    }
    if (draft.latin !== '') because.push(`拼音：${draft.latin}`);
    if (draft.han !== '') {
      const standard = new Set(standardise(readName(entry.name)).concepts.map((concept) => concept.standard));
      for (const { written, standard: word } of standardise(draft.han).concepts) {
        if (standard.has(word)) because.push(written === word ? `同有“${word}”` : `“${written}”即“${word}”`);
      }
    }
    if ((context.project[at] as number) >= 0.3) {
      because.push(`适用项目：${entry.projectTypes.join('、')}`);
    }
    return [...new Set(because)];
  }

  return { entries, suggest };
}

interface Ranked {
  readonly at: number;
  readonly score: number;
}

/** Puts a candidate in its place among the ranked; of two of the same phrase and category, the better one stays. */
function keep(ranked: Ranked[], candidate: Ranked, limit: number, phrases: Int32Array): void {
  const same = ranked.findIndex(({ at }) => phrases[at] === phrases[candidate.at]);
  if (same >= 0) {
    if ((ranked[same] as Ranked).score >= candidate.score) return;
    ranked.splice(same, 1);
  }
  let place = ranked.length;
  while (place > 0 && (ranked[place - 1] as Ranked).score < candidate.score) place -= 1;
  ranked.splice(place, 0, candidate);
  if (ranked.length > limit) ranked.pop();
}
