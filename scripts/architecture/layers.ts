import { createRequire } from 'node:module';

export interface Layer {
  readonly name: string;
  /** What it may import, as the rules name it: layers, or a part of one (hosts/host). */
  readonly imports: readonly string[];
  /** Free of Node, the DOM and every host. */
  readonly pure: boolean;
  /** 0 for layers that import none of ours, else one above the highest that it imports. */
  readonly height: number;
}

interface CruiserRule {
  readonly name: string;
  readonly from: { readonly path?: string };
  readonly to: { readonly pathNot?: string };
}

/** The names between the brackets of ^src/(a|b|c)/. */
function namesIn(pattern: string | undefined): readonly string[] {
  const names = /^\^src\/\(([^)]+)\)/.exec(pattern ?? '')?.[1];
  if (names === undefined) throw new Error(`not a list of layers: ${String(pattern)}`);
  return names.split('|');
}

/** The layers as `npm run directions` enforces them. Throws where a rule is not written in the usual form. */
export function readLayers(cruiserConfig: string): readonly Layer[] {
  const { forbidden } = createRequire(cruiserConfig)(cruiserConfig) as {
    readonly forbidden: readonly CruiserRule[];
  };
  const pure = new Set(namesIn(forbidden.find(({ name }) => name === 'pure-core')?.from.path));
  const imports = new Map(
    forbidden
      .filter(({ name }) => name.startsWith('direction-'))
      .map(({ name, to }) => {
        const layer = name.slice('direction-'.length);
        return [layer, namesIn(to.pathNot).filter((other) => other !== layer)] as const;
      }),
  );
  const heightOf = (layer: string): number =>
    1 + Math.max(-1, ...(imports.get(layer) ?? []).map((other) => heightOf(folderOf(other))));
  return [...imports].map(([name, allowed]) => ({
    name,
    imports: allowed,
    pure: pure.has(name),
    height: heightOf(name),
  }));
}

/** hosts/host → hosts */
export function folderOf(imported: string): string {
  return imported.split('/')[0] ?? imported;
}

/** The imports that say everything: those that do not already follow from another import. */
export function leastImports(layers: readonly Layer[]): readonly (readonly [from: string, to: string])[] {
  const imports = new Map(layers.map((layer) => [layer.name, layer.imports]));
  const reaches = (from: string, to: string): boolean =>
    (imports.get(folderOf(from)) ?? []).some((next) => includes(next, to) || reaches(next, to));
  return layers.flatMap(({ name, imports: own }) =>
    own
      .filter((to) => !own.some((other) => other !== to && reaches(other, to)))
      .map((to) => [name, to] as const),
  );
}

/** A layer includes its parts, a part does not include its layer. */
function includes(imported: string, wanted: string): boolean {
  return imported === wanted || imported === folderOf(wanted);
}
