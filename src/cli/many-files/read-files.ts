import type { FormDigest } from '../../checking';
import type { FileReader } from './file-reader';
import type { FileFault, FileReading } from './file-reading';
import { fileStamp } from './file-stamp';
import type { LoggedFile, ReadingLog } from './reading-log';

/** A file that was read by itself and put aside. */
export interface FileAside {
  readonly digests: readonly FormDigest[];
  readonly load: () => FileReading;
}

export interface ReadFilesOptions {
  readonly reader: FileReader;
  /** Null: readings stay in memory. */
  readonly log: ReadingLog | null;
  /** What an earlier run has read, and is still so. */
  readonly known: ReadonlyMap<string, LoggedFile>;
  readonly stop: AbortSignal;
  /** Called when one more file is done; `again`: it was taken over from an earlier run. */
  readonly onDone: (path: string, again: boolean) => void;
}

/**
 * Reads files, as many at a time as the reader takes, and puts them aside. In the order given, whichever was done
 * first; null for those that were not reached before the stop.
 */
export async function readFiles(
  paths: readonly string[],
  { reader, log, known, stop, onDone }: ReadFilesOptions,
): Promise<readonly (FileAside | FileFault | null)[]> {
  const done: (FileAside | FileFault | null)[] = paths.map(() => null);
  const giveUp = (): void => reader.stop();
  stop.addEventListener('abort', giveUp);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (!stop.aborted && next < paths.length) {
      const at = next;
      next += 1;
      const path = paths[at] ?? '';
      const earlier = known.get(path);
      if (earlier) {
        done[at] = earlier;
        onDone(path, true);
        continue;
      }
      // Before it is read: a file that changes meanwhile will not pass for this one.
      const stamp = await fileStamp(path);
      try {
        const file = await reader.read(path);
        if ('message' in file) done[at] = file;
        else if (log && stamp)
          done[at] = { digests: file.digests, load: log.append(path, stamp, file.packed()) };
        else done[at] = { digests: file.digests, load: file.reading };
      } catch (cause) {
        if (stop.aborted) return;
        throw cause;
      }
      onDone(path, false);
    }
  };
  try {
    await Promise.all(Array.from({ length: reader.lanes }, lane));
  } finally {
    stop.removeEventListener('abort', giveUp);
  }
  return done;
}
