import { MAKERS } from '../test/hosts/file/package/workbook-makers';

/** Small .xlsx files, each with one more thing that real files hold. */
export function featureWorkbooks(): Uint8Array[] {
  return Object.values(MAKERS).map((make) => make());
}
