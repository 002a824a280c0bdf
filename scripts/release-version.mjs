/**
 * Run by `npm version` once package.json and the lock file carry the new version: manifest.xml and CHANGELOG.md
 * follow, and go into the same commit.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

function rewrite(file, pattern, replacement) {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file}: ${pattern} is not there`);
  writeFileSync(file, text.replace(pattern, replacement));
}

const today = new Date().toISOString().slice(0, 10);
// Something must be listed: a release without a word is one that nobody can judge.
rewrite('CHANGELOG.md', /^## 未发布\n\n(?=- )/m, `## 未发布\n\n## ${version}（${today}）\n\n`);
// Office counts four parts.
rewrite('manifest.xml', /<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
execFileSync('git', ['add', 'CHANGELOG.md', 'manifest.xml']);
