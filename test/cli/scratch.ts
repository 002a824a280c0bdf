import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jixiao, ROOT } from './run-jixiao';

// Each test starts processes of its own.
jest.setTimeout(120_000);

export const SAMPLES = join(ROOT, 'assets', 'samples', 'forms-24.xlsx');

/** A folder for the tests of a file, removed after them; the sources are bundled before the first. */
export function scratch(): (name: string) => string {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jixiao '));
    await jixiao(['--version']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
