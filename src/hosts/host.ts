import type { Edit, WorkbookSnapshot } from '../sheet';

/**
 * The port between jixiao and whatever holds the spreadsheet. Plain data crosses it, never host objects:
 * a snapshot out, a list of edits in. An adapter knows sheets, never a form or a rule.
 */
export type HostKind = 'excel' | 'wps' | 'univer' | 'file';

/** What this host can do, probed at run time. A face hides or explains what is missing. */
export interface HostCapabilities {
  /** How a note is kept: as a note, as a threaded comment (older Excel), or not at all. */
  readonly notes: 'note' | 'comment' | 'none';
  /** Whether snapshots list merged areas; without, merged cells are read as single ones. */
  readonly merges: boolean;
  readonly highlights: boolean;
  readonly insertRows: boolean;
  /** Whether setProperty is kept with the workbook. */
  readonly properties: boolean;
  /** Whether one apply() is one step of the host's own undo. */
  readonly singleUndoStep: boolean;
}

export type SkipReason =
  'threadedComment' | 'notesUnsupported' | 'highlightsUnsupported' | 'propertiesUnsupported';

/** An edit that the host left out on purpose; the others were carried out. */
export interface SkippedEdit {
  readonly edit: Edit;
  readonly reason: SkipReason;
  /** For the user, in Chinese. */
  readonly message: string;
}

export interface ApplyResult {
  readonly skipped: readonly SkippedEdit[];
}

/** Ends a subscription; may be called more than once. */
export type Unsubscribe = () => void;

export interface Selection {
  readonly sheet: string;
  /** A1 address of the selected range. */
  readonly range: string;
}

export interface SheetChange {
  readonly sheet: string;
  /** A1 address of what changed; null where the host does not say. */
  readonly range: string | null;
}

export interface Host {
  readonly kind: HostKind;
  readonly capabilities: HostCapabilities;
  /**
   * Name of the workbook's file, without a folder, as it was at the last reading. Null before the first, where the
   * workbook was never saved, and where the host does not say.
   */
  readonly fileName: string | null;

  /**
   * Reads the sheet in front of the user, and the properties that jixiao keeps, in as few round trips as the host
   * allows: a workbook of this one sheet. Throws HostError.
   */
  readActiveSheet(): Promise<WorkbookSnapshot>;

  /** Reads every sheet and the properties that jixiao keeps. Throws HostError. */
  readWorkbook(): Promise<WorkbookSnapshot>;

  /**
   * Carries the edits out in order, as one action named `title` where the host has an undo list.
   * All expectations are checked before the first write. Throws EditRefusedError (nothing written) or HostError.
   */
  apply(edits: readonly Edit[], title: string): Promise<ApplyResult>;

  /** Brings the cell into view and selects it. Throws HostError. */
  select(sheet: string, cell: string): Promise<void>;

  onSelectionChanged(listener: (selection: Selection) => void): Unsubscribe;
  onSheetChanged(listener: (change: SheetChange) => void): Unsubscribe;
  /** Another sheet or another workbook came to the front. */
  onActivated(listener: () => void): Unsubscribe;
}

/** The name of a workbook as that of its file: a workbook that was never saved has a name without an extension. */
export function savedFileName(workbookName: string): string | null {
  return /.\.[^.\s]+$/.test(workbookName) ? workbookName : null;
}

export type HostErrorCode =
  /** The user is typing in a cell. */
  | 'cellEditMode'
  | 'sheetProtected'
  | 'sheetMissing'
  | 'noWorkbook'
  | 'tooLarge'
  | 'readOnly'
  | 'unsupported'
  | 'unknown';

/** What went wrong in the host. `message` is for the user, in Chinese; `cause` is for the log. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
