import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { ioError } from '../hosts/file/open-file';
import type { ReadError } from '../hosts/file/read-error';
import { WORKBOOK_EXTENSIONS } from '../hosts/file/read-workbook';

/** What one PATH of the command line came to. Paths are spelt as given, with what lies below a folder appended. */
export interface InputFiles {
  readonly files: readonly string[];
  readonly failures: readonly { readonly path: string; readonly error: ReadError }[];
  /** Folders that were given and hold no workbook. */
  readonly emptyFolders: readonly string[];
  /** Lock files (~$…) that were given by name. */
  readonly lockFiles: readonly string[];
  /** Links to workbooks and folders that stand in a folder: they are not followed. */
  readonly links: readonly string[];
}

/**
 * The workbooks of files and folders, each once, in the order given; folders go all the way down, sorted by name.
 * A folder's hidden files, lock files and links are passed over, so that nothing outside of it is read and nothing in
 * it is read twice; a file given by name is always tried.
 */
export async function findInputFiles(paths: readonly string[]): Promise<InputFiles> {
  const files = new Map<string, string>();
  const failures: { path: string; error: ReadError }[] = [];
  const emptyFolders: string[] = [];
  const lockFiles: string[] = [];
  const links: string[] = [];
  const add = (path: string): void => {
    const key = resolve(path);
    if (!files.has(key)) files.set(key, path);
  };
  const walk = async (folder: string): Promise<number> => {
    let found = 0;
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        if (entry.name.startsWith('.') || isLockFile(entry.name)) continue;
        const path = join(folder, entry.name);
        if (entry.isSymbolicLink()) {
          if (await wouldBeRead(path)) links.push(path);
        } else if (entry.isDirectory()) found += await walk(path);
        else if (isWorkbookName(entry.name) && entry.isFile()) {
          add(path);
          found += 1;
        }
      }
    } catch (cause) {
      failures.push({ path: folder, error: ioError(cause) });
      found += 1;
    }
    return found;
  };
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) {
        if ((await walk(path)) === 0) emptyFolders.push(path);
      } else if (isLockFile(basename(path))) lockFiles.push(path);
      else add(path);
    } catch (cause) {
      failures.push({ path, error: ioError(cause) });
    }
  }
  return { files: [...files.values()], failures, emptyFolders, lockFiles, links };
}

/** Excel and WPS keep ~$name beside a workbook while it is open. */
function isLockFile(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.~');
}

/** Whether a link leads to what would be read if it stood there itself. */
async function wouldBeRead(link: string): Promise<boolean> {
  try {
    return isWorkbookName(link) || (await stat(link)).isDirectory();
  } catch {
    return false;
  }
}

function isWorkbookName(name: string): boolean {
  return (WORKBOOK_EXTENSIONS as readonly string[]).includes(extname(name).toLowerCase());
}
