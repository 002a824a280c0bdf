import { noteText } from './read-notes';
import { objectOf, type EtWorksheet } from './et';
import { notKept } from './wps-error';

/** Sets the one note of a cell to exactly this text, and reads it back. Throws HostError. */
export function writeNote(sheet: EtWorksheet, cell: string, text: string): void {
  const range = sheet.Range(cell);
  const present = objectOf(range, 'Comment') as Et.Comment | null;
  // AddComment throws where a note exists; changing its text keeps the author and the frame.
  if (present) present.Text(text);
  else range.AddComment(text);
  const written = objectOf(range, 'Comment') as Et.Comment | null;
  if (!written || noteText(written) !== text.replace(/\r\n?/g, '\n'))
    throw notKept(sheet.Name, `${cell} 的批注`);
}

export function removeNote(sheet: EtWorksheet, cell: string): void {
  const comment = objectOf(sheet.Range(cell), 'Comment') as Et.Comment | null;
  comment?.Delete();
}
