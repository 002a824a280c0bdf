import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { linkToFile } from '../assistant';

/**
 * How a workbook at `from` refers to the file `to`: relative, so that both may move together; absolute where they are
 * on different drives. Letters of any script stay as they are, as Excel writes them.
 */
export function linkReference(from: string, to: string): string {
  const path = relative(dirname(resolve(from)), resolve(to));
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return linkToFile(path.split(sep).join('/'));
}
