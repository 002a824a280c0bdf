import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

export interface Outcome {
  readonly error?: string;
  readonly message?: string;
  readonly sheets?: readonly string[];
  readonly cells?: number;
}

/** What became of a file: read and checked, and written into. */
export interface Handled {
  readonly read: Outcome;
  readonly written: Outcome;
}

/** Far more than any of the files should need, on a machine that does other things as well. */
const SECONDS = 90;
const MEGABYTES = 900;

/** Handles files one at a time in a worker that may take only so much time and memory; rejects where it takes more. */
export class FileHandler {
  readonly #folder = mkdtempSync(join(tmpdir(), 'jixiao-hostile-'));

  async prepare(): Promise<void> {
    await build({
      entryPoints: [join(__dirname, 'handle-file.ts')],
      outfile: this.#script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
  }

  handle(bytes: Uint8Array, fileName: string): Promise<Handled> {
    return new Promise((done, fail) => {
      const worker = new Worker(this.#script, {
        workerData: { bytes, fileName },
        resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
        stderr: true,
      });
      const late = setTimeout(() => {
        void worker.terminate();
        fail(new Error(`more than ${SECONDS} seconds`));
      }, SECONDS * 1000);
      worker.once('message', done);
      worker.once('error', fail);
      worker.once('exit', () => clearTimeout(late));
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #script(): string {
    return join(this.#folder, 'handle-file.cjs');
  }
}
