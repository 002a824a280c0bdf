/** What `jixiao annotate` is measured against: the spreadsheet library loads the whole workbook and saves it again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { read, write } from '@e965/xlsx';

const [input, output] = process.argv.slice(2);
const workbook = read(readFileSync(input));
writeFileSync(output, write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }));
