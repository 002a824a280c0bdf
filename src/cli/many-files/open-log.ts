import { tmpdir } from 'node:os';
import type { Profile } from '../../checking';
import { ioError } from '../../hosts/file/open-file';
import type { Language, Say } from '../messages';
import { UsageError } from '../usage-error';
import { fileStamp, sameStamp } from './file-stamp';
import { NotALogError, ReadingLog, type LoggedFile } from './reading-log';

/** Where readings are put aside, and what is there already. */
export interface OpenedLog {
  /** Null: in memory. */
  readonly log: ReadingLog | null;
  /** Files that were read before and have not changed since. */
  readonly known: ReadonlyMap<string, LoggedFile>;
}

/** One file alone stays in memory; several go to the file of `--resume`, else to one that goes with the process. Throws UsageError. */
export async function openLog(
  files: readonly string[],
  resume: string | undefined,
  { profile, say, language }: { readonly profile: Profile; readonly say: Say; readonly language: Language },
): Promise<OpenedLog> {
  const path = resume ?? tmpdir();
  try {
    if (resume === undefined)
      return { log: files.length < 2 ? null : ReadingLog.temporary(profile), known: new Map() };
    const { log, files: logged, outdated } = ReadingLog.open(resume, profile, new Set(files));
    if (outdated) process.stderr.write(`${say('logOutdated', { path: resume })}\n`);
    return { log, known: await unchanged(logged) };
  } catch (cause) {
    if (cause instanceof NotALogError) throw new UsageError(say('notALog', { path }));
    throw logFailure(cause, path, say, language);
  }
}

/** That readings cannot be put aside, as a sentence for people. */
export function logFailure(cause: unknown, path: string, say: Say, language: Language): UsageError {
  const detail = ioError(cause)
    .messageIn(language)
    .replace(/[。.]$/, '');
  return new UsageError(say('logFailed', { path, detail }));
}

async function unchanged(files: ReadonlyMap<string, LoggedFile>): Promise<Map<string, LoggedFile>> {
  const same = new Map<string, LoggedFile>();
  for (const [path, file] of files) if (sameStamp(file.stamp, await fileStamp(path))) same.set(path, file);
  return same;
}
