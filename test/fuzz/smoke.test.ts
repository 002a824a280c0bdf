import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const TSX = join('node_modules', 'tsx', 'dist', 'cli.mjs');
const run = promisify(execFile);

test('a short run tries every target, learns from some of the inputs, and finds nothing', async () => {
  const output = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-'));
  try {
    const args = [TSX, 'fuzz/main.ts', '--runs', '150', '--minutes', '2', '--seed', '3', '--output', output];
    const { stdout } = await run(process.execPath, args);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines.map(([name]) => name)).toEqual([
      'forms',
      'grammar',
      'json',
      'library',
      'package',
      'reader',
      'xml',
    ]);
    for (const line of lines) {
      expect(Number(/\d+ kept/.exec(line.join(' '))?.[0].split(' ')[0])).toBeGreaterThan(3);
      expect(line.at(-1)).toBe('0 faults');
    }
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}, 600_000);

test('a promise that is not kept is found, made small and told', async () => {
  const output = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-'));
  try {
    const args = [TSX, 'test/fuzz/faulty.ts', output];
    const failed = await run(process.execPath, args).then(
      () => null,
      (error: { stderr: string }) => error.stderr,
    );
    expect(failed).toContain('BrokenPromise');
    const path = /\t(\/.*)$/m.exec(failed ?? '')?.[1] ?? '';
    expect(readFileSync(path, 'utf8')).toBe('b!');
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}, 300_000);
