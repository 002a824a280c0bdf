/** The module that worker threads run: one file at a time, as the main thread gives them. */
import { Tinypool } from 'tinypool';
import type { FormDigest } from '../../checking';
import { checkerOf, type ReaderSettings } from './file-reader';
import { readFile, type FileFault } from './file-reading';
import { packReading } from './packed-reading';

/** What comes back: the reading as bytes, to be put aside as they are, and what is needed of it at once. */
export type WorkerAnswer =
  FileFault | { readonly packed: Uint8Array; readonly digests: readonly FormDigest[] };

// The spreadsheet library remarks on records it does not know, for its developers.
// eslint-disable-next-line no-console -- silenced, not written to
console.error = () => undefined;

const settings = Tinypool.workerData as ReaderSettings;
const checker = checkerOf(settings);

export default async function checkFile(path: string): Promise<WorkerAnswer> {
  const reading = await readFile(checker, path, settings);
  if ('message' in reading) return reading;
  return { packed: new TextEncoder().encode(packReading(reading)), digests: reading.read.result.digests };
}
