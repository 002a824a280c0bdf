import { z } from 'zod';
import data from '../../assets/library/project-types.json';
import { foldText } from '../indicator';
import { PhraseFinder } from './concepts';
import type { LibraryEntry } from './schema';

const projectTypesSchema = z.object({
  types: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['business', 'spending']),
      cues: z.array(z.string().min(1)),
      weakCues: z.array(z.string().min(1)).default([]),
    }),
  ),
  groups: z.array(z.object({ name: z.string(), types: z.array(z.string()) })),
});

const DATA = projectTypesSchema.parse(data);
const KIND = new Map(DATA.types.map(({ name, kind }) => [name, kind]));
const GROUP_TYPES = new Map(DATA.groups.map(({ name, types }) => [name, types]));

/** Every type that a cue points to, by cue. */
const CUES = typesByCue(({ cues }) => cues);
/** Phrases that point to a type only half, and hide its cues within them (人民调解 in 人民调解员). */
const WEAK_CUES = new PhraseFinder(typesByCue(({ weakCues }) => weakCues));

function typesByCue(
  cuesOf: (type: (typeof DATA.types)[number]) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const byCue = new Map<string, string[]>();
  for (const type of DATA.types) {
    for (const cue of cuesOf(type)) {
      const types = byCue.get(cue);
      if (types) types.push(type.name);
      else byCue.set(cue, [type.name]);
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
const WEAK_CUE_TRUST = 0.5;
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

  /** How surely a text names each type, 0 to 1; overlapping cues all count (社区矫正 in 社区矫正中心). */
  typesIn(text: string): ReadonlyMap<string, number> {
    const folded = foldText(text.slice(0, LONGEST_TEXT));
    const types = new Map<string, number>();
    const hidden: { types: readonly string[]; from: number; to: number }[] = [];
    for (const { phrase, value, index } of WEAK_CUES.find(folded)) {
      hidden.push({ types: value, from: index, to: index + phrase.length });
      for (const type of value) types.set(type, WEAK_CUE_TRUST);
    }
    for (let index = 0; index < folded.length; index += 1) {
      for (const cue of this.#cues.at(folded, index)) {
        for (const type of cue) {
          const isHidden = hidden.some((at) => at.types.includes(type) && index >= at.from && index < at.to);
          if (!isHidden) types.set(type, 1);
        }
      }
    }
    return types;
  }

  /** The types of a project; empty where nothing is known. */
  profile(context: ProjectContext): ProjectProfile {
    const profile = new Map<string, number>();
    const add = (text: string, trust: number) => {
      for (const [type, sure] of this.typesIn(text)) {
        profile.set(type, 1 - (1 - (profile.get(type) ?? 0)) * (1 - trust * sure));
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
  readonly business: readonly TypeFit[];
  readonly spending: readonly TypeFit[];
  /** The business the entry belongs to: it does not suit a project of another. Empty where it suits any. */
  readonly bound: readonly TypeFit[];
}

/** How well an entry suits a type, 0 to 1. */
export interface TypeFit {
  readonly type: string;
  readonly fit: number;
}

/** What its group is about suits an entry less surely than what the entry itself names. */
const GROUP_FIT = 0.75;

export function typesOfEntry(entry: LibraryEntry): EntryTypes {
  const group = GROUP_TYPES.get(entry.group) ?? [];
  const own = entry.projectTypes.map((type): TypeFit => ({ type, fit: 1 }));
  const others = group
    .filter((type) => !entry.projectTypes.includes(type))
    .map((type): TypeFit => ({ type, fit: GROUP_FIT }));
  const all = [...own, ...others];
  const bound = group.length > 0 ? group.map((type): TypeFit => ({ type, fit: 1 })) : own;
  return {
    business: all.filter(({ type }) => isBusiness(type)),
    spending: all.filter(({ type }) => !isBusiness(type)),
    bound: bound.filter(({ type }) => isBusiness(type)),
  };
}

/** Whether a type says what the unit does, and not what the money buys. */
export function isBusiness(type: string): boolean {
  return KIND.get(type) === 'business';
}
