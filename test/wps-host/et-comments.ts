import type { EtProgram } from './et-program';
import { EtRange } from './et-range';
import type { NoteState, SheetState } from './sheet-state';

type Declared = Pick<Et.Comment, 'Author' | 'Text' | 'Delete'>;

/** The one kind of comment that WPS has, and Excel calls a note. */
export class EtComment implements Declared {
  readonly #program: EtProgram;
  readonly #sheet: SheetState;
  readonly #note: NoteState;

  constructor(program: EtProgram, sheet: SheetState, note: NoteState) {
    this.#program = program;
    this.#sheet = sheet;
    this.#note = note;
  }

  get Author(): string {
    this.#program.calls += 1;
    return this.#note.author;
  }

  get Parent(): EtRange {
    this.#program.calls += 1;
    const { row, column } = this.#note;
    return new EtRange(this.#program, this.#sheet, [{ top: row, bottom: row, left: column, right: column }]);
  }

  /** With a text it is written, and always it is answered. */
  Text(text?: string): string {
    this.#program.calls += 1;
    if (text !== undefined) {
      if (this.#sheet.protected) throw new Error('1004');
      this.#program.change('');
      this.#note.text = text;
    }
    return this.#note.text.replaceAll('\n', this.#program.version.noteBreak);
  }

  Delete(): void {
    this.#program.calls += 1;
    this.#program.change('');
    this.#sheet.notes = this.#sheet.notes.filter((note) => note !== this.#note);
  }
}

export class EtComments implements Pick<Et.Comments, 'Count'> {
  readonly #program: EtProgram;
  readonly #sheet: SheetState;

  constructor(program: EtProgram, sheet: SheetState) {
    this.#program = program;
    this.#sheet = sheet;
  }

  get Count(): number {
    this.#program.calls += 1;
    return this.#sheet.notes.length;
  }

  Item(index: number): EtComment {
    const note = this.#sheet.notes[index - 1];
    if (!note) throw new Error('index out of range; counting begins at 1');
    return new EtComment(this.#program, this.#sheet, note);
  }
}
