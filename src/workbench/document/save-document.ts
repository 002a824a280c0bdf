import { PackageError } from '../../hosts/file/package/package-error';
import type { WritePermissions } from '../../hosts/file/package/safeguards';
import { EditRefusedError, type Edit } from '../../sheet';
import type { OpenedDocument } from './open-document';

export interface SavedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was broken or left out, for the user, in Chinese. */
  readonly remarks: readonly string[];
}

/** A file that cannot be saved as it is. `message` is for the user, in Chinese. */
export class SaveDocumentError extends Error {
  override readonly name = 'SaveDocumentError';
  /** Whether it can be saved if the user agrees that its signature no longer holds. */
  readonly signed: boolean;

  constructor(message: string, signed: boolean, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.signed = signed;
  }
}

/** The opened file with the edits in it, everything else as it was. Throws SaveDocumentError and nothing else. */
export function saveDocument(
  document: OpenedDocument,
  edits: readonly Edit[],
  permissions: WritePermissions = {},
): SavedDocument {
  try {
    const { file, warnings, skipped } = document.file.edited(edits, permissions);
    const remarks = [...warnings, ...skipped].map(({ message }) => message);
    return { name: savedName(document.name), bytes: file.bytes, remarks };
  } catch (cause) {
    const known = cause instanceof PackageError || cause instanceof EditRefusedError;
    throw new SaveDocumentError(
      known ? cause.message : '保存时出错，没有生成文件。请重试。',
      cause instanceof PackageError && cause.code === 'signed',
      { cause },
    );
  }
}

/** Beside the opened file, never over it: 报表.xls → 报表-修改.xlsx. */
function savedName(name: string): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  const marked = stem.endsWith('-修改') ? stem : `${stem}-修改`;
  return `${marked}${extension.toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx'}`;
}
