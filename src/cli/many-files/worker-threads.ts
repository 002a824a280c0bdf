import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { Tinypool } from 'tinypool';
import { speak } from '../messages';
import type { WorkerAnswer } from './check-worker';
import type { FileReader, ReaderSettings, ReadFile } from './file-reader';
import type { FileFault } from './file-reading';
import { unpackReading } from './packed-reading';

/** Built beside the command line. */
const WORKER = new URL('check-worker.mjs', import.meta.url);
const MEGABYTE = 1024 * 1024;
/** Of the machine's memory, what all workers together may take. */
const MEMORY_SHARE = 0.6;
/** MB; enough for the largest file that is read at all. */
const MOST_MEMORY = 4096;
const LEAST_MEMORY = 1024;

/** Reads files in worker threads. A worker that crashes, or is at one file for too long, is replaced. */
export class WorkerThreads implements FileReader {
  readonly lanes: number;
  readonly #pool: Tinypool;
  readonly #seconds: number;
  readonly #settings: ReaderSettings;
  readonly #running = new Set<AbortController>();

  /** `seconds`: how long a file may take. */
  constructor(count: number, seconds: number, settings: ReaderSettings) {
    this.lanes = count;
    this.#seconds = seconds;
    this.#settings = settings;
    this.#pool = new Tinypool({
      filename: WORKER.href,
      minThreads: count,
      maxThreads: count,
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: memoryOf(count) },
      terminateTimeout: 0,
    });
    // A worker that cannot even start: whoever waits for it is told, instead of waiting for the end of its time.
    this.#pool.on('error', (cause: unknown) => {
      for (const task of this.#running) task.abort(cause);
    });
  }

  async read(path: string): Promise<ReadFile | FileFault> {
    const task = new AbortController();
    const late = setTimeout(() => task.abort(new TookTooLong()), this.#seconds * 1000);
    this.#running.add(task);
    try {
      const answer = (await this.#pool.run(path, { signal: task.signal })) as WorkerAnswer;
      if ('message' in answer) return answer;
      const { packed, digests } = answer;
      return {
        digests,
        packed: () => packed,
        reading: () => unpackReading(new TextDecoder().decode(packed)),
      };
    } catch (cause) {
      const reason: unknown = task.signal.aborted ? task.signal.reason : cause;
      if (reason instanceof Stopped) throw reason;
      return { message: this.#faultOf(reason) };
    } finally {
      clearTimeout(late);
      this.#running.delete(task);
    }
  }

  stop(): void {
    for (const task of this.#running) task.abort(new Stopped());
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #faultOf(reason: unknown): string {
    const say = speak(this.#settings.language);
    if (reason instanceof TookTooLong) return say('tookTooLong', { seconds: this.#seconds });
    if (reason instanceof Error && 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return say('outOfMemory');
    return say('unexpected', { detail: String(reason) });
  }
}

class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** MB for each of so many workers: no more than the process itself was allowed. */
function memoryOf(count: number): number {
  const share = (totalmem() * MEMORY_SHARE) / MEGABYTE / count;
  const allowed = getHeapStatistics().heap_size_limit / MEGABYTE;
  return Math.floor(Math.min(allowed, Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, share))));
}
