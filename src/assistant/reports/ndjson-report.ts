import type { ReportFrame } from '../../indicator';
import { ReportTally, type ReportedFile } from '../check-report';

/**
 * One JSON document a line: each file of the report by itself, then the report without its files. A program can
 * work on one line at a time, and the last line tells it that nothing was cut off.
 */
export function* ndjsonLines(frame: ReportFrame, files: Iterable<ReportedFile>): Generator<string> {
  const tally = new ReportTally();
  for (const { file } of files) {
    tally.add(file);
    yield `${JSON.stringify(file)}\n`;
  }
  yield `${JSON.stringify({ ...frame, summary: tally.summary })}\n`;
}
