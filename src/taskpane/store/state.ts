import type { Review } from '../../assistant';
import type { Selection } from '../../hosts/host';
import { type Appearance } from './appearance';
import type { Fault } from './fault';
import { NO_FILTERS, type Filters } from './filters';

export const TABS = ['check', 'fill', 'overview', 'settings'] as const;
export type Tab = (typeof TABS)[number];

export type Scope = Review['scope'];

export type CheckStatus =
  | { readonly kind: 'idle' }
  /** total: null while the sheets are being read. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number | null }
  /** The user is typing in a cell: checked as soon as they are done. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: Fault };

export type ActionName =
  | 'applyFix'
  | 'applyFixes'
  | 'annotate'
  | 'clear'
  | 'suppress'
  | 'unsuppress'
  | 'replace'
  | 'insert'
  | 'draft'
  | 'undo';

export type Notice =
  | {
      readonly kind: 'done';
      readonly action: ActionName;
      /** Edits carried out. */
      readonly edits: number;
      /** The cell and its texts, where one cell was changed. */
      readonly change: CellChange | null;
      /** What the host left out, in Chinese. */
      readonly skipped: readonly string[];
      /** Left for a later round, or not put back by undo. */
      readonly left: number;
    }
  | { readonly kind: 'updated'; readonly gone: number; readonly added: number }
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

export interface CellChange {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** A page above the tab, with a way back. */
export type Page =
  | { readonly kind: 'rule'; readonly code: string }
  | { readonly kind: 'safeFixes' }
  | { readonly kind: 'setAside' }
  | { readonly kind: 'notRun' }
  | { readonly kind: 'draft' };

export type LibraryStatus = 'unloaded' | 'loading' | 'ready' | 'failed';

/** All that the pane shows is drawn from this and from nothing else. */
export interface PaneState {
  readonly appearance: Appearance;
  readonly tab: Tab;
  /** The newest last. */
  readonly pages: readonly Page[];
  readonly scope: Scope;
  readonly reviews: { readonly sheet: Review | null; readonly workbook: Review | null };
  /** The workbook changed since it was checked as a whole. */
  readonly workbookStale: boolean;
  readonly check: CheckStatus;
  readonly selection: Selection | null;
  /** The pane itself asked the host for this selection: the list stays as it is. */
  readonly selectedByPane: boolean;
  readonly filters: Filters;
  /** Keys of findings whose further suggestions are shown. */
  readonly expanded: ReadonlySet<string>;
  /** Keys of form groups whose state differs from the usual one. */
  readonly toggledForms: ReadonlySet<string>;
  /** Key of the finding that is being set aside. */
  readonly settingAside: string | null;
  readonly busy: ActionName | null;
  readonly notice: Notice | null;
  /** What undo would take back. */
  readonly undoable: string | null;
  readonly library: LibraryStatus;
  /** Counts up when the libraries change. */
  readonly libraryEdition: number;
  readonly profileTitle: string;
}

export function initialState(appearance: Appearance): PaneState {
  return {
    appearance,
    tab: 'check',
    pages: [],
    scope: 'sheet',
    reviews: { sheet: null, workbook: null },
    workbookStale: false,
    check: { kind: 'running', done: 0, total: null },
    selection: null,
    selectedByPane: false,
    filters: NO_FILTERS,
    expanded: new Set(),
    toggledForms: new Set(),
    settingAside: null,
    busy: null,
    notice: null,
    undoable: null,
    library: 'unloaded',
    libraryEdition: 0,
    profileTitle: '',
  };
}
