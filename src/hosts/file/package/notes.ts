import { shiftReferenceList } from './reference-list';
import type { RowShift } from '../../../sheet';
import { encodeCellText } from './cell-writer';
import type { SheetPart } from './sheet-part';
import { addNoteShape, removeNoteShape, shiftShapes } from './vml-drawing';
import { CONTENT_TYPE, SPREADSHEET } from './vocabulary';
import { createElement, encodeText, type XmlElement } from './xml';

/** Who our notes are by. */
const AUTHOR = '绩效目标助手';

const RUN_FORMAT =
  '<rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/></rPr>';

/** Whether the cell carries a threaded comment; the note beside it is only its stand-in for older programs. */
export function hasThreadedComment(sheet: SheetPart, cell: string): boolean {
  const parts = sheet.opc.relationships(sheet.partName).of('threadedComment');
  return parts.some(({ target }) =>
    sheet.opc
      .xml(target)
      .childrenNamed('threadedComment')
      .some((comment) => comment.hasAttribute('ref', cell)),
  );
}

/**
 * Sets the text of the cell's note. Of a note that is there, the runs that both texts begin with stay as they are,
 * so that a text appended below the user's own, and taken off again, leaves the user's formatting alone.
 */
export function setNote(sheet: SheetPart, cell: string, text: string): void {
  const root = commentsOf(sheet) ?? createComments(sheet);
  const known = findComment(root, cell);
  if (known) return rewrite(known, text);
  const list = root.child('commentList') ?? appendTo(root, '<commentList/>');
  const author = ensureAuthor(root);
  const comment = createElement(list, `<comment ref="${cell}" authorId="${author}"><text/></comment>`);
  list.append(comment);
  rewrite(comment, text);
  addNoteShape(sheet, cell, text);
}

/** The text of the cell's note, line ends as \n; null where it has none. */
export function noteText(sheet: SheetPart, cell: string): string | null {
  const root = commentsOf(sheet);
  const comment = root && findComment(root, cell);
  if (!comment) return null;
  const pieces = comment.child('text')?.elements() ?? [];
  return pieces
    .filter((piece) => piece.local === 't' || piece.local === 'r')
    .map(textOf)
    .join('');
}

export function removeNote(sheet: SheetPart, cell: string): void {
  const root = commentsOf(sheet);
  const comment = root && findComment(root, cell);
  if (!root || !comment) return;
  comment.parent?.remove(comment);
  removeNoteShape(sheet, cell);
  dropUnusedAuthor(root);
  if (commentsIn(root).length === 0) removeComments(sheet);
}

/** Moves notes and threaded comments with their rows. */
export function shiftNotes(sheet: SheetPart, shift: RowShift): void {
  shiftShapes(sheet, shift);
  const relationships = sheet.opc.relationships(sheet.partName);
  const threads = relationships.of('threadedComment').map(({ target }) => sheet.opc.xml(target));
  const root = commentsOf(sheet);
  const comments = root ? commentsIn(root) : [];
  for (const comment of [...comments, ...threads.flatMap((thread) => thread.elements())]) {
    const moved = shiftReferenceList(comment.attribute('ref') ?? '', shift);
    if (moved === null) comment.parent?.remove(comment);
    else if (moved !== comment.attribute('ref')) comment.setAttribute('ref', moved);
  }
  if (root && comments.length > 0 && commentsIn(root).length === 0) removeComments(sheet);
}

function commentsOf(sheet: SheetPart): XmlElement | null {
  const [part] = sheet.opc.relationships(sheet.partName).of('comments');
  return part ? sheet.opc.xml(part.target) : null;
}

function createComments(sheet: SheetPart): XmlElement {
  const partName = sheet.opc.freeName('xl/comments', '.xml');
  const namespace = SPREADSHEET[sheet.workbook.strict ? 1 : 0];
  const root = sheet.opc.addXml(
    partName,
    CONTENT_TYPE.comments,
    `<comments xmlns="${namespace}"><authors/><commentList/></comments>`,
  );
  sheet.opc.relationships(sheet.partName).add('comments', partName, sheet.workbook.strict);
  return root;
}

function removeComments(sheet: SheetPart): void {
  const relationships = sheet.opc.relationships(sheet.partName);
  for (const { id, target } of relationships.of('comments')) {
    relationships.remove(id);
    sheet.opc.remove(target);
  }
}

function commentsIn(root: XmlElement): XmlElement[] {
  return root.child('commentList')?.childrenNamed('comment') ?? [];
}

function findComment(root: XmlElement, cell: string): XmlElement | null {
  return commentsIn(root).find((comment) => comment.hasAttribute('ref', cell)) ?? null;
}

function appendTo(parent: XmlElement, source: string): XmlElement {
  const element = createElement(parent, source);
  parent.append(element);
  return element;
}

function ensureAuthor(root: XmlElement): number {
  let authors = root.child('authors');
  if (!authors) {
    authors = createElement(root, '<authors/>');
    root.insert(0, authors);
  }
  const all = authors.childrenNamed('author');
  const known = all.findIndex((author) => author.text() === AUTHOR);
  if (known >= 0) return known;
  authors.append(createElement(authors, `<author>${encodeText(AUTHOR)}</author>`));
  return all.length;
}

/** Takes our name off the end of the authors once no note is by us; further up it would renumber the others. */
function dropUnusedAuthor(root: XmlElement): void {
  const authors = root.child('authors');
  const all = authors?.childrenNamed('author') ?? [];
  const last = all.at(-1);
  if (!last || last.text() !== AUTHOR) return;
  const index = String(all.length - 1);
  if (commentsIn(root).some((comment) => comment.attribute('authorId') === index)) return;
  authors?.remove(last);
}

/** The text of a run or of a plain <t>, as a reader gives it: line ends are \n. */
function textOf(piece: XmlElement): string {
  const source = piece.local === 't' ? piece : piece.child('t');
  return (source?.text() ?? '')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

function rewrite(comment: XmlElement, text: string): void {
  const holder = comment.child('text') ?? appendTo(comment, '<text/>');
  const pieces = holder.elements().filter((element) => element.local === 't' || element.local === 'r');
  let rest = text;
  let kept = 0;
  for (const piece of pieces) {
    if (!rest.startsWith(textOf(piece))) break;
    rest = rest.slice(textOf(piece).length);
    kept += 1;
  }
  for (const piece of pieces.slice(kept)) holder.remove(piece);
  const remaining = pieces.slice(0, kept);
  if (rest !== '') {
    for (const piece of remaining) if (piece.local === 't') wrapInRun(holder, piece);
    const run = createElement(
      holder,
      `<r>${RUN_FORMAT}<t xml:space="preserve">${encodeCellText(rest)}</t></r>`,
    );
    const last = holder
      .elements()
      .filter((element) => element.local === 'r')
      .at(-1);
    if (last) holder.insertAfter(last, run);
    else holder.insert(0, run);
  } else if (remaining.length === 1 && remaining[0]) {
    unwrapPlainRun(holder, remaining[0]);
  }
}

/** `<t>` → `<r><t></r>`: text without runs cannot stand beside runs in every program. */
function wrapInRun(holder: XmlElement, text: XmlElement): void {
  const run = createElement(holder, '<r/>');
  holder.insertBefore(text, run);
  holder.remove(text);
  run.append(text);
}

/** The way back, for a text that had no format of its own. */
function unwrapPlainRun(holder: XmlElement, run: XmlElement): void {
  const [text, ...others] = run.elements();
  if (run.local !== 'r' || text?.local !== 't' || others.length > 0) return;
  holder.insertBefore(run, text);
  holder.remove(run);
  text.parent = holder;
}
