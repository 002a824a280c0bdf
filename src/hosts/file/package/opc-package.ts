import { PackageError } from './package-error';
import { decodePart, detectEncoding, encodePart, UTF8, type PartEncoding } from './part-encoding';
import { RelationshipList, relationshipsPartName } from './relationships';
import { CONTENT_TYPES } from './vocabulary';
import { createElement, parseDocument, printDocument, type XmlDocument, type XmlElement } from './xml';
import { ZipArchive } from './zip-archive';

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface TextPart {
  readonly encoding: PartEncoding;
  /** As read; null for a part that is new. */
  readonly original: string | null;
  text: string;
}

interface XmlPart {
  readonly encoding: PartEncoding;
  readonly original: string | null;
  readonly document: XmlDocument;
}

/**
 * The parts of an Office file and how they hang together. Parts are parsed when asked for; on saving, a part whose
 * text came out as it went in keeps its very bytes.
 */
export class OpcPackage {
  readonly #archive: ZipArchive;
  readonly #xml = new Map<string, XmlPart>();
  readonly #text = new Map<string, TextPart>();
  readonly #relationships = new Map<string, RelationshipList>();

  /** Throws PackageError. */
  constructor(bytes: Uint8Array) {
    this.#archive = ZipArchive.open(bytes);
  }

  names(): string[] {
    return this.#archive.names();
  }

  has(name: string): boolean {
    return this.#archive.get(name) !== null;
  }

  bytes(name: string): Uint8Array | null {
    return this.#archive.get(name);
  }

  /** The root element of an XML part; what is changed in it is saved. Throws PackageError where it is missing. */
  xml(name: string): XmlElement {
    const known = this.#xml.get(name.toLowerCase());
    if (known) return known.document.root;
    const { text, encoding } = this.#read(name);
    const document = parseDocument(text, name);
    this.#xml.set(name.toLowerCase(), { encoding, original: text, document });
    return document.root;
  }

  /** The text of a part that is not patched as XML (VML is not always well-formed). */
  text(name: string): string {
    const known = this.#text.get(name.toLowerCase());
    if (known) return known.text;
    const { text, encoding } = this.#read(name);
    this.#text.set(name.toLowerCase(), { encoding, original: text, text });
    return text;
  }

  /** The text of a part as it was read, without keeping it: for a look whether parsing it is worth while. */
  peek(name: string): string {
    return this.#xml.has(name.toLowerCase()) ? this.xml(name).toString() : this.#read(name).text;
  }

  setText(name: string, text: string): void {
    this.text(name);
    const part = this.#text.get(name.toLowerCase());
    if (part) part.text = text;
  }

  /** Adds an XML part in UTF-8, with its content type as an override. */
  addXml(name: string, contentType: string, rootSource: string): XmlElement {
    this.#declarePart(name, contentType);
    return this.addDeclaredXml(name, rootSource);
  }

  /** Adds an XML part whose content type is already declared by its extension. */
  addDeclaredXml(name: string, rootSource: string): XmlElement {
    this.#archive.set(name, new Uint8Array());
    const document = parseDocument(XML_DECLARATION + rootSource, name);
    this.#xml.set(name.toLowerCase(), { encoding: UTF8, original: null, document });
    return document.root;
  }

  /** Adds a text part; its content type is declared for it alone unless its extension already means it. */
  addText(name: string, contentType: string, text: string): void {
    this.#archive.set(name, new Uint8Array());
    this.#text.set(name.toLowerCase(), { encoding: UTF8, original: null, text });
    const known = this.#defaultFor(extensionOf(name));
    if (known?.attribute('ContentType') !== contentType) this.#declarePart(name, contentType);
  }

  /** Removes a part, its relationships and its content type. Relationships that lead to it stay the caller's. */
  remove(name: string): void {
    this.#archive.delete(name);
    this.#xml.delete(name.toLowerCase());
    this.#text.delete(name.toLowerCase());
    const relationships = relationshipsPartName(name);
    if (this.has(relationships)) this.remove(relationships);
    this.#relationships.delete(name.toLowerCase());
    const types = this.#contentTypes();
    const overrides = types.childrenNamed('Override');
    const same = (override: XmlElement) =>
      override.attribute('PartName')?.toLowerCase() === `/${name.toLowerCase()}`;
    // Names nearly always agree in case, and there may be thousands of them.
    const declared =
      overrides.find((override) => override.hasAttribute('PartName', `/${name}`)) ?? overrides.find(same);
    if (declared) types.remove(declared);
  }

  /** The relationships of a part; '' for those of the package itself. */
  relationships(partName: string): RelationshipList {
    const known = this.#relationships.get(partName.toLowerCase());
    if (known) return known;
    const list = new RelationshipList(this, partName);
    this.#relationships.set(partName.toLowerCase(), list);
    return list;
  }

  /** A part name that is free: `before`, the least number from 1 on, `after`. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** The whole file. The same changes to the same file always give the same bytes. */
  toBytes(): Uint8Array {
    for (const [name, part] of this.#xml) this.#save(name, part, printDocument(part.document));
    for (const [name, part] of this.#text) this.#save(name, part, part.text);
    return this.#archive.toBytes();
  }

  #save(name: string, part: { encoding: PartEncoding; original: string | null }, text: string): void {
    if (text !== part.original) this.#archive.set(name, encodePart(text, part.encoding));
  }

  #read(name: string): { text: string; encoding: PartEncoding } {
    const bytes = this.#archive.get(name);
    if (!bytes) throw new PackageError('damaged', { part: name });
    const encoding = detectEncoding(bytes);
    try {
      return { text: decodePart(bytes, encoding), encoding };
    } catch (cause) {
      throw new PackageError('damaged', { part: name, cause });
    }
  }

  #contentTypes(): XmlElement {
    const types = this.xml('[Content_Types].xml');
    if (types.uri !== CONTENT_TYPES) throw new PackageError('damaged', { part: '[Content_Types].xml' });
    return types;
  }

  #declarePart(name: string, contentType: string): void {
    const types = this.#contentTypes();
    types.append(createElement(types, `<Override PartName="/${name}" ContentType="${contentType}"/>`));
  }

  #defaultFor(extension: string): XmlElement | null {
    const defaults = this.#contentTypes().childrenNamed('Default');
    return defaults.find((known) => known.attribute('Extension')?.toLowerCase() === extension) ?? null;
  }

  /** Declares `.rels` where the package never had a relationship part of this kind. */
  declareRelationships(contentType: string): void {
    if (this.#defaultFor('rels')) return;
    const types = this.#contentTypes();
    types.insert(0, createElement(types, `<Default Extension="rels" ContentType="${contentType}"/>`));
  }
}

function extensionOf(name: string): string {
  return (/\.([^./]+)$/.exec(name)?.[1] ?? '').toLowerCase();
}
