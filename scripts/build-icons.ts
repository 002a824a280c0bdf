/** `npm run build:icons`: draws the icons of manifest.xml into assets/icons, the same bytes every time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { ICONS, type Layer } from './icon-shapes';

/** Sizes that Office asks for, in pixels: the add-in's icon, and the buttons'. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 20, 24, 32, 40, 48, 64, 80, 128],
};
const BUTTON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Rows of red, green, blue and opacity. */
function draw(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let at = 0; at < size * size; at += 1) {
    const [x, y] = [((at % size) + 0.5) / size, (Math.floor(at / size) + 0.5) / size];
    let [red, green, blue, alpha] = [0, 0, 0, 0];
    for (const { shape, colour } of layers) {
      // How much of the pixel the shape covers, by how far its edge is from the middle.
      const cover = Math.max(0, Math.min(1, 0.5 - shape(x, y) * size));
      if (cover === 0) continue;
      const [r = 0, g = 0, b = 0] = [0, 2, 4].map((from) => parseInt(colour.slice(from, from + 2), 16));
      const total = cover + alpha * (1 - cover);
      const mix = (over: number, under: number) => (over * cover + under * alpha * (1 - cover)) / total;
      [red, green, blue, alpha] = [mix(r, red), mix(g, green), mix(b, blue), total];
    }
    pixels.set([red, green, blue, alpha * 255].map(Math.round), at * 4);
  }
  return pixels;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A PNG file of 8 bits a channel with opacity. */
function png(pixels: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const folder = join(import.meta.dirname, '..', 'assets', 'icons');
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of SIZES[name] ?? BUTTON_SIZES)
    writeFileSync(join(folder, `${name}-${size}.png`), png(draw(layers, size), size));
}
