/**
 * Checks .xlsx files against the Open XML SDK's schemas: node scripts/validate-xlsx.mjs FILE...
 * Prints one JSON object, file → list of errors. A development aid: tests run it over what the package writer wrote.
 */
import { readFile } from 'node:fs/promises';
import validate from '@ooxml-tools/validate';

const report = {};
for (const path of process.argv.slice(2)) {
  report[path] = await validate(new Uint8Array(await readFile(path)), 'xlsx', 'Microsoft365');
}
console.log(JSON.stringify(report));
// The validator's runtime keeps the process alive.
process.exit(0);
