import { mutateBytes } from './mutate-bytes';
import type { Material } from './target';

const BEGIN_OF_STREAM = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06];
const TYPES = [
  0x000a, 0x0006, 0x0203, 0x0204, 0x0205, 0x027e, 0x00fd, 0x00bd, 0x00be, 0x00e5, 0x0085, 0x00fc, 0x003c,
  0x0018, 0x0017, 0x01ae, 0x0023, 0x005d, 0x001c, 0x01b6, 0x00ec, 0x0208, 0x007d, 0x0031, 0x041e, 0x00e0,
  0x002f, 0x013d, 0x0207, 0x0221, 0x04bc,
];

/** Changes the records of a BIFF stream where they stand in a compound file; now and then any byte of it. */
export function mutateRecords(input: Uint8Array, material: Material): Uint8Array {
  const { random } = material;
  const records = recordsOf(input);
  if (records.length === 0 || random.chance(0.2)) return mutateBytes(input, material);
  const copy = input.slice();
  for (let steps = 1 + random.below(3); steps > 0; steps -= 1) {
    const { at, length } = random.pick(records);
    if (random.chance(0.15)) put(copy, at, random.pick(TYPES));
    else if (random.chance(0.18))
      put(copy, at + 2, random.pick([0, 1, 2, length - 1, length + 1, length * 2, 0xffff]));
    else {
      const body = mutateBytes(copy.subarray(at + 4, at + 4 + length), material);
      copy.set(body.subarray(0, Math.min(length, copy.length - at - 4)), at + 4);
    }
  }
  return copy;
}

function put(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 0xff;
  bytes[at + 1] = (value >>> 8) & 0xff;
}

function recordsOf(bytes: Uint8Array): { readonly at: number; readonly length: number }[] {
  const records: { at: number; length: number }[] = [];
  let at = 0;
  while (at < bytes.length && !BEGIN_OF_STREAM.every((byte, offset) => bytes[at + offset] === byte)) at += 1;
  while (at + 4 <= bytes.length && records.length < 2000) {
    const length = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);
    records.push({ at, length });
    at += 4 + length;
  }
  return records;
}
