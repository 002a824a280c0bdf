import { keyOfEntry } from './import';
import type { IndicatorLibrary, LibraryEntry } from './schema';

/**
 * A library beside another. The first one's entries come first, and stand where both have the same indicator
 * (by category and name); they keep their own words and gain the other's aliases and project types.
 */
export function mergeLibraries(first: IndicatorLibrary, second: IndicatorLibrary): IndicatorLibrary {
  const others = new Map(second.entries.map((entry) => [keyOfEntry(entry), entry]));
  const ids = new Set(first.entries.map(({ id }) => id));
  const own = new Set(first.entries.map(keyOfEntry));
  return {
    ...first,
    entries: [
      ...first.entries.map((entry) => enriched(entry, others.get(keyOfEntry(entry)))),
      ...second.entries
        .filter((entry) => !own.has(keyOfEntry(entry)))
        .map((entry) =>
          ids.has(entry.id) ? { ...entry, id: `${second.name}-${entry.id}`.slice(-80) } : entry,
        ),
    ],
  };
}

function enriched(entry: LibraryEntry, other: LibraryEntry | undefined): LibraryEntry {
  if (other === undefined) return entry;
  return {
    ...entry,
    group: entry.group === '' ? other.group : entry.group,
    projectTypes: [...new Set([...entry.projectTypes, ...other.projectTypes])],
    aliases: [...new Set([...entry.aliases, ...other.aliases])],
    calculation: entry.calculation ?? other.calculation,
    evidence: entry.evidence ?? other.evidence,
    acquisition: entry.acquisition ?? other.acquisition,
  };
}
