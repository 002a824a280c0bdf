import type { Material } from './target';

const INTERESTING = [
  0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff,
];
const LARGEST = 256 * 1024;

/** Changes bytes in one to a few places, without regard to what they mean. */
export function mutateBytes(input: Uint8Array, material: Material): Uint8Array {
  let changed = input;
  for (let steps = 1 + material.random.below(6); steps > 0; steps -= 1) changed = step(changed, material);
  return changed.subarray(0, LARGEST);
}

function step(input: Uint8Array, { random, word, other }: Material): Uint8Array {
  const at = random.below(input.length + 1);
  const end = Math.min(input.length, at + 1 + random.below(random.chance(0.7) ? 8 : 512));
  switch (random.below(7)) {
    case 0: {
      const copy = input.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
      return copy;
    }
    case 1: {
      const copy = input.slice();
      const value = random.pick(INTERESTING) + random.below(3) - 1;
      const width = random.pick([1, 2, 4]);
      for (let byte = 0; byte < width && at + byte < copy.length; byte += 1)
        copy[at + byte] = (value >>> (8 * byte)) & 0xff;
      return copy;
    }
    case 2:
      return joined(input.subarray(0, at), input.subarray(end));
    case 3:
      return joined(input.subarray(0, end), input.subarray(at, end), input.subarray(end));
    case 4:
      return joined(input.subarray(0, at), new TextEncoder().encode(word()), input.subarray(at));
    case 5: {
      const source = other();
      const from = random.below(source.length + 1);
      const piece = source.subarray(from, from + 1 + random.below(256));
      return joined(input.subarray(0, at), piece, input.subarray(random.chance(0.5) ? at : end));
    }
    default:
      return input.slice(0, at);
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
