import { applyEditsToSnapshot, joinProperties, type Edit, type WorkbookSnapshot } from '../../sheet';
import {
  savedFileName,
  type ApplyResult,
  type Host,
  type HostCapabilities,
  type Selection,
  type SheetChange,
  type SkippedEdit,
  type Unsubscribe,
} from '../host';
import { documentProperties } from './document-properties';
import { memberOf, objectOf, type EtApplication, type EtWorkbook, type EtWorksheet } from './et';
import { hasUndoSteps, inOneStep } from './one-step';
import { readSheet } from './read-sheet';
import { requireSheet, sheetNamed, sheetsOf, WorkbookPin } from './workbook-pin';
import { hostErrorOf, noWorkbook, sheetProtected } from './wps-error';
import { WpsEvents } from './wps-events';
import { writeEdits } from './write-edits';
import { hasHighlights } from './write-highlights';

/**
 * WPS 表格 through its add-in interface: synchronous, nothing gathered, every write there at once and none taken back.
 * So apply() reads the sheets anew and checks every expectation before the first write, and reads each write back.
 */
export class WpsHost implements Host {
  readonly kind = 'wps';
  readonly #application: EtApplication;
  readonly #pin: WorkbookPin;
  readonly #events: WpsEvents;
  #capabilities: HostCapabilities | null = null;
  #fileName: string | null = null;

  constructor(application: EtApplication) {
    this.#application = application;
    this.#pin = new WorkbookPin(application);
    this.#events = new WpsEvents(application);
  }

  /** Probed once a workbook is open; the most that WPS has until then. */
  get capabilities(): HostCapabilities {
    const workbook = objectOf(this.#application, 'ActiveWorkbook') as EtWorkbook | null;
    if (!this.#capabilities && workbook) this.#capabilities = this.#probe(workbook);
    return this.#capabilities ?? { ...EVERYTHING, singleUndoStep: hasUndoSteps(this.#application) };
  }

  get fileName(): string | null {
    return this.#fileName;
  }

  readActiveSheet(): Promise<WorkbookSnapshot> {
    return this.#answer(() => {
      const workbook = this.#pinActive();
      const sheet = objectOf(workbook, 'ActiveSheet') ?? objectOf(this.#application, 'ActiveSheet');
      // A chart may be in front.
      if (!sheet || !objectOf(sheet, 'UsedRange')) throw noWorkbook();
      return snapshotOf(workbook, [sheet as EtWorksheet]);
    });
  }

  readWorkbook(): Promise<WorkbookSnapshot> {
    return this.#answer(() => {
      const workbook = this.#pinActive();
      return snapshotOf(workbook, sheetsOf(workbook));
    });
  }

  apply(edits: readonly Edit[], title: string): Promise<ApplyResult> {
    return this.#answer(() => {
      if (edits.length === 0) return { skipped: [] };
      const workbook = this.#pin.workbook();
      const { kept, skipped } = withoutUnsupported(edits, this.capabilities);
      const snapshot = snapshotOf(workbook, touchedSheets(workbook, kept));
      applyEditsToSnapshot(snapshot, kept);
      const locked = snapshot.sheets.find((sheet) => sheet.protected);
      if (locked) throw sheetProtected(locked.name);
      const application = this.#application;
      inOneStep(application, workbook, title, () => writeEdits(kept, { application, workbook, snapshot }));
      return { skipped };
    });
  }

  select(sheetName: string, cell: string): Promise<void> {
    return this.#answer(() => {
      const workbook = this.#pin.workbook();
      const sheet = requireSheet(workbook, sheetName);
      workbook.Activate();
      sheet.Activate();
      sheet.Range(cell).Select();
    });
  }

  onSelectionChanged(listener: (selection: Selection) => void): Unsubscribe {
    return this.#events.onSelectionChanged(listener);
  }

  onSheetChanged(listener: (change: SheetChange) => void): Unsubscribe {
    return this.#events.onSheetChanged(listener);
  }

  onActivated(listener: () => void): Unsubscribe {
    return this.#events.onActivated(listener);
  }

  #pinActive(): EtWorkbook {
    const workbook = this.#pin.pinActive();
    this.#fileName = savedFileName(String(memberOf(workbook, 'Name') ?? ''));
    return workbook;
  }

  #probe(workbook: EtWorkbook): HostCapabilities {
    const [sheet] = sheetsOf(workbook);
    return {
      ...EVERYTHING,
      highlights: sheet !== undefined && hasHighlights(sheet),
      properties: documentProperties(workbook) !== null,
      singleUndoStep: hasUndoSteps(this.#application),
    };
  }

  /** What the program answers at once, as the port has it. */
  #answer<Result>(act: () => Result): Promise<Result> {
    try {
      return Promise.resolve(act());
    } catch (error) {
      return Promise.reject(hostErrorOf(error) as Error);
    }
  }
}

const EVERYTHING: HostCapabilities = {
  notes: 'note',
  merges: true,
  highlights: true,
  insertRows: true,
  properties: true,
  singleUndoStep: true,
};

function snapshotOf(workbook: EtWorkbook, sheets: readonly EtWorksheet[]): WorkbookSnapshot {
  return {
    sheets: sheets.map(readSheet),
    properties: joinProperties(documentProperties(workbook) ?? []),
  };
}

function touchedSheets(workbook: EtWorkbook, edits: readonly Edit[]): EtWorksheet[] {
  const names = new Set(edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])));
  return [...names].flatMap((name) => sheetNamed(workbook, name) ?? []);
}

function withoutUnsupported(
  edits: readonly Edit[],
  capabilities: HostCapabilities,
): { readonly kept: readonly Edit[]; readonly skipped: readonly SkippedEdit[] } {
  const skipped = edits.flatMap((edit): SkippedEdit[] => {
    if ((edit.kind === 'highlight' || edit.kind === 'clearHighlights') && !capabilities.highlights)
      return [
        {
          edit,
          reason: 'highlightsUnsupported',
          message: `工作表「${edit.sheet}」没有标记：当前的 WPS 版本不支持条件格式。`,
        },
      ];
    if (edit.kind === 'setProperty' && !capabilities.properties)
      return [{ edit, reason: 'propertiesUnsupported', message: '当前的 WPS 版本不能随文件保存设置。' }];
    return [];
  });
  const left = new Set(skipped.map(({ edit }) => edit));
  return { kept: edits.filter((edit) => !left.has(edit)), skipped };
}
