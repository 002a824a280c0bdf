import { FormChecker } from '../../assistant';
import type { FormDigest, Profile } from '../../checking';
import { createSuggester, standardLibrary } from '../../library';
import type { Language } from '../messages';
import { readFile, type FileFault, type FileReading } from './file-reading';
import { packReading } from './packed-reading';

/** What readings are made with; plain data, so that a worker can be told. */
export interface ReaderSettings {
  readonly profile: Profile;
  readonly language: Language;
  /** Whether a report will show what cells hold. */
  readonly texts: boolean;
}

/** A file that was read, in the form that is at hand; the other is made where it is asked for. */
export interface ReadFile {
  readonly digests: readonly FormDigest[];
  readonly packed: () => Uint8Array;
  readonly reading: () => FileReading;
}

/** Reads files, several at a time or not. */
export interface FileReader {
  /** How many files may be given to it at a time. */
  readonly lanes: number;
  /** Rejects only where it was told to stop. */
  read(path: string): Promise<ReadFile | FileFault>;
  /** Gives up what it is at. */
  stop(): void;
  close(): Promise<void>;
}

export function checkerOf({ profile, language }: Omit<ReaderSettings, 'texts'>): FormChecker {
  return new FormChecker({ profile, suggester: createSuggester(standardLibrary()), language });
}

/** Reads in the thread it is called in. */
export class ThisThread implements FileReader {
  readonly lanes = 1;
  readonly #checker: FormChecker;
  readonly #settings: ReaderSettings;

  constructor(settings: ReaderSettings) {
    this.#checker = checkerOf(settings);
    this.#settings = settings;
  }

  async read(path: string): Promise<ReadFile | FileFault> {
    const reading = await readFile(this.#checker, path, this.#settings);
    if ('message' in reading) return reading;
    return {
      digests: reading.read.result.digests,
      packed: () => new TextEncoder().encode(packReading(reading)),
      reading: () => reading,
    };
  }

  stop(): void {
    // A file in hand is finished: nothing else runs in this thread meanwhile.
  }

  async close(): Promise<void> {
    // Holds nothing.
  }
}
