import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { ioError } from '../hosts/file/open-file';
import { WholeFile } from '../hosts/file/whole-file';
import type { Language, Say } from './messages';

/** Writes the pieces of a report as they come. Between them, signals are heard. */
export async function writePieces(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (process.stdout.write(piece)) await setImmediate();
    else await once(process.stdout, 'drain');
  }
}

/** The same into a file that is seen only once it is whole. Throws what the file system throws. */
export async function writePiecesTo(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = new WholeFile(path);
  try {
    for (const piece of pieces) {
      file.write(piece);
      await setImmediate();
    }
    file.putInPlace();
  } finally {
    file.abandon();
  }
}

/** That a report cannot be written, as a sentence for people. */
export function outputFailure(cause: unknown, path: string, say: Say, language: Language): string {
  const detail = ioError(cause).messageIn(language);
  return say('outputFailed', { path, detail: detail.replace(/[。.]$/, '') });
}
