import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leastImports, readLayers, type Layer } from '../../scripts/architecture/layers';
import { architecturePicture } from '../../scripts/architecture/picture';

const ROOT = join(__dirname, '../..');
const layers = readLayers(join(ROOT, '.dependency-cruiser.cjs'));

test('there is a rule for every folder of src, and for no other', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(layers.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test('layers import only from below', () => {
  const height = new Map(layers.map((layer) => [layer.name, layer.height]));
  for (const layer of layers)
    for (const imported of layer.imports)
      expect(height.get(imported.split('/')[0] ?? '')).toBeLessThan(layer.height);
});

test('the picture is that of the rules (npm run architecture)', () => {
  const picture = readFileSync(join(ROOT, 'docs/images/architecture.svg'), 'utf8');
  expect(picture).toBe(architecturePicture(layers));
  for (const { name } of layers) expect(picture).toContain(`>src/${name}<`);
});

test('an import that follows from another is not drawn, one of a whole layer does not follow from a part', () => {
  const layer = (name: string, ...imports: string[]): Layer => ({ name, imports, pure: true, height: 0 });
  const drawn = leastImports([
    layer('a'),
    layer('b', 'a'),
    layer('c', 'a', 'b'),
    layer('d', 'b/port'),
    layer('e', 'b', 'd'),
    layer('f', 'b/port', 'd'),
  ]);
  expect(drawn).toEqual([
    ['b', 'a'],
    ['c', 'b'],
    ['d', 'b/port'],
    ['e', 'b'],
    ['e', 'd'],
    ['f', 'd'],
  ]);
});
