import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';

/** Throws what the file system throws where no file can be written beside `path`. */
export function refuseUnwritable(path: string): void {
  accessSync(dirname(path), constants.W_OK);
}
