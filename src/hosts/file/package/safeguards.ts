import type { Edit } from '../../../sheet';
import type { OpcPackage } from './opc-package';
import { PackageError } from './package-error';
import { isTrue, type WorkbookPart } from './workbook-part';

/** What may be broken because the caller says so. Both default to no. */
export interface WritePermissions {
  /** Write although the digital signature will no longer hold. */
  readonly breakSignature?: boolean;
  /** Write into sheets that are protected; the protection itself stays. */
  readonly writeProtectedSheets?: boolean;
}

export interface WriteWarning {
  readonly code: 'signatureBroken' | 'protectedSheetWritten';
  readonly sheet: string | null;
  /** For the user, in Chinese. */
  readonly message: string;
}

/** Throws PackageError 'signed' or 'protectedSheet' where a write is not permitted; else says what it breaks. */
export function checkPermissions(
  workbook: WorkbookPart,
  edits: readonly Edit[],
  permissions: WritePermissions,
): WriteWarning[] {
  const warnings: WriteWarning[] = [];
  if (isSigned(workbook.opc)) {
    if (!permissions.breakSignature) throw new PackageError('signed');
    warnings.push({
      code: 'signatureBroken',
      sheet: null,
      message: '文件的数字签名已失效，请重新签名。',
    });
  }
  const touched = new Set(edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])));
  for (const sheet of workbook.sheets) {
    if (!touched.has(sheet.name)) continue;
    if (!isTrue(sheet.child('sheetProtection')?.attribute('sheet') ?? null)) continue;
    if (!permissions.writeProtectedSheets) throw new PackageError('protectedSheet', { sheet: sheet.name });
    warnings.push({
      code: 'protectedSheetWritten',
      sheet: sheet.name,
      message: `工作表「${sheet.name}」受保护，已按要求写入；保护仍在。`,
    });
  }
  return warnings;
}

function isSigned(opc: OpcPackage): boolean {
  const origin = opc
    .relationships('')
    .all()
    .some((relationship) => /\/digital-signature\/origin$/.test(relationship.type));
  return origin || opc.names().some((name) => /^_xmlsignatures\/.+\.xml$/i.test(name));
}
