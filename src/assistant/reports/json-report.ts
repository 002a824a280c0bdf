import type { ReportFrame } from '../../indicator';
import { ReportTally, type ReportedFile } from '../check-report';
import { jsonPieces } from './json-pieces';

/** The report as one indented JSON document, a piece for each file. */
export function* jsonReport(frame: ReportFrame, files: Iterable<ReportedFile>): Generator<string> {
  const tally = new ReportTally();
  const reported = function* (): Generator<object> {
    for (const { file } of files) {
      tally.add(file);
      yield file;
    }
  };
  yield* jsonPieces((list) => ({ ...frame, files: list, summary: tally.summary }), reported());
}
