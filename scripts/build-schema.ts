/** Writes docs/report.schema.json from the zod schema of the report. */
import { writeFileSync } from 'node:fs';
import { reportJsonSchema } from '../src/indicator';

writeFileSync(
  new URL('../docs/report.schema.json', import.meta.url),
  `${JSON.stringify(reportJsonSchema(), null, 2)}\n`,
);
