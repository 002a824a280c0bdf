import { OpcPackage } from './package/opc-package';
import { PackageError } from './package/package-error';
import { WorkbookPart } from './package/workbook-part';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

export interface EditableWorkbook {
  /** An .xlsx or .xlsm that edits can be applied to. */
  readonly bytes: Uint8Array;
  /** For the user, in Chinese, where the file had to be converted; null where it is patched in place. */
  readonly notice: string | null;
}

/**
 * The file itself where it can be patched in place (.xlsx, .xlsm, whatever its extension says), else a new .xlsx
 * with what it shows. Check the returned bytes, not the old file: that is what the edits will be applied to.
 * Throws ReadError where it cannot be read, PackageError where it is damaged.
 */
export function toEditableWorkbook(bytes: Uint8Array, fileName: string): EditableWorkbook {
  if (isPackage(bytes)) return { bytes, notice: null };
  return {
    bytes: writeWorkbook(readWorkbook(bytes, { fileName })),
    notice:
      '原文件不是 .xlsx，已另存为新的 .xlsx：文字、数值、合并单元格、批注和隐藏的行列都在，公式只留结果，字体、边框、图片等格式没有带过来。原文件没有改动。',
  };
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
