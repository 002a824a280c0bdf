import { SaxesParser } from 'saxes';
import { PackageError } from './package-error';

/**
 * XML that prints back exactly as it was read. Every node keeps its own source text: attribute order, quotes,
 * white space, comments and entities survive, and an edit changes the characters it is about and no others.
 */
export type XmlNode = XmlElement | XmlText;

/** Character data, CDATA, comments and processing instructions, as written. */
export interface XmlText {
  readonly raw: string;
}

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Content that carries no text: white space, comments, processing instructions. */
const MARKUP_ONLY = /^(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*$/;

export class XmlElement {
  /** Namespace name; '' for none. */
  readonly uri: string;
  readonly prefix: string;
  /** Name without prefix. */
  readonly local: string;
  parent: XmlElement | null = null;
  readonly children: XmlNode[] = [];
  /** The start tag up to, not including, `>` or `/>`. */
  #open: string;
  /** '' for an element written as one empty tag. */
  #close: string;
  /** What stands between the last attribute and `>`: white space, and `/` in an empty tag. */
  #tail: string;

  constructor(name: { uri: string; prefix: string; local: string }, startTag: string) {
    this.uri = name.uri;
    this.prefix = name.prefix;
    this.local = name.local;
    const tail = /\s*\/?>$/.exec(startTag)?.[0] ?? '>';
    this.#open = startTag.slice(0, startTag.length - tail.length);
    this.#tail = tail.slice(0, -1);
    this.#close = '';
  }

  get name(): string {
    return this.prefix ? `${this.prefix}:${this.local}` : this.local;
  }

  /** Keeps the end tag as written. */
  closeWith(endTag: string): void {
    this.#close = endTag;
  }

  /** The value of the attribute with exactly this name (prefix included), entities resolved. */
  attribute(name: string): string | null {
    if (!this.#open.includes(name)) return null;
    for (const match of this.#open.matchAll(ATTRIBUTE)) {
      if (match[1] === name) return decodeEntities(match[2] ?? match[3] ?? '');
    }
    return null;
  }

  /** Whether the attribute has this value; quick to say no. `value` holds no character that XML escapes. */
  hasAttribute(name: string, value: string): boolean {
    return this.#open.includes(value) && this.attribute(name) === value;
  }

  /** The value of an attribute in a namespace, whatever its prefix is here. */
  attributeNS(uris: readonly string[], local: string): string | null {
    for (const match of this.#open.matchAll(ATTRIBUTE)) {
      const [prefix, rest] = (match[1] ?? '').split(':');
      if (rest === local && uris.includes(this.resolvePrefix(prefix ?? '') ?? '')) {
        return decodeEntities(match[2] ?? match[3] ?? '');
      }
    }
    return null;
  }

  /** Sets or, with null, removes an attribute; the others stay as written. */
  setAttribute(name: string, value: string | null): void {
    for (const match of this.#open.matchAll(ATTRIBUTE)) {
      if (match[1] !== name) continue;
      const end = match.index + match[0].length;
      if (value === null) {
        this.#open = this.#open.slice(0, match.index).trimEnd() + this.#open.slice(end);
      } else {
        this.#open = `${this.#open.slice(0, match.index)}${name}="${encodeAttribute(value)}"${this.#open.slice(end)}`;
      }
      return;
    }
    if (value !== null) this.#open += ` ${name}="${encodeAttribute(value)}"`;
  }

  /** The namespace that a prefix stands for here; '' asks for the default namespace. */
  resolvePrefix(prefix: string): string | null {
    const declaration = prefix ? `xmlns:${prefix}` : 'xmlns';
    const own = this.#open.includes(declaration) ? this.attribute(declaration) : null;
    return own ?? this.parent?.resolvePrefix(prefix) ?? null;
  }

  /** A prefix that stands for one of the namespaces here; null where there is none. */
  prefixFor(uris: readonly string[]): string | null {
    for (const match of this.#open.matchAll(ATTRIBUTE)) {
      const name = match[1] ?? '';
      if (name.startsWith('xmlns:') && uris.includes(decodeEntities(match[2] ?? match[3] ?? ''))) {
        return name.slice(6);
      }
    }
    return this.parent?.prefixFor(uris) ?? null;
  }

  elements(): XmlElement[] {
    return this.children.filter((node): node is XmlElement => node instanceof XmlElement);
  }

  /** Child elements of this element's own namespace with this local name. */
  childrenNamed(local: string): XmlElement[] {
    return this.elements().filter((child) => child.local === local && child.uri === this.uri);
  }

  child(local: string): XmlElement | null {
    return this.childrenNamed(local)[0] ?? null;
  }

  /** This element and everything below it, in document order. */
  *descendants(): Generator<XmlElement> {
    yield this;
    for (const child of this.children) if (child instanceof XmlElement) yield* child.descendants();
  }

  insert(index: number, node: XmlNode): void {
    this.children.splice(index, 0, node);
    if (node instanceof XmlElement) node.parent = this;
  }

  append(node: XmlNode): void {
    this.insert(this.children.length, node);
  }

  insertBefore(next: XmlNode | null, node: XmlNode): void {
    this.insert(next ? this.children.indexOf(next) : this.children.length, node);
  }

  insertAfter(previous: XmlNode, node: XmlNode): void {
    this.insert(this.children.indexOf(previous) + 1, node);
  }

  remove(node: XmlNode): void {
    const at = this.children.indexOf(node);
    if (at >= 0) this.children.splice(at, 1);
    if (node instanceof XmlElement) node.parent = null;
  }

  clear(): void {
    this.children.length = 0;
  }

  /** All character data inside, entities resolved. */
  text(): string {
    return this.children
      .map((node) => (node instanceof XmlElement ? node.text() : plainText(node.raw)))
      .join('');
  }

  /** Replaces the content by character data. */
  setText(text: string): void {
    this.children.length = 0;
    if (text !== '') this.children.push({ raw: encodeText(text) });
  }

  /** Writes an element without content as one empty tag from now on. */
  collapse(): void {
    if (this.children.length > 0) return;
    this.#close = '';
    if (!this.#tail.includes('/')) this.#tail = '/';
  }

  /** Whether nothing but white space and comments is left inside. */
  isBlank(): boolean {
    return this.children.every((node) => !(node instanceof XmlElement) && MARKUP_ONLY.test(node.raw));
  }

  /** A second element with the same source, outside any tree. */
  clone(): XmlElement {
    const copy = new XmlElement(this, `${this.#open}${this.#tail}>`);
    copy.#close = this.#close;
    for (const child of this.children) copy.append(child instanceof XmlElement ? child.clone() : child);
    return copy;
  }

  toString(): string {
    const pieces: string[] = [];
    this.#print(pieces);
    return pieces.join('');
  }

  #print(pieces: string[]): void {
    pieces.push(this.#open);
    if (this.children.length === 0 && this.#close === '') {
      pieces.push(this.#tail, '>');
      return;
    }
    if (!this.#tail.includes('/')) pieces.push(this.#tail);
    pieces.push('>');
    for (const child of this.children) {
      if (child instanceof XmlElement) child.#print(pieces);
      else pieces.push(child.raw);
    }
    pieces.push(this.#close || `</${this.name}>`);
  }
}

/** A whole part: what stands before and after the root element is kept too. */
export interface XmlDocument {
  readonly before: string;
  readonly root: XmlElement;
  readonly after: string;
}

export function printDocument(document: XmlDocument): string {
  return document.before + document.root.toString() + document.after;
}

/**
 * Elements within one another. Those of Office go some thirty deep (groups of shapes within groups); beyond this
 * bound it is an attack on the stack.
 */
const MOST_DEPTH = 256;

/** Throws PackageError 'damaged' where the part is not well-formed, declares a document type or nests too deep. */
export function parseDocument(source: string, partName: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true });
  let last = 0;
  let depth = 0;
  let before = '';
  let root: XmlElement | null = null;
  let current: XmlElement | null = null;
  parser.on('error', (error) => {
    throw new PackageError('damaged', { part: partName, cause: error });
  });
  parser.on('doctype', () => {
    throw new PackageError('damaged', { part: partName });
  });
  const takeText = (end: number) => {
    if (end > last && current) current.children.push({ raw: source.slice(last, end) });
    else if (!root) before += source.slice(last, end);
    last = end;
  };
  parser.on('opentag', (tag) => {
    takeText(source.indexOf('<', skipMarkup(source, last)));
    const element = new XmlElement(tag, source.slice(last, parser.position));
    last = parser.position;
    if ((depth += 1) > MOST_DEPTH) throw new PackageError('damaged', { part: partName });
    if (current) current.append(element);
    else root = element;
    current = element;
  });
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) {
      takeText(source.lastIndexOf('<', parser.position - 1));
      current?.closeWith(source.slice(last, parser.position));
      last = parser.position;
    }
    current = current?.parent ?? null;
    depth -= 1;
  });
  parser.write(source).close();
  if (!root) throw new PackageError('damaged', { part: partName });
  return { before, root, after: source.slice(last) };
}

/** Position of the first `<` after comments, CDATA and processing instructions that stand at or after `from`. */
function skipMarkup(source: string, from: number): number {
  let at = source.indexOf('<', from);
  for (;;) {
    if (source.startsWith('<!--', at)) at = source.indexOf('<', source.indexOf('-->', at) + 3);
    else if (source.startsWith('<![CDATA[', at)) at = source.indexOf('<', source.indexOf(']]>', at) + 3);
    else if (source.startsWith('<?', at)) at = source.indexOf('<', source.indexOf('?>', at) + 2);
    else return at;
  }
}

/**
 * New elements from a source text, in the namespace and with the prefix of `context`: names without a prefix in
 * `source` get that prefix, so `<row/>` becomes `<x:row/>` inside `<x:worksheet>`. Other prefixes mean what they mean
 * in `context`, or are declared in `source`.
 */
export function createElement(context: XmlElement, source: string): XmlElement {
  const prefixed = context.prefix
    ? source.replace(/<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/g, `<$1${context.prefix}:$2`)
    : source;
  const foreign = [...new Set([...source.matchAll(/<([A-Za-z][\w.-]*):/g)].map((match) => match[1] ?? ''))];
  const declarations = [
    `${context.prefix ? `xmlns:${context.prefix}` : 'xmlns'}="${encodeAttribute(context.uri)}"`,
    ...foreign.flatMap((prefix) => {
      const uri = prefix === context.prefix ? null : context.resolvePrefix(prefix);
      return uri === null ? [] : [`xmlns:${prefix}="${encodeAttribute(uri)}"`];
    }),
  ];
  const wrapped = `<w ${declarations.join(' ')}>${prefixed}</w>`;
  const wrapper = parseDocument(wrapped, '').root;
  const [element] = wrapper.elements();
  if (!element) throw new PackageError('damaged', { part: '' });
  wrapper.remove(element);
  return element;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot|apos));/g, (_, hex, decimal, name) =>
    name
      ? (NAMED_ENTITIES[name as string] ?? '')
      : String.fromCodePoint(hex ? parseInt(hex as string, 16) : parseInt(decimal as string, 10)),
  );
}

/** Characters that XML 1.0 cannot hold at all: most controls, lone surrogates, two non-characters. */
const UNWRITABLE =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\ud800-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function encodeText(text: string): string {
  return text
    .replace(UNWRITABLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

export function encodeAttribute(text: string): string {
  return encodeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** The character data of a raw text node: CDATA unwrapped, comments dropped, entities and line ends resolved. */
function plainText(raw: string): string {
  if (!raw.includes('<')) return decodeEntities(raw.replace(/\r\n?/g, '\n'));
  return raw
    .split(/(<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => {
      if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3).replace(/\r\n?/g, '\n');
      if (piece.startsWith('<!--') || piece.startsWith('<?')) return '';
      return decodeEntities(piece.replace(/\r\n?/g, '\n'));
    })
    .join('');
}
