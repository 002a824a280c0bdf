/**
 * npm run bench:annotate [-- FILE.xlsx…] — `jixiao annotate` beside the spreadsheet library that loads and saves the
 * same file: as whole processes and warm in one process, in turns, medians. Without files: a synthetic workbook of
 * 1,000 forms, and the sample forms.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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

const FORMS = 1_000;
const TURNS = 7;
const ROUNDS = 5;
const SAMPLES = join('assets', 'samples', 'forms-24-merged.xlsx');

const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
const megabytes = (path: string): string => `${(statSync(path).size / 2 ** 20).toFixed(2)} MB`;

/** The files to measure: those given, or the usual two. */
function files(): readonly string[] {
  const given = process.argv.slice(2);
  if (given.length > 0) return given;
  const synthetic = join(folder, `${FORMS}-forms.xlsx`);
  writeFileSync(synthetic, syntheticWorkbook(FORMS));
  return [synthetic, SAMPLES];
}

function measure(commandLine: string, file: string): void {
  const annotated = join(folder, 'annotated.xlsx');
  const saved = join(folder, 'saved.xlsx');
  const turns = Array.from({ length: TURNS }, () => ({
    ours: runNodeWithPeak([commandLine, 'annotate', file, '--output', annotated, '--overwrite']),
    library: runNodeWithPeak(['bench/load-and-save.mjs', file, saved]),
  }));
  const of = (pick: (turn: (typeof turns)[number]) => number): number => median(turns.map(pick));
  console.log(`\n${basename(file)}, ${megabytes(file)}, ${TURNS} turns`);
  console.log(
    `  jixiao annotate, whole process      ${seconds(of(({ ours }) => ours.time))}, at most ${of(({ ours }) => ours.peak).toFixed(0)} MB, writes ${megabytes(annotated)}`,
  );
  console.log(
    `  load and save, whole process        ${seconds(of(({ library }) => library.time))}, at most ${of(({ library }) => library.peak).toFixed(0)} MB, writes ${megabytes(saved)}`,
  );
  const ratio = medianRatio(
    turns,
    ({ ours }) => ours.time,
    ({ library }) => library.time,
  );
  console.log(`  ratio                               ${ratio.toFixed(2)}`);
  const phases = JSON.parse(runNode([bundled('annotate-phases'), file, String(ROUNDS)]).stdout) as Record<
    string,
    number
  >;
  console.log(`  warm, in one process, ${ROUNDS} rounds`);
  for (const [part, time] of Object.entries(phases))
    console.log(`    ${part.padEnd(32)}  ${time.toFixed(0)} ms`);
  console.log(
    `    ratio                             ${((phases['annotate'] ?? NaN) / (phases['load and save'] ?? NaN)).toFixed(2)}`,
  );
}

console.log(machine());
try {
  const commandLine = builtCommandLine();
  for (const file of files()) measure(commandLine, file);
} finally {
  rmSync(folder, { recursive: true });
}
