import { pieceNames, propertyPieces } from '../../../sheet';
import type { OpcPackage } from './opc-package';
import { CONTENT_TYPE, CUSTOM_PROPERTIES, VARIANT_TYPES } from './vocabulary';
import { createElement, encodeAttribute, encodeText, type XmlElement } from './xml';

/** The property set that custom properties belong to, and the first number it gives them. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_ID = 2;

/**
 * Keeps a text with the file under a name, a long one in pieces; null removes it. Properties of other names stay as
 * they are.
 */
export function setCustomProperty(
  opc: OpcPackage,
  name: string,
  value: string | null,
  strict: boolean,
): void {
  const [part] = opc.relationships('').of('custom-properties');
  if (!part && value === null) return;
  const partName = part?.target ?? createPart(opc, strict);
  const root = opc.xml(partName);
  const pieces = value === null ? [] : propertyPieces(name, value);
  const present = root.childrenNamed('property').map((property) => property.attribute('name') ?? '');
  const kept = new Set(pieces.map(([piece]) => piece));
  for (const stale of pieceNames(name, present)) {
    const property = kept.has(stale) ? null : propertyNamed(root, stale);
    if (property) root.remove(property);
  }
  for (const [piece, text] of pieces) writeProperty(root, piece, text, strict);
  if (part && value === null && present.length > 0 && root.isBlank()) {
    opc.relationships('').remove(part.id);
    opc.remove(partName);
  }
}

function propertyNamed(root: XmlElement, name: string): XmlElement | undefined {
  return root.childrenNamed('property').find((property) => property.attribute('name') === name);
}

function writeProperty(root: XmlElement, name: string, value: string, strict: boolean): void {
  const known = propertyNamed(root, name);
  const prefix = root.prefixFor(VARIANT_TYPES) ?? 'vt';
  const declaration = root.resolvePrefix(prefix) ? '' : ` xmlns:${prefix}="${VARIANT_TYPES[strict ? 1 : 0]}"`;
  const id =
    known?.attribute('pid') ??
    String(
      Math.max(FIRST_ID - 1, ...root.childrenNamed('property').map((p) => Number(p.attribute('pid') ?? 0))) +
        1,
    );
  const property = createElement(
    root,
    `<property fmtid="${FORMAT_ID}" pid="${id}" name="${encodeAttribute(name)}">` +
      `<${prefix}:lpwstr${declaration}>${encodeText(value)}</${prefix}:lpwstr></property>`,
  );
  if (known) {
    root.insertAfter(known, property);
    root.remove(known);
  } else {
    root.append(property);
  }
}

function createPart(opc: OpcPackage, strict: boolean): string {
  const partName = opc.has('docProps/custom.xml')
    ? opc.freeName('docProps/custom', '.xml')
    : 'docProps/custom.xml';
  const namespace = CUSTOM_PROPERTIES[strict ? 1 : 0];
  const types = VARIANT_TYPES[strict ? 1 : 0];
  opc.addXml(
    partName,
    CONTENT_TYPE.customProperties,
    `<Properties xmlns="${namespace}" xmlns:vt="${types}"/>`,
  );
  opc.relationships('').add('custom-properties', partName, strict);
  return partName;
}
