import { ReadError } from './read-error';
import type { FormatName } from './read-messages';

/** What the first bytes of a file say it is; the extension is not trusted. */
export type ContentKind = 'zip' | 'compoundFile' | 'markup' | 'text';

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly kind: ContentKind | FormatName }[] =
  [
    { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
    { bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'zip' },
    { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: 'compoundFile' },
    { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'pdf' },
    { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'image' },
    { bytes: [0xff, 0xd8, 0xff], kind: 'image' },
    { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'image' },
    { bytes: [0x49, 0x49, 0x2a, 0x00], kind: 'image' },
    { bytes: [0x4d, 0x4d, 0x00, 0x2a], kind: 'image' },
    { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'rtf' },
    { bytes: [0x52, 0x61, 0x72, 0x21], kind: 'archive' },
    { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: 'archive' },
    { bytes: [0x1f, 0x8b], kind: 'archive' },
    // A worksheet of Excel 2 to 4 that stands alone, without a container.
    { bytes: [0x09, 0x00, 0x04, 0x00], kind: 'olderExcel' },
    { bytes: [0x09, 0x02, 0x06, 0x00], kind: 'olderExcel' },
    { bytes: [0x09, 0x04, 0x06, 0x00], kind: 'olderExcel' },
  ];

const CONTENT_KINDS: readonly string[] = ['zip', 'compoundFile'] satisfies ContentKind[];

/** Throws ReadError: empty, unsupported, unsupportedWorkbook. */
export function recogniseContent(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) throw new ReadError('empty');
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (known) {
    if (CONTENT_KINDS.includes(known.kind)) return known.kind as ContentKind;
    const what = known.kind as FormatName;
    throw new ReadError(what === 'olderExcel' ? 'unsupportedWorkbook' : 'unsupported', { what });
  }
  const start = decodeStart(bytes);
  if (/^\s*<(\?xml|!doctype\s+html|html|table|meta|head|body|style)\b/i.test(start)) return 'markup';
  if (/^\s*MIME-Version:/i.test(start)) return 'markup';
  // eslint-disable-next-line no-control-regex -- what no text holds is what tells a binary file
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(start))
    throw new ReadError('unsupported', { what: 'binary' });
  return 'text';
}

function decodeStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096);
  return new TextDecoder(utf16Encoding(start) ?? 'utf-8').decode(start);
}

/** UTF-16 with a byte order mark; without one it is never guessed. */
export function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}
