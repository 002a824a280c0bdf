import { z } from 'zod';
import data from '../../assets/library/project-types.json';
import { foldText } from '../indicator';
import { PhraseFinder } from './concepts';
import type { LibraryEntry } from './schema';

const projectTypesSchema = z.object({
  types: z.array(
    z.object({ name: z.string(), kind: z.enum(['business', 'spending']), cues: z.array(z.string().min(1)) }),
  ),
  groups: z.array(z.object({ name: z.string(), types: z.array(z.string()) })),
});

const DATA = projectTypesSchema.parse(data);
const KIND = new Map(DATA.types.map(({ name, kind }) => [name, kind]));
const GROUP_TYPES = new Map(DATA.groups.map(({ name, types }) => [name, types]));

/** Every type that a cue points to, by cue. */
const CUES: ReadonlyMap<string, readonly string[]> = typesByCue();

function typesByCue(): ReadonlyMap<string, readonly string[]> {
  const byCue = new Map<string, string[]>();
  for (const { name, cues } of DATA.types) {
    for (const cue of cues) {
      const types = byCue.get(cue);
      if (types) types.push(name);
      else byCue.set(cue, [name]);
    }
  }
  return byCue;
}

/** What is known of the project for which an indicator is sought. */
export interface ProjectContext {
  readonly projectName?: string;
  readonly goal?: string;
  /** Names of the other indicators of the form. */
  readonly siblings?: readonly string[];
}

/** How surely a project is of each type, 0 to 1, the surest first. */
export type ProjectProfile = ReadonlyMap<string, number>;

/** A name says most surely what a project is; its goal mentions more than it is about. */
const NAME_TRUST = 1;
const GOAL_TRUST = 0.55;
const SIBLING_TRUST = 0.25;
const LONGEST_TEXT = 600;

/** Recognises the types of a project by the words of its name, goal and other indicators. */
export class ProjectReader {
  readonly #cues: PhraseFinder<readonly string[]>;

  /** @param entries Their project types are known by their own names, whether or not the lexicon lists them. */
  constructor(entries: readonly LibraryEntry[]) {
    const cues = new Map(CUES);
    for (const entry of entries) {
      for (const type of entry.projectTypes) {
        const folded = foldText(type);
        if (folded.length > 1 && !KIND.has(type) && !cues.has(folded)) cues.set(folded, [type]);
      }
    }
    this.#cues = new PhraseFinder(cues);
  }

  /** The types a text names, each once; overlapping cues all count (社区矫正 in 社区矫正工作者). */
  typesIn(text: string): ReadonlySet<string> {
    const types = new Set<string>();
    const folded = foldText(text.slice(0, LONGEST_TEXT));
    for (let index = 0; index < folded.length; index += 1) {
      for (const cue of this.#cues.at(folded, index)) for (const type of cue) types.add(type);
    }
    return types;
  }

  /** The types of a project; empty where nothing is known. */
  profile(context: ProjectContext): ProjectProfile {
    const profile = new Map<string, number>();
    const add = (text: string, trust: number) => {
      for (const type of this.typesIn(text)) {
        profile.set(type, 1 - (1 - (profile.get(type) ?? 0)) * (1 - trust));
      }
    };
    if (context.projectName) add(context.projectName, NAME_TRUST);
    if (context.goal) add(context.goal, context.projectName ? GOAL_TRUST : NAME_TRUST);
    if (context.siblings) add(context.siblings.join('，'), SIBLING_TRUST);
    return profile;
  }
}

/** The types that an entry suits, told apart by kind. */
export interface EntryTypes {
  readonly business: readonly string[];
  readonly spending: readonly string[];
  /** The business the entry belongs to: it does not suit a project of another. Empty where it suits any. */
  readonly bound: readonly string[];
}

export function typesOfEntry(entry: LibraryEntry): EntryTypes {
  const group = GROUP_TYPES.get(entry.group) ?? [];
  const all = [...new Set([...entry.projectTypes, ...group])];
  return {
    business: all.filter(isBusiness),
    spending: all.filter((type) => !isBusiness(type)),
    bound: (group.length > 0 ? group : entry.projectTypes).filter(isBusiness),
  };
}

/** Whether a type says what the unit does, and not what the money buys. */
export function isBusiness(type: string): boolean {
  return KIND.get(type) === 'business';
}
