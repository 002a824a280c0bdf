import { unzipSync, zipSync, type Zippable } from 'fflate';
import { mutateBytes } from './mutate-bytes';
import { mutateXml } from './mutate-xml';
import type { Material } from './target';

/** Above it a container is changed as bytes only: it is no form any more. */
const LARGEST_PART = 1024 * 1024;

/** Changes a zip inside one of its parts and packs it again; now and then the parts themselves, or the container's bytes. */
export function mutateZip(input: Uint8Array, material: Material): Uint8Array {
  const { random } = material;
  if (random.chance(0.1)) return mutateBytes(input, material);
  const parts = partsOf(input);
  const names = Object.keys(parts);
  if (names.length === 0) return mutateBytes(input, material);
  for (let steps = 1 + random.below(2); steps > 0; steps -= 1) {
    const name = random.pick(names);
    const part = parts[name];
    if (!part) continue;
    if (random.chance(0.08)) changeParts(parts, name, part, material);
    else if (/\.(xml|rels|vml)$/i.test(name)) {
      parts[name] = new TextEncoder().encode(mutateXml(new TextDecoder().decode(part), material));
    } else parts[name] = mutateBytes(part, material);
  }
  return packed(parts);
}

function changeParts(
  parts: Record<string, Uint8Array>,
  name: string,
  part: Uint8Array,
  { random, other }: Material,
): void {
  switch (random.below(4)) {
    case 0:
      Reflect.deleteProperty(parts, name);
      return;
    case 1:
      Reflect.deleteProperty(parts, name);
      parts[
        random.pick([name.toUpperCase(), `/${name}`, name.replaceAll('/', '\\'), `../${name}`, `${name}/`])
      ] = part;
      return;
    case 2: {
      const theirs = partsOf(other());
      const taken = random.chance(0.7) ? theirs[name] : theirs[random.pick([...Object.keys(theirs), name])];
      if (taken) parts[name] = taken;
      return;
    }
    default:
      parts[random.pick(Object.keys(parts))] = part;
  }
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= LARGEST_PART });
  } catch {
    return {};
  }
}

/** Without compression: packing would take longer than what is to be tried. */
function packed(parts: Record<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = [part, { level: 0, mtime: new Date(1980, 0, 1) }];
  return zipSync(files);
}
