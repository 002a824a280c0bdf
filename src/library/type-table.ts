import { type EntryTypes, isBusiness, type ProjectProfile, type TypeFit } from './project';

/** A type that says what the unit does fits more surely than one that says what the money buys. */
const BUSINESS_FIT = 0.85;
const SPENDING_FIT = 0.7;

/** The project types of all entries as numbers, so that thousands of entries are matched without look-ups by text. */
export class TypeTable {
  readonly #ids = new Map<string, number>();
  readonly #business: TypeLists;
  readonly #spending: TypeLists;
  readonly #bound: TypeLists;
  readonly #project: Float32Array;
  readonly #otherBusiness: Float32Array;
  readonly #strongestSpending: Float32Array;

  constructor(entries: readonly EntryTypes[]) {
    this.#business = this.#listsOf(entries.map(({ business }) => business));
    this.#spending = this.#listsOf(entries.map(({ spending }) => spending));
    this.#bound = this.#listsOf(entries.map(({ bound }) => bound));
    this.#project = new Float32Array(entries.length);
    this.#otherBusiness = new Float32Array(entries.length);
    this.#strongestSpending = new Float32Array(entries.length);
  }

  /**
   * By entry, 0 to 1: how well it suits the project, and how surely the project is of another business.
   * The arrays are those of the last call, filled anew: a ranking makes no garbage.
   */
  fit(profile: ProjectProfile): { project: Float32Array; otherBusiness: Float32Array } {
    const sure = new Float32Array(this.#ids.size);
    let strongestBusiness = 0;
    for (const [type, how] of profile) {
      const id = this.#ids.get(type);
      if (id !== undefined) sure[id] = how;
      if (isBusiness(type)) strongestBusiness = Math.max(strongestBusiness, how);
    }
    const project = this.#project;
    const otherBusiness = this.#otherBusiness;
    const spending = this.#strongestSpending;
    strongest(this.#business, sure, project);
    strongest(this.#spending, sure, spending);
    strongest(this.#bound, sure, otherBusiness);
    for (let at = 0; at < project.length; at += 1) {
      project[at] =
        1 - (1 - BUSINESS_FIT * (project[at] as number)) * (1 - SPENDING_FIT * (spending[at] as number));
      const isBound = this.#bound.starts[at] !== this.#bound.starts[at + 1];
      otherBusiness[at] = isBound ? Math.max(0, strongestBusiness - (otherBusiness[at] as number)) : 0;
    }
    return { project, otherBusiness };
  }

  #listsOf(lists: readonly (readonly TypeFit[])[]): TypeLists {
    const starts = new Int32Array(lists.length + 1);
    lists.forEach((list, at) => {
      starts[at + 1] = (starts[at] ?? 0) + list.length;
    });
    const all = lists.flat();
    return {
      starts,
      types: Int32Array.from(all, ({ type }) => this.#idOf(type)),
      fits: Float32Array.from(all, ({ fit }) => fit),
    };
  }

  #idOf(type: string): number {
    const id = this.#ids.get(type) ?? this.#ids.size;
    this.#ids.set(type, id);
    return id;
  }
}

/** types[starts[e]] … types[starts[e + 1] - 1] are those of entry e. */
interface TypeLists {
  readonly starts: Int32Array;
  readonly types: Int32Array;
  readonly fits: Float32Array;
}

function strongest({ starts, types, fits }: TypeLists, sure: Float32Array, most: Float32Array): void {
  for (let entry = 0; entry < most.length; entry += 1) {
    const end = starts[entry + 1] as number;
    let strongestHere = 0;
    for (let at = starts[entry] as number; at < end; at += 1) {
      const how = (sure[types[at] as number] as number) * (fits[at] as number);
      if (how > strongestHere) strongestHere = how;
    }
    most[entry] = strongestHere;
  }
}
