import type { Report } from '../../indicator';

/**
 * One JSON document a line: each file of the report by itself, then the report without its files. A program can
 * work on one line at a time, and the last line tells it that nothing was cut off.
 */
export function* ndjsonLines({ files, ...rest }: Report): Generator<string> {
  for (const file of files) yield `${JSON.stringify(file)}\n`;
  yield `${JSON.stringify(rest)}\n`;
}
