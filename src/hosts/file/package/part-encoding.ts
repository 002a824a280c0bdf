/** How the bytes of an XML part spell its text. OPC allows UTF-8 and UTF-16, with or without a byte order mark. */
export interface PartEncoding {
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly byteOrderMark: boolean;
}

export const UTF8: PartEncoding = { charset: 'utf-8', byteOrderMark: false };

export function detectEncoding(bytes: Uint8Array): PartEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', byteOrderMark: true };
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', byteOrderMark: true };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', byteOrderMark: true };
  if (a === 0x3c && b === 0) return { charset: 'utf-16le', byteOrderMark: false };
  if (a === 0 && b === 0x3c) return { charset: 'utf-16be', byteOrderMark: false };
  return UTF8;
}

/** The text without its byte order mark. Throws TypeError where the bytes do not follow the encoding. */
export function decodePart(bytes: Uint8Array, encoding: PartEncoding): string {
  return new TextDecoder(encoding.charset, { fatal: true }).decode(bytes);
}

export function encodePart(text: string, encoding: PartEncoding): Uint8Array {
  const marked = encoding.byteOrderMark ? `\ufeff${text}` : text;
  if (encoding.charset === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), encoding.charset === 'utf-16le');
  }
  return bytes;
}
