import { MAX_COLUMN, type Span } from '../../sheet';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';

/** What was counted over the worksheets of one workbook so far. */
export interface WorkbookTally {
  cells: number;
  merges: number;
}

/** What a worksheet part says beside its cells, and the part without what holds nothing. */
export interface SheetXml {
  readonly part: Uint8Array;
  readonly protected: boolean;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const LETTER_R = 0x72;

/**
 * Reads a worksheet part once before the library does, and drops what holds nothing: blank cells that only carry a
 * style, and rows left empty by that. A sheet formatted down to row 1,048,576 is a hundred megabytes of such cells,
 * and the library would build an object for each. Works in place; rows and cells without an address of their own
 * are kept, because dropping them would move those that follow.
 * Hyperlinks go too: nobody asks for them, and the library would make a cell for every place of a link's range.
 * Counts cells and merges on the way. Throws ReadError: tooManyCells, tooManyMerges.
 */
export function surveySheetXml(part: Uint8Array, tally: WorkbookTally, limits: ReadLimits): SheetXml {
  const prefix = namespacePrefix(part);
  const tags = {
    cell: `<${prefix}c`,
    row: `<${prefix}row`,
    rowEnd: `</${prefix}row>`,
    merge: `<${prefix}mergeCell`,
    formula: `<${prefix}f`,
  };
  let write = 0;
  let copied = 0;
  /** Where the open row begins and its tag ends in what is written; -1 outside a row that may be dropped. */
  let rowStart = -1;
  let rowTagEnd = -1;
  let row = 0;
  const work = new FormulaWork();
  const hiddenRows: Span[] = [];
  const copyTo = (end: number): void => {
    if (write !== copied) part.copyWithin(write, copied, end);
    write += end - copied;
    copied = end;
  };
  for (let at = part.indexOf(LESS_THAN); at !== -1; at = part.indexOf(LESS_THAN, at + 1)) {
    if (isTag(part, at, tags.cell)) {
      const end = part.indexOf(GREATER_THAN, at);
      if (end === -1) break;
      if (part[end - 1] === SLASH && hasAddress(part, at, end)) {
        copyTo(at);
        copied = end + 1;
      } else if ((tally.cells += 1) > limits.cells || work.cell()) {
        throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
      }
      at = end;
    } else if (isTag(part, at, tags.row)) {
      const end = part.indexOf(GREATER_THAN, at);
      if (end === -1) break;
      copyTo(at);
      const droppable = hasAddress(part, at, end);
      const tag = decode(part, at, end);
      row = Number(attribute(tag, 'r') ?? row + 1);
      if (isTrue(attribute(tag, 'hidden'))) addHidden(hiddenRows, row, row);
      if (part[end - 1] === SLASH) {
        if (droppable) copied = end + 1;
      } else {
        rowStart = droppable ? write : -1;
        rowTagEnd = write + (end + 1 - at);
      }
      at = end;
    } else if (rowStart !== -1 && matches(part, at, tags.rowEnd)) {
      copyTo(at);
      if (write === rowTagEnd) {
        write = rowStart;
        copied = at + tags.rowEnd.length;
      }
      rowStart = -1;
    } else if (isTag(part, at, tags.formula)) {
      const end = part.indexOf(GREATER_THAN, at);
      if (end === -1) break;
      const next = part.indexOf(LESS_THAN, end);
      if (work.formula(decode(part, at, end), next - end)) {
        throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
      }
      at = end;
    } else if (isHyperlink(part, at)) {
      copyTo(at);
      const end = part.indexOf(GREATER_THAN, at);
      copied = end === -1 ? part.length : end + 1;
      at = copied - 1;
    } else if (isTag(part, at, tags.merge) && (tally.merges += 1) > limits.merges) {
      throw new ReadError('tooManyMerges', { values: { limit: limits.merges } });
    }
  }
  copyTo(part.length);
  const shorter = part.subarray(0, write);
  return {
    part: shorter,
    protected: isProtected(shorter, prefix),
    hiddenRows,
    hiddenColumns: hiddenColumns(shorter, prefix),
  };
}

/** Steps that the library may take for the formulas of a sheet before it is refused; a second or so. */
const MOST_FORMULA_STEPS = 1_000_000_000;

/**
 * What the library does for formulas is not linear: a shared one is written anew for every cell that has it, and every
 * cell is compared with the range of every array formula before it.
 */
class FormulaWork {
  #cells = 0;
  #formulas = 0;
  #arrays = 0;
  #longest = 0;

