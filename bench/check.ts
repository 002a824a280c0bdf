/**
 * npm run bench:check [-- SIZE…] — `jixiao check` of synthetic workbooks beside the spreadsheet library alone parsing
 * the same file. All runs of one size take turns, so that other work on the machine meets all of them; medians.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  builtCommandLine,
  bundled,
  machine,
  median,
  medianRatio,
  runNode,
  runNodeWithPeak,
  seconds,
} from './measured-process';
import { syntheticWorkbook } from './synthetic-forms';

const SIZES = [100, 1_000, 10_000];
/** Turns by size: the large one takes minutes. */
const turnsOf = (forms: number): number => (forms > 5_000 ? 3 : 7);
const EDITED_SIZE = 1_000;

interface Turn {
  readonly check: number;
  readonly library: number;
  readonly parse: number;
  readonly peak: number;
}

function turn(commandLine: string, file: string, output: string): Turn {
  const check = runNodeWithPeak([commandLine, 'check', file, '--output', output]);
  const library = runNode(['bench/parse-alone.mjs', file]);
  return { check: check.time, library: library.time, parse: Number(library.stdout), peak: check.peak };
}

const wanted = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
const commandLine = builtCommandLine();
console.log(machine());
try {
  const checks = new Map<number, number>();
  for (const forms of wanted.length > 0 ? wanted : SIZES) {
    const file = join(folder, `${forms}.xlsx`);
    writeFileSync(file, syntheticWorkbook(forms));
    const turns = Array.from({ length: turnsOf(forms) }, () =>
      turn(commandLine, file, join(folder, 'report.txt')),
    );
    const of = (part: keyof Turn): number => median(turns.map((one) => one[part]));
    const ratio = (to: (one: Turn) => number): string =>
      medianRatio(turns, ({ check }) => check, to).toFixed(2);
    checks.set(forms, of('check'));
    console.log(`\n${forms} forms, ${(statSync(file).size / 2 ** 20).toFixed(2)} MB, ${turns.length} turns`);
    console.log(
      `  jixiao check, whole process     ${seconds(of('check'))}, at most ${of('peak').toFixed(0)} MB`,
    );
    console.log(
      `  library alone, whole process    ${seconds(of('library'))}   ratio ${ratio(({ library }) => library)}`,
    );
    console.log(
      `  library alone, parsing          ${seconds(of('parse'))}   ratio ${ratio(({ parse }) => parse)}`,
    );
    if (forms !== EDITED_SIZE) continue;
    const phases = JSON.parse(runNode([bundled('check-phases'), file]).stdout) as Record<string, number>;
    for (const [part, time] of Object.entries(phases))
      console.log(`    ${part.padEnd(24)} ${time.toFixed(0)} ms`);
  }
  const small = checks.get(1_000);
  const large = checks.get(10_000);
  if (small !== undefined && large !== undefined) {
    console.log(`\n10,000 forms take ${(large / small).toFixed(1)} times as long as 1,000`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
