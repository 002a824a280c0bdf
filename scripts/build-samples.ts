/**
 * Builds assets/samples/*.xlsx from the sample forms in assets/samples/forms: one sheet a form, once with the cells
 * alone, once with the merges a real form has. The same forms always give the same bytes.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDesignedWorkbook } from '../src/hosts/file/write-designed-workbook';
import type { SheetDesign } from '../src/sheet';
import { mergedSheet, parseForm, plainSheet, type FormRows } from './sample-sheets';

const SAMPLES: Readonly<Record<string, (name: string, rows: FormRows) => SheetDesign>> = {
  'forms-24.xlsx': plainSheet,
  'forms-24-merged.xlsx': mergedSheet,
};

/** File name → bytes, from the folder that holds the forms as tab-separated text. */
export function buildSamples(formsFolder: string): Map<string, Uint8Array> {
  const forms = readdirSync(formsFolder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name): [string, FormRows] => [
      name.replace('.tsv', ''),
      parseForm(readFileSync(join(formsFolder, name), 'utf8')),
    ]);
  return new Map(
    Object.entries(SAMPLES).map(([file, sheetOf]) => [
      file,
      writeDesignedWorkbook(forms.map(([name, rows]) => sheetOf(name, rows))),
    ]),
  );
}

if (process.argv[1]?.endsWith('build-samples.ts')) {
  const folder = join(process.cwd(), 'assets', 'samples');
  for (const [file, bytes] of buildSamples(join(folder, 'forms'))) {
    writeFileSync(join(folder, file), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  }
}
