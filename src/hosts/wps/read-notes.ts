import { compareCells, formatCell, parseCell, type CellNote } from '../../sheet';
import { memberOf, objectOf, type EtRange, type EtWorksheet } from './et';

/** Notes of a sheet in reading order. WPS has one kind only, the note of old. */
export function readNotes(sheet: EtWorksheet): CellNote[] {
  const comments = objectOf(sheet, 'Comments') as Et.Comments | null;
  if (!comments) return [];
  const notes = Array.from({ length: Number(comments.Count) }, (_, at): CellNote => {
    const comment = comments.Item(at + 1);
    const cell = comment.Parent as EtRange;
    const author = String(memberOf(comment, 'Author') ?? '');
    return {
      cell: formatCell({ row: cell.Row, column: cell.Column }),
      text: noteText(comment),
      author: author === '' ? null : author,
    };
  });
  return notes.sort((a, b) => compareCells(parseCell(a.cell), parseCell(b.cell)));
}

export function noteText(comment: Et.Comment): string {
  return String(memberOf(comment, 'Text') ?? '').replace(/\r\n?/g, '\n');
}
