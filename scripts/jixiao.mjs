#!/usr/bin/env node
/**
 * Runs the command line from the sources. It is bundled once into dist/cli and bundled again only when a
 * source is newer, so that a run over many files does not pay for compilation.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(root, 'dist', 'cli', 'jixiao.mjs');

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const sources = ['src', 'assets', 'package.json', 'package-lock.json'].map((name) => join(root, name));
const sourceTime = Math.max(...sources.filter((path) => existsSync(path)).map(newest));
if (!existsSync(bundle) || statSync(bundle).mtimeMs < sourceTime) {
  const { buildCli } = await import('./build-cli.mjs');
  await buildCli(root, bundle);
}
await import(pathToFileURL(bundle).href);
