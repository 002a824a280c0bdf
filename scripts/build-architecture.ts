/** Writes docs/images/architecture.svg from the rules of imports in .dependency-cruiser.cjs. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLayers } from './architecture/layers';
import { architecturePicture } from './architecture/picture';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
writeFileSync(
  path('docs/images/architecture.svg'),
  architecturePicture(readLayers(path('.dependency-cruiser.cjs'))),
);
