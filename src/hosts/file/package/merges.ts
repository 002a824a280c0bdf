import { formatRange, parseRange, type RangeAddress } from '../../../sheet';
import type { SheetPart } from './sheet-part';
import { createElement, type XmlElement } from './xml';

export function mergedRanges(sheet: SheetPart): RangeAddress[] {
  return mergeElements(sheet).map((merge) => parseRange(merge.attribute('ref') ?? ''));
}

/** Merges exactly this range; nothing happens where it is merged already. */
export function merge(sheet: SheetPart, range: string): void {
  if (find(sheet, range)) return;
  const container = sheet.ensureChild('mergeCells');
  container.append(createElement(container, `<mergeCell ref="${formatRange(parseRange(range))}"/>`));
  recount(sheet);
}

export function unmerge(sheet: SheetPart, range: string): void {
  const found = find(sheet, range);
  if (!found) return;
  found.parent?.remove(found);
  recount(sheet);
}

/** Brings the noted count up to date; a container without merges is not allowed. */
export function recount(sheet: SheetPart): void {
  const container = sheet.child('mergeCells');
  if (!container) return;
  const count = container.childrenNamed('mergeCell').length;
  if (count === 0) sheet.root.remove(container);
  else container.setAttribute('count', String(count));
}

function mergeElements(sheet: SheetPart): XmlElement[] {
  return sheet.child('mergeCells')?.childrenNamed('mergeCell') ?? [];
}

function find(sheet: SheetPart, range: string): XmlElement | null {
  const wanted = formatRange(parseRange(range));
  const same = (merge: XmlElement) => formatRange(parseRange(merge.attribute('ref') ?? '')) === wanted;
  return mergeElements(sheet).find(same) ?? null;
}
