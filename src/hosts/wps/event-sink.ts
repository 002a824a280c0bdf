import type { Selection, SheetChange } from '../host';

/** Where the program's events, or the watch's, go. */
export interface EventSink {
  selected(selection: Selection): void;
  changed(change: SheetChange): void;
  activated(): void;
}
