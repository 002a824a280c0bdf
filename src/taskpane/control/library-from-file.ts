import { readWorkbook } from '../../hosts/file/read-workbook';
import type { ImportComplaint, IndicatorLibrary } from '../../library';
import type { LibraryTools } from './session';

export interface LibraryFromFile {
  readonly library: IndicatorLibrary;
  readonly complaints: readonly ImportComplaint[];
}

/**
 * A library out of a bureau's table, or out of the JSON that the command line makes of one.
 * Throws ReadError where the file cannot be read.
 */
export async function libraryFromFile(file: File, tools: LibraryTools): Promise<LibraryFromFile> {
  const name = file.name.replace(/\.[^.]*$/, '').slice(0, 80);
  if (file.name.toLowerCase().endsWith('.json')) {
    const library = tools.librarySchema.safeParse(jsonOf(await file.text()));
    return { library: library.success ? library.data : emptyLibrary(name), complaints: [] };
  }
  const workbook = readWorkbook(new Uint8Array(await file.arrayBuffer()), { fileName: file.name });
  const { entries, complaints } = tools.importLibrary(workbook, { libraryName: name });
  return { library: { ...emptyLibrary(name), entries: [...entries] }, complaints };
}

function emptyLibrary(name: string): IndicatorLibrary {
  return { schemaVersion: 1, name: name === '' ? '指标库' : name, edition: '', entries: [] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
