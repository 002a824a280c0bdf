import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds: when a file, or the newest in a folder, was last changed. */
export function sourceTime(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => sourceTime(join(path, name))));
}
