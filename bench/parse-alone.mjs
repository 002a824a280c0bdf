/** What `jixiao check` is measured against: the spreadsheet library alone parses the file, with its own defaults. */
import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';

const bytes = readFileSync(process.argv[2]);
const start = performance.now();
read(bytes);
process.stdout.write(`${performance.now() - start}\n`);
