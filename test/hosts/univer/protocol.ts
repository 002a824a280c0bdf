import type { HostErrorCode, Selection, SheetChange } from '../../../src/hosts/host';
import type { RefusalReason } from '../../../src/sheet';

/** Univer's own commands for rows, as its menus give them. */
export type RowCommand = 'insert-row-before' | 'insert-row-after' | 'remove-row';

/** What crosses between the test and the page. */
export type Answer<Value> =
  | { readonly value: Value }
  | {
      readonly refused: {
        readonly reason: RefusalReason;
        readonly sheet: string;
        readonly cell: string;
        readonly expected: string | null;
        readonly found: string | null;
      };
    }
  | { readonly failed: { readonly code: HostErrorCode; readonly message: string } };

export interface Event {
  /** Which subscription. */
  readonly id: number;
  readonly selection?: Selection;
  readonly change?: SheetChange;
}

/** All that the contract asks the program about at once, since it asks without waiting. */
export interface Probe {
  readonly selected: Selection;
  readonly sheets: readonly {
    readonly name: string;
    readonly highlighted: readonly string[];
    readonly ownConditionalFormats: number;
    readonly cells: Readonly<
      Record<
        string,
        { readonly fill: string | null; readonly numberFormat: string; readonly staysText: boolean }
      >
    >;
  }[];
}
