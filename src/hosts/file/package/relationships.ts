import {
  CONTENT_TYPE,
  isRelationship,
  PACKAGE_RELATIONSHIPS,
  relationshipType,
  type RelationshipName,
} from './vocabulary';
import { createElement, encodeAttribute, type XmlElement } from './xml';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part it leads to, without leading slash; null for a target outside the package. */
  readonly target: string | null;
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; '' → `_rels/.rels`. */
export function relationshipsPartName(partName: string): string {
  const slash = partName.lastIndexOf('/') + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
}

/** What a list needs of the package that it belongs to. */
export interface RelationshipStore {
  has(name: string): boolean;
  xml(name: string): XmlElement;
  addDeclaredXml(name: string, rootSource: string): XmlElement;
  declareRelationships(contentType: string): void;
  remove(name: string): void;
}

/** What a part leads to. The relationship part comes into being with its first entry and goes with its last. */
export class RelationshipList {
  readonly #package: RelationshipStore;
  readonly #source: string;
  readonly #name: string;

  constructor(opc: RelationshipStore, source: string) {
    this.#package = opc;
    this.#source = source;
    this.#name = relationshipsPartName(source);
  }

  all(): Relationship[] {
    if (!this.#package.has(this.#name)) return [];
    return this.#elements().map((element) => ({
      id: element.attribute('Id') ?? '',
      type: element.attribute('Type') ?? '',
      target:
        element.attribute('TargetMode') === 'External'
          ? null
          : resolveTarget(this.#source, element.attribute('Target') ?? ''),
    }));
  }

  /** Those of one type whose part exists. */
  of(name: RelationshipName): { readonly id: string; readonly target: string }[] {
    return this.all().flatMap(({ id, type, target }) =>
      target !== null && isRelationship(type, name) && this.#package.has(target) ? [{ id, target }] : [],
    );
  }

  /** Leads to `target` from now on; gives the id. */
  add(name: RelationshipName, target: string, strict: boolean): string {
    const root = this.#package.has(this.#name) ? this.#package.xml(this.#name) : this.#create();
    const used = new Set(this.all().map((relationship) => relationship.id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const path = encodeAttribute(relativeTarget(this.#source, target));
    root.append(
      createElement(
        root,
        `<Relationship Id="${id}" Type="${relationshipType(name, strict)}" Target="${path}"/>`,
      ),
    );
    return id;
  }

  remove(id: string): void {
    const root = this.#package.xml(this.#name);
    for (const element of this.#elements()) if (element.attribute('Id') === id) root.remove(element);
    if (root.isBlank()) this.#package.remove(this.#name);
  }

  #elements(): XmlElement[] {
    return this.#package.xml(this.#name).childrenNamed('Relationship');
  }

  #create(): XmlElement {
    this.#package.declareRelationships(CONTENT_TYPE.relationships);
    return this.#package.addDeclaredXml(this.#name, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
  }
}

/** The part that a target means, seen from its source. Targets are relative, or absolute with a leading slash. */
function resolveTarget(source: string, target: string): string {
  const plain = decodeURIComponentSafely(target.replace(/\\/g, '/'));
  if (plain.startsWith('/')) return plain.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
