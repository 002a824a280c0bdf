import { parentPort, workerData } from 'node:worker_threads';
import { FormChecker } from '../../../../src/assistant';
import { builtInProfile } from '../../../../src/checking';
import { annotate } from '../../../../src/editing';
import { inflateRaw } from '../../../../src/hosts/file/inflate-raw';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import { WorkbookFile } from '../../../../src/hosts/file/workbook-file';
import type { Handled } from './handle-apart';

const { bytes, fileName } = workerData as { readonly bytes: Uint8Array; readonly fileName: string };

function told(work: () => object): object {
  try {
    return work();
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    return { error: `${name} ${code ?? ''}`, message };
  }
}

const read = told(() => {
  const workbook = readWorkbook(bytes, { fileName, inflateRaw });
  const { findings } = new FormChecker({
    profile: builtInProfile('county'),
    suggester: null,
    language: 'zh',
  }).check(workbook);
  return {
    sheets: workbook.sheets.map(({ name }) => name),
    cells: workbook.sheets.reduce((sum, { cells }) => sum + cells.length, 0),
    findings: findings.length,
  };
});
const written = told(() => {
  const file = WorkbookFile.open(bytes, fileName, { inflateRaw });
  const edits = file.snapshot.sheets.flatMap((sheet) => annotate(sheet, []));
  return { sheets: file.edited(edits).file.snapshot.sheets.map(({ name }) => name) };
});
parentPort?.postMessage({ read, written } as Handled);
