import { mutateText, readText, writeText } from './mutate-text';
import type { Material } from './target';

const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  0.1,
  9007199254740991,
  '',
  'x',
  '__proto__',
  [],
  {},
  [[]],
  [null],
  { a: 1 },
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '0',
  '',
  'kind',
  'version',
  'extends',
];

/** Changes a JSON document in its tree, or as text where it is none. */
export function mutateJson(input: Uint8Array, material: Material): Uint8Array {
  const { random } = material;
  const text = readText(input);
  if (random.chance(0.1)) return writeText(mutateText(text, material));
  try {
    const tree: unknown = JSON.parse(text);
    let printed = JSON.stringify(changed(tree, material));
    // An object literal cannot hold the key that JSON can: it is written after.
    if (random.chance(0.15))
      printed = printed.replace(/"(\w+)":/g, (key) => (random.chance(0.1) ? '"__proto__":' : key));
    return writeText(printed);
  } catch {
    return writeText(mutateText(text, material));
  }
}

function changed(node: unknown, material: Material): unknown {
  const { random, word } = material;
  const children = typeof node === 'object' && node !== null ? Object.keys(node) : [];
  if (children.length > 0 && random.chance(0.85)) {
    const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...(node as object) }) as Record<
      string,
      unknown
    >;
    const key = random.pick(children);
    switch (random.below(8)) {
      case 0:
        if (Array.isArray(copy)) copy.splice(Number(key), 1);
        else Reflect.deleteProperty(copy, key);
        return copy;
      case 1:
        if (Array.isArray(copy)) copy.push(copy[Number(key)]);
        else copy[random.chance(0.5) ? random.pick(KEYS.slice(1)) : word()] = copy[key];
        return copy;
      default:
        copy[key] = changed(copy[key], material);
        return copy;
    }
  }
  if (typeof node === 'string' && random.chance(0.6)) return mutateText(node, material);
  if (random.chance(0.03)) {
    let deep: unknown = node;
    for (let depth = random.below(3000); depth > 0; depth -= 1) deep = [deep];
    return deep;
  }
  return random.chance(0.3) ? word() : random.pick(VALUES);
}
