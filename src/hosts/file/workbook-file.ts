import type { Edit, WorkbookSnapshot } from '../../sheet';
import { applyEdits, type PatchedWorkbook } from './package/apply-edits';
import { OpcPackage } from './package/opc-package';
import { PackageError } from './package/package-error';
import type { WritePermissions } from './package/safeguards';
import { WorkbookPart } from './package/workbook-part';
import { moveView, readView, type WorkbookView } from './package/workbook-view';
import { readWorkbook, type ReadOptions } from './read-workbook';
import { writeWorkbook } from './write-workbook';

/** That a file had to be made into an .xlsx: texts, figures, merged areas and notes are kept, looks and formulas not. */
export interface Conversion {
  /** Sheets whose names .xlsx does not allow, before and after. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

export interface EditedFile extends Omit<PatchedWorkbook, 'bytes'> {
  readonly file: WorkbookFile;
}

/**
 * A workbook file in memory, opened for reading and for edits alike: what is read is what the edits are applied to.
 * It never changes; an edit gives another one. Where its bytes come from and go to is the caller's.
 */
export class WorkbookFile {
  /** An .xlsx or .xlsm: the file's own bytes with the edits in them, or those of the .xlsx made of it. */
  readonly bytes: Uint8Array;
  /** Null where the file itself is patched. */
  readonly conversion: Conversion | null;
  /** The file's name or path, as it was opened. */
  readonly path: string;
  readonly #options: ReadOptions;
  readonly #source: Uint8Array;
  #snapshot: WorkbookSnapshot | null;

  private constructor(
    bytes: Uint8Array,
    origin: Pick<WorkbookFile, 'conversion' | 'path'> & { source: Uint8Array; options: ReadOptions },
    snapshot: WorkbookSnapshot | null,
  ) {
    this.bytes = bytes;
    this.conversion = origin.conversion;
    this.path = origin.path;
    this.#source = origin.source;
    this.#options = origin.options;
    this.#snapshot = snapshot;
  }

  /**
   * Any file that can be read. An .xlsx or .xlsm, whatever its extension says, is patched in place; of another format
   * a new .xlsx is made. Throws ReadError where it cannot be read, PackageError where it is damaged.
   */
  static open(source: Uint8Array, path: string, options: Omit<ReadOptions, 'fileName'> = {}): WorkbookFile {
    const origin = { path, source, options };
    const snapshot = readWorkbook(source, { ...options, fileName: path });
    if (isPackage(source)) return new WorkbookFile(source, { ...origin, conversion: null }, snapshot);
    const bytes = writeWorkbook(snapshot);
    const converted = readWorkbook(bytes, options);
    const renamed = snapshot.sheets.flatMap(({ name }, at) => {
      const to = converted.sheets[at]?.name ?? name;
      return to === name ? [] : [[name, to] as const];
    });
    return new WorkbookFile(bytes, { ...origin, conversion: { renamed } }, converted);
  }

  /** Whether this file was opened from these very bytes. */
  isOf(source: Uint8Array): boolean {
    const own = this.#source;
    return own.length === source.length && own.every((byte, at) => byte === source[at]);
  }

  get snapshot(): WorkbookSnapshot {
    this.#snapshot ??= readWorkbook(this.bytes, this.#options);
    return this.#snapshot;
  }

  /** The sheet and the range in front of whoever opens the file. */
  get view(): WorkbookView {
    return readView(new WorkbookPart(new OpcPackage(this.bytes)));
  }

  /** The file with the edits in it, everything else as it was. Throws EditRefusedError or PackageError. */
  edited(edits: readonly Edit[], permissions: WritePermissions = {}): EditedFile {
    const { bytes, warnings, skipped } = applyEdits(this.bytes, edits, permissions, this.snapshot);
    return { file: this.#with(bytes), warnings, skipped };
  }

  /** The file as it opens on this cell. The sheet must be there. Throws PackageError. */
  openingAt(view: WorkbookView): WorkbookFile {
    const opc = new OpcPackage(this.bytes);
    moveView(new WorkbookPart(opc), view);
    const moved = this.#with(opc.toBytes());
    moved.#snapshot = this.#snapshot;
    return moved;
  }

  #with(bytes: Uint8Array): WorkbookFile {
    if (bytes === this.bytes) return this;
    const { path, conversion } = this;
    return new WorkbookFile(bytes, { path, conversion, source: this.#source, options: this.#options }, null);
  }
}

function isPackage(bytes: Uint8Array): boolean {
  try {
    return new WorkbookPart(new OpcPackage(bytes)).sheets.length > 0;
  } catch (error) {
    if (error instanceof PackageError && ['notPackage', 'notWorkbook', 'encrypted'].includes(error.code))
      return false;
    throw error;
  }
}
