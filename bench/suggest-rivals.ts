import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { pinyin } from 'pinyin-pro';
import { foldText, recogniseLevel2 } from '../src/indicator';
import { categoryOfEntry, type LibraryEntry } from '../src/library';
import type { EvaluationQuery } from './suggest-queries';

export type Ranker = (query: EvaluationQuery) => string[];

interface Row {
  readonly id: number;
  readonly name: string;
  readonly aliases: string;
  readonly project: string;
  readonly initials: string;
  readonly pinyin: string;
}

function rows(entries: readonly LibraryEntry[]): Row[] {
  return entries.map((entry, id) => ({
    id,
    name: entry.name,
    aliases: entry.aliases.join(' '),
    project: [entry.group, ...entry.projectTypes].join(' '),
    initials: pinyin(entry.name, { pattern: 'first', toneType: 'none', type: 'array' }).join(''),
    pinyin: pinyin(entry.name, { toneType: 'none', v: true, type: 'array' }).join(''),
  }));
}

/** Characters and pairs of characters; letters as they stand. */
function bigrams(text: string): string[] {
  const tokens: string[] = [];
  for (const part of foldText(text)
    .toLowerCase()
    .match(/[\u4e00-\u9fff]+|[a-z0-9]+/g) ?? []) {
    if (/[a-z0-9]/.test(part)) {
      tokens.push(part);
      continue;
    }
    const characters = [...part];
    tokens.push(...characters);
    characters.forEach((character, index) => {
      if (index > 0) tokens.push(`${characters[index - 1] ?? ''}${character}`);
    });
  }
  return tokens;
}

const SAME_CATEGORY = 1.6;

/** MiniSearch over the same texts, with pairs of characters as tokens; the category is a boost. */
export function miniSearchRanker(entries: readonly LibraryEntry[]): Ranker {
  const index = new MiniSearch<Row>({
    fields: ['name', 'aliases', 'project', 'initials', 'pinyin'],
    tokenize: bigrams,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 2, aliases: 1.5, project: 0.6, initials: 2, pinyin: 1 },
      prefix: (term) => /^[a-z]{2,}/.test(term),
      fuzzy: (term) => (/^[a-z]{4,}/.test(term) ? 0.2 : false),
    },
  });
  index.addAll(rows(entries));
  return (query) => {
    const asked = recogniseLevel2(query.category)?.level2;
    const same = (id: number) => {
      const entry = entries[id];
      return entry !== undefined && categoryOfEntry(entry) === asked;
    };
    const empty = query.text.trim() === '';
    return index
      .search(empty ? `${query.projectName} ${query.goal}` : `${query.text} ${query.projectName}`, {
        boostDocument: (id: number) => (same(id) ? (empty ? 50 : SAME_CATEGORY) : 1),
      })
      .slice(0, 10)
      .map(({ id }) => entries[id as number]?.name ?? '');
  };
}

/** Fuse.js over the same texts, with its own token search; the category is a bonus on the score. */
export function fuseRanker(entries: readonly LibraryEntry[]): Ranker {
  const spaced = rows(entries).map((row) => ({
    ...row,
    name: bigrams(row.name).join(' '),
    aliases: bigrams(row.aliases).join(' '),
    project: bigrams(row.project).join(' '),
  }));
  const plain = new Fuse(rows(entries), {
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.7,
    keys: [
      { name: 'name', weight: 2 },
      { name: 'aliases', weight: 1.5 },
      { name: 'project', weight: 0.5 },
      { name: 'initials', weight: 1.5 },
      { name: 'pinyin', weight: 1 },
    ],
  });
  const tokens = new Fuse(spaced, {
    includeScore: true,
    ignoreLocation: true,
    useExtendedSearch: true,
    threshold: 0.2,
    keys: [
      { name: 'name', weight: 2 },
      { name: 'aliases', weight: 1.5 },
      { name: 'project', weight: 0.5 },
    ],
  });
  return (query) => {
    const asked = recogniseLevel2(query.category)?.level2;
    const empty = query.text.trim() === '';
    const text = foldText(empty ? query.projectName : query.text).toLowerCase();
    const scores = new Map<number, number>();
    for (const { item, score = 1 } of plain.search(text.slice(0, 32))) scores.set(item.id, score);
    const pairs = bigrams(text).filter((token) => token.length > 1);
    const found = pairs.length > 0 ? tokens.search(pairs.slice(0, 24).join(' | ')) : [];
    for (const { item, score = 1 } of found) {
      scores.set(item.id, Math.min(scores.get(item.id) ?? 1, score));
    }
    return [...scores]
      .map(([id, score]) => {
        const entry = entries[id];
        const same = entry !== undefined && categoryOfEntry(entry) === asked;
        return { name: entry?.name ?? '', score: score - (same ? (empty ? 10 : 0.3) : 0) };
      })
      .sort((a, b) => a.score - b.score)
      .slice(0, 10)
      .map(({ name }) => name);
  };
}