  /** One more cell; whether it is too much by now. */
  cell(): boolean {
    this.#cells += 1;
    return this.#isTooMuch();
  }

  /** One more formula; whether it is too much by now. */
  formula(tag: string, length: number): boolean {
    this.#formulas += 1;
    this.#longest = Math.max(this.#longest, length);
    if (attribute(tag, 't') === 'array') this.#arrays += 1;
    return this.#isTooMuch();
  }

  #isTooMuch(): boolean {
    return this.#formulas * this.#longest + this.#cells * this.#arrays > MOST_FORMULA_STEPS;
  }
}

const HYPERLINK = 'hyperlink';
const COLON = 0x3a;

/** Whatever the prefix: the library does not look at it either. */
function isHyperlink(part: Uint8Array, at: number): boolean {
  let name = at + 1;
  while (isNameByte(part[name])) name += 1;
  name = part[name] === COLON ? name + 1 : at + 1;
  return matches(part, name, HYPERLINK);
}

/** Letters, digits and _: what the library takes for a prefix. */
function isNameByte(byte = 0): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    byte === 0x5f ||
    (byte >= 0x61 && byte <= 0x7a)
  );
}

/** "x:" where the part writes its elements as <x:worksheet>, else "". */
function namespacePrefix(part: Uint8Array): string {
  return /<(\w+:)worksheet\b/.exec(new TextDecoder('latin1').decode(part.subarray(0, 4096)))?.[1] ?? '';
}

/** Whether a tag with exactly this name begins here. */
function isTag(part: Uint8Array, at: number, start: string): boolean {
  return matches(part, at, start) && endsName(part[at + start.length]);
}

/** `<sheetProtection sheet="1" …>` stands after the cells. */
export function isProtected(part: Uint8Array, prefix: string): boolean {
  for (let at = part.lastIndexOf(LESS_THAN); at > 0; at = part.lastIndexOf(LESS_THAN, at - 1)) {
    if (isTag(part, at, `<${prefix}sheetProtection`)) {
      return isTrue(attribute(decode(part, at, part.indexOf(GREATER_THAN, at)), 'sheet'));
    }
    if (matches(part, at, `</${prefix}sheetData>`)) return false;
  }
  return false;
}

/** `<col min="2" max="4" hidden="1">` stands before the cells. */
export function hiddenColumns(part: Uint8Array, prefix: string): Span[] {
  const spans: Span[] = [];
  for (let at = part.indexOf(LESS_THAN); at !== -1; at = part.indexOf(LESS_THAN, at + 1)) {
    if (isTag(part, at, `<${prefix}sheetData`)) break;
    if (!isTag(part, at, `<${prefix}col`)) continue;
    const tag = decode(part, at, part.indexOf(GREATER_THAN, at));
    const first = Number(attribute(tag, 'min'));
    const last = Math.min(Number(attribute(tag, 'max')), MAX_COLUMN);
    if (isTrue(attribute(tag, 'hidden')) && first >= 1 && last >= first) addHidden(spans, first, last);
  }
  return spans;
}

function addHidden(spans: Span[], first: number, last: number): void {
  const before = spans.at(-1);
  if (before && before.last === first - 1) spans[spans.length - 1] = { first: before.first, last };
  else spans.push({ first, last });
}

function decode(part: Uint8Array, from: number, end: number): string {
  let text = '';
  for (let at = from; at < end; at += 1) text += String.fromCharCode(part[at] ?? 0);
  return text;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function endsName(byte: number | undefined): boolean {
  return (
    byte === SPACE ||
    byte === GREATER_THAN ||
    byte === SLASH ||
    byte === 0x0a ||
    byte === 0x0d ||
    byte === 0x09
  );
}

/** Whether the tag between the two places has an attribute r. */
function hasAddress(part: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end - 3; at += 1) {
    if (part[at] === SPACE && part[at + 1] === LETTER_R && part[at + 2] === 0x3d) return true;
  }
  return false;
}

function matches(part: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (part[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
