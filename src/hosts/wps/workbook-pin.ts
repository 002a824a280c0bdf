import { memberOf, objectOf, type EtApplication, type EtWorkbook, type EtWorksheet } from './et';
import { noWorkbook, sheetMissing, workbookGone } from './wps-error';

/**
 * Which workbook was read last, so that what was found in it is written to it and to no other that came to the front
 * since. Objects of the program are wrapped anew at every call and cannot be compared; a workbook goes by its full
 * name, and by its window where it was saved under another one.
 */
export class WorkbookPin {
  readonly #application: EtApplication;
  #pinned: Identity | null = null;

  constructor(application: EtApplication) {
    this.#application = application;
  }

  /** Pins the workbook in front. Throws HostError where none is open. */
  pinActive(): EtWorkbook {
    const workbook = objectOf(this.#application, 'ActiveWorkbook') as EtWorkbook | null;
    if (!workbook) throw noWorkbook();
    this.#pinned = identityOf(workbook);
    return workbook;
  }

  /** The workbook pinned, else the one in front. Throws HostError where it was closed. */
  workbook(): EtWorkbook {
    const pinned = this.#pinned;
    if (!pinned) return this.pinActive();
    const open = workbooksOf(this.#application).map((workbook) => ({
      workbook,
      identity: identityOf(workbook),
    }));
    const sameName = open.find(({ identity }) => identity.fullName === pinned.fullName);
    const [sameWindow, ...others] = open.filter(
      ({ identity }) => pinned.window !== 0 && identity.window === pinned.window,
    );
    const found = sameName ?? (others.length === 0 ? sameWindow : undefined);
    if (!found) throw workbookGone();
    this.#pinned = found.identity;
    return found.workbook;
  }
}

interface Identity {
  readonly fullName: string;
  /** The window's handle; 0 where this version has none. */
  readonly window: number;
}

function identityOf(workbook: EtWorkbook): Identity {
  const windows = objectOf(workbook, 'Windows') as Et.Windows | null;
  const first = windows && windows.Count > 0 ? windows.Item(1) : null;
  return {
    fullName: String(memberOf(workbook, 'FullName') ?? memberOf(workbook, 'Name') ?? ''),
    window: first ? Number(memberOf(first, 'Hwnd') ?? 0) : 0,
  };
}

function workbooksOf(application: EtApplication): EtWorkbook[] {
  const { Workbooks: workbooks } = application;
  return Array.from({ length: workbooks.Count }, (_, at) => workbooks.Item(at + 1));
}

export function sheetsOf(workbook: EtWorkbook): EtWorksheet[] {
  const { Worksheets: sheets } = workbook;
  return Array.from({ length: sheets.Count }, (_, at) => sheets.Item(at + 1) as EtWorksheet);
}

export function sheetNamed(workbook: EtWorkbook, name: string): EtWorksheet | null {
  return sheetsOf(workbook).find((sheet) => sheet.Name === name) ?? null;
}

/** Throws HostError. */
export function requireSheet(workbook: EtWorkbook, name: string): EtWorksheet {
  const sheet = sheetNamed(workbook, name);
  if (!sheet) throw sheetMissing(name);
  return sheet;
}
