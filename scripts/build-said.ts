/** Writes test/checking/rules/said.tsv: what every rule says of its examples, to be read by a person. */
import { writeFileSync } from 'node:fs';
import { ALL_RULES } from '../src/checking';
import { saidBy } from '../test/checking/rules/said';

const lines = ALL_RULES.flatMap(saidBy);
writeFileSync(new URL('../test/checking/rules/said.tsv', import.meta.url), `${lines.join('\n')}\n`);
console.log(`said.tsv: ${lines.length} lines`);
