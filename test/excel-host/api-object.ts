import { ExcelApiError } from './excel-error';

/** One kind of object of Excel's API: what a host answers, by the names that go over the wire. */
export interface ApiDefinition<Self> {
  readonly type: string;
  /** Of an item of a collection: what it is found again by. */
  readonly identity?: (self: Self) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, ApiProperty<Self>>>;
  readonly navigation?: Readonly<Record<string, ApiMember<(self: Self) => ApiObject>>>;
  readonly methods?: Readonly<Record<string, ApiMember<(self: Self, ...given: never[]) => unknown>>>;
  readonly items?: (self: Self) => readonly ApiObject[];
  readonly item?: (self: Self, key: string) => ApiObject;
}

export interface ApiProperty<Self> {
  readonly since?: string;
  readonly get?: (self: Self) => unknown;
  readonly set?: (self: Self, value: never) => void;
}

export interface ApiMember<Run> {
  readonly since?: string;
  readonly run: Run;
}

/** Whether a host of `version` (1.7, 1.20) has what came with `since`. */
export function isSince(version: string, since: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = since.split('.').map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

/** An object of the API with what stands behind it, or a null object. */
export class ApiObject {
  readonly type: string;
  readonly isNull: boolean;
  readonly #host: BoundDefinition | null;

  private constructor(type: string, host: BoundDefinition | null) {
    this.type = type;
    this.isNull = host === null;
    this.#host = host;
  }

  static of<Self>(definition: ApiDefinition<Self>, self: Self): ApiObject {
    return new ApiObject(definition.type, bind(definition, self));
  }

  static nothing(type: string): ApiObject {
    return new ApiObject(type, null);
  }

  get isCollection(): boolean {
    return this.#host?.items !== undefined;
  }

  items(): readonly ApiObject[] {
    return this.#host?.items?.() ?? [];
  }

  item(key: string): ApiObject {
    const found = this.#host?.item?.(key);
    if (!found) throw new ExcelApiError('InvalidArgument', `${this.type} has no items`);
    return found;
  }

  navigate(name: string, version: string): ApiObject {
    if (!this.#host) return this;
    return member(this.#host.navigation, name, version, this.type)();
  }

  call(name: string, given: readonly unknown[], version: string): unknown {
    if (!this.#host) return this;
    return member(this.#host.methods, name, version, this.type)(given);
  }

  setProperty(name: string, value: unknown, version: string): void {
    if (!this.#host) throw new ExcelApiError('ItemNotFound');
    member(this.#host.setters, name, version, this.type)(value);
  }

  /** What a load answers: the properties asked for, and those of objects within, by their wire names. */
  query(paths: readonly string[], version: string): unknown {
    if (!this.#host) return null;
    if (this.isCollection) return { _Items: this.items().map((item) => item.query(paths, version)) };
    const host = this.#host;
    const answer: Record<string, unknown> = { ...host.identity() };
    const within = new Map<string, string[]>();
    for (const path of paths) {
      const [head = '', ...rest] = path.split('/');
      if (rest.length > 0) within.set(head, [...(within.get(head) ?? []), rest.join('/')]);
      else if (head === '*' || head === '') {
        for (const name of host.getters.keys())
          answer[name] = member(host.getters, name, version, this.type)();
      } else {
        const name = wireName(host.getters, head) ?? wireName(host.navigation, head) ?? head;
        if (host.navigation.has(name)) within.set(head, within.get(head) ?? []);
        else answer[name] = member(host.getters, head, version, this.type)();
      }
    }
    for (const [head, rest] of within)
      answer[wireName(host.navigation, head) ?? head] = this.navigate(head, version).query(rest, version);
    return answer;
  }
}

interface BoundDefinition {
  readonly identity: () => Readonly<Record<string, unknown>>;
  readonly getters: ReadonlyMap<string, ApiMember<() => unknown>>;
  readonly setters: ReadonlyMap<string, ApiMember<(value: unknown) => void>>;
  readonly navigation: ReadonlyMap<string, ApiMember<() => ApiObject>>;
  readonly methods: ReadonlyMap<string, ApiMember<(given: readonly unknown[]) => unknown>>;
  readonly items?: () => readonly ApiObject[];
  readonly item?: (key: string) => ApiObject;
}

function bind<Self>(definition: ApiDefinition<Self>, self: Self): BoundDefinition {
  const { identity, items, item } = definition;
  const properties = Object.entries(definition.properties ?? {});
  const gated = <Run>(since: string | undefined, run: Run): ApiMember<Run> => ({
    ...(since === undefined ? {} : { since }),
    run,
  });
  return {
    identity: () => identity?.(self) ?? {},
    getters: new Map(
      properties.flatMap(([name, { since, get }]) => (get ? [[name, gated(since, () => get(self))]] : [])),
    ),
    setters: new Map(
      properties.flatMap(([name, { since, set }]) =>
        set ? [[name, gated(since, (value: unknown) => set(self, value as never))]] : [],
      ),
    ),
    navigation: new Map(
      Object.entries(definition.navigation ?? {}).map(([name, { since, run }]) => [
        name,
        gated(since, () => run(self)),
      ]),
    ),
    methods: new Map(
      Object.entries(definition.methods ?? {}).map(([name, { since, run }]) => [
        name,
        gated(since, (given: readonly unknown[]) => run(self, ...(given as never[]))),
      ]),
    ),
    ...(items ? { items: () => items(self) } : {}),
    ...(item ? { item: (key: string) => item(self, key) } : {}),
  };
}

function wireName(members: ReadonlyMap<string, unknown>, name: string): string | undefined {
  return [...members.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
}

function member<Run>(
  members: ReadonlyMap<string, ApiMember<Run>>,
  name: string,
  version: string,
  type: string,
): Run {
  const found = members.get(wireName(members, name) ?? '');
  if (!found || (found.since !== undefined && !isSince(version, found.since)))
    throw new ExcelApiError('ApiNotFound', `${type}.${name}`);
  return found.run;
}
