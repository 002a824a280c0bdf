import { mutateText, readText, writeText } from './mutate-text';
import type { Material } from './target';

const ORDERS = [
  '!merge A1:D1',
  '!merge A6:A9 B2:C3',
  '!merge A1:XFD1048576',
  '!rows 2-4',
  '!columns 1-2',
  '!note B3 请核对',
  '!name 对照\u202e表',
  '\f',
  '!name O\'Brien "x"',
];
const LARGEST = 64 * 1024;

/** Changes a table written as lines of cells: rows and columns moved, doubled, left out; cells changed in their text. */
export function mutateLines(input: Uint8Array, material: Material): Uint8Array {
  const lines = readText(input).split('\n');
  for (let steps = 1 + material.random.below(5); steps > 0; steps -= 1) step(lines, material);
  return writeText(lines.join('\n').slice(0, LARGEST));
}

function step(lines: string[], material: Material): void {
  const { random } = material;
  const at = random.below(lines.length);
  const count = random.chance(0.7) ? 1 : 1 + random.below(8);
  switch (random.below(11)) {
    case 0:
      if (lines.length > 1) lines.splice(at, count);
      return;
    case 1:
      lines.splice(at, 0, ...lines.slice(at, at + count));
      return;
    case 2:
      lines.splice(random.below(lines.length), 0, ...lines.splice(at, count));
      return;
    case 3:
      lines.splice(at, 0, random.pick(ORDERS));
      return;
    case 4: {
      const theirs = readText(material.other()).split('\n');
      const from = random.below(theirs.length);
      lines.splice(at, random.chance(0.5) ? count : 0, ...theirs.slice(from, from + 1 + random.below(12)));
      return;
    }
    case 5: {
      // A column moved, doubled or blanked in a run of rows.
      const column = random.below(5);
      const way = random.below(3);
      for (let row = at; row < Math.min(lines.length, at + 12); row += 1) {
        const cells = (lines[row] ?? '').split('\t');
        const cell = cells[column] ?? '';
        if (way === 0) cells.splice(column, 1);
        else cells.splice(column, way === 1 ? 0 : 1, way === 1 ? cell : '');
        lines[row] = cells.join('\t');
      }
      return;
    }
    default: {
      const cells = (lines[at] ?? '').split('\t');
      const column = random.below(cells.length);
      cells[column] = random.chance(0.4) ? material.word() : mutateText(cells[column] ?? '', material);
      lines[at] = cells.join('\t');
    }
  }
}
