/**
 * npm run bench:folder [-- FILES…] — `jixiao check` over a folder of so many synthetic files: time and peak memory of
 * the process, with one worker and with one for each core. All runs of one size take turns; medians.
 */
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { builtCommandLine, machine, median, medianRatio, runNodeWithPeak } from './measured-process';
import { syntheticFiles } from './synthetic-forms';

const SIZES = [100, 1_000, 10_000];
/** Turns by size: the large one takes minutes. */
const turnsOf = (files: number): number => (files > 5_000 ? 1 : 3);
const FILES_A_FOLDER = 50;

/** As units hand them in: a folder for each part of the county. */
function writeFiles(folder: string, count: number): void {
  let made = 0;
  for (const bytes of syntheticFiles(count)) {
    const part = join(folder, `单位${String(Math.floor(made / FILES_A_FOLDER) + 1).padStart(4, '0')}`);
    if (made % FILES_A_FOLDER === 0) mkdirSync(part, { recursive: true });
    made += 1;
    writeFileSync(join(part, `目标表${String(made).padStart(5, '0')}.xlsx`), bytes);
  }
}

/** The forms that a report speaks of, by its last line. */
async function formsIn(report: string): Promise<number> {
  let last = '';
  for await (const line of createInterface({ input: createReadStream(report) })) last = line;
  return (JSON.parse(last) as { readonly summary: { readonly forms: number } }).summary.forms;
}

const wanted = process.argv.slice(2).map(Number);
const place = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
const report = join(place, 'report.ndjson');
const commandLine = builtCommandLine();
const counts = [...new Set([1, availableParallelism()])];
console.log(machine());
try {
  for (const files of wanted.length > 0 ? wanted : SIZES) {
    const folder = join(place, String(files));
    writeFiles(folder, files);
    const turns = Array.from({ length: turnsOf(files) }, () =>
      counts.map((workers) =>
        runNodeWithPeak([
          commandLine,
          ...['check', folder, '--format', 'ndjson', '--output', report],
          ...['--workers', String(workers)],
        ]),
      ),
    );
    console.log(`\n${files} files, ${await formsIn(report)} forms, ${turns.length} turns`);
    counts.forEach((workers, at) => {
      const time = median(turns.map((turn) => turn[at]?.time ?? NaN)) / 1000;
      const peak = median(turns.map((turn) => turn[at]?.peak ?? NaN));
      const ratio = medianRatio(
        turns,
        (turn) => turn[0]?.time ?? NaN,
        (turn) => turn[at]?.time ?? NaN,
      );
      console.log(
        `  --workers ${workers}   ${time.toFixed(1)} s, ${(files / time).toFixed(0)} files a second, at most ${peak.toFixed(0)} MB   ${ratio.toFixed(2)} times as fast as one`,
      );
    });
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(place, { recursive: true });
}
