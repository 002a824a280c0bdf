import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** From wherever in the project it is run, the folder that package.json stands in. */
export const ROOT = process.cwd();
const FORMS = join('assets', 'samples', 'forms');

/** The sample forms, as lines of cells parted by tabs. */
export function sampleForms(): string[] {
  const folder = join(ROOT, FORMS);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n'));
}

/** Every text of the sample forms, once. */
export function sampleTexts(): string[] {
  return [...new Set(sampleForms().flatMap((form) => form.split(/[\t\n]/)))].filter((text) => text !== '');
}
