import type { HostErrorCode } from '../../hosts/host';

/** What can go wrong, as the face tells it apart: each has its own words and its own next step. */
export type FaultCode =
  | HostErrorCode
  | 'sheetChanged'
  | 'notPossible'
  | 'suppressionsUnreadable'
  | 'checkerNotLoaded'
  | 'partNotLoaded'
  | 'libraryNotLoaded'
  | 'fileNotUsable';

export interface Fault {
  readonly code: FaultCode;
  /** What the host or the plan said, in Chinese; '' where it adds nothing. */
  readonly detail: string;
}

const HOST_CODES: ReadonlySet<string> = new Set<HostErrorCode>([
  'cellEditMode',
  'sheetProtected',
  'sheetMissing',
  'noWorkbook',
  'tooLarge',
  'readOnly',
  'unsupported',
  'unknown',
]);

const CODE_OF_ERROR: Readonly<Record<string, FaultCode>> = {
  EditRefusedError: 'sheetChanged',
  PlanError: 'notPossible',
  SuppressionError: 'suppressionsUnreadable',
  ProfileError: 'fileNotUsable',
  ReadError: 'fileNotUsable',
};

/** Told by what the face says of it alone: the message names a file of the program. */
const UNTOLD: Readonly<Record<string, FaultCode>> = {
  PartNotLoaded: 'partNotLoaded',
  ChunkLoadError: 'partNotLoaded',
};

/**
 * The fault behind an error. Errors are told by name, since their classes belong to a part of the program that may
 * not be loaded yet.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { code: 'unknown', detail: String(error) };
  if (error.name === 'HostError' && 'code' in error && HOST_CODES.has(String(error.code))) {
    return { code: error.code as HostErrorCode, detail: error.message };
  }
  const untold = UNTOLD[error.name];
  if (untold) return { code: untold, detail: '' };
  return { code: CODE_OF_ERROR[error.name] ?? 'unknown', detail: error.message };
}
