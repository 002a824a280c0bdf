/** Writes docs/rules/: one page a rule and the index, from the rules' own fields. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALL_RULES, UNIMPLEMENTED_RULES, ruleIndex, rulePage } from '../src/checking';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));
mkdirSync(folder, { recursive: true });
const pages = new Map(ALL_RULES.map((rule) => [`${rule.code}.md`, rulePage(rule)]));
pages.set('README.md', ruleIndex(ALL_RULES, UNIMPLEMENTED_RULES));
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`docs/rules: ${pages.size} pages`);
