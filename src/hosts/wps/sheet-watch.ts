import {
  memberOf,
  objectOf,
  type EtApplication,
  type EtRange,
  type EtWorkbook,
  type EtWorksheet,
} from './et';
import type { EventSink } from './event-sink';

/** Milliseconds between two looks. */
const INTERVAL = 120;
/** A sheet with more cells is not looked through for changes; its user presses 检查. */
const MOST_CELLS = 5_000;

interface Sight {
  readonly workbook: string;
  readonly sheet: string;
  readonly selection: string;
  readonly content: string;
}

/** Looks at the sheet in front every moment, for versions that tell of nothing. */
export class SheetWatch {
  readonly #application: EtApplication;
  readonly #sink: EventSink;
  #timer: ReturnType<typeof setInterval> | null = null;
  #last: Sight | null = null;

  constructor(application: EtApplication, sink: EventSink) {
    this.#application = application;
    this.#sink = sink;
  }

  start(): void {
    this.#last = this.#look();
    this.#timer = setInterval(() => this.#compare(), INTERVAL);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #compare(): void {
    const before = this.#last;
    const now = this.#look();
    this.#last = now;
    if (!now) return;
    if (before?.workbook !== now.workbook || before.sheet !== now.sheet) {
      this.#sink.activated();
      return;
    }
    if (before.selection !== now.selection && now.selection !== '')
      this.#sink.selected({ sheet: now.sheet, range: now.selection });
    if (before.content !== now.content) this.#sink.changed({ sheet: now.sheet, range: null });
  }

  /** Null while no workbook is open, or the program does not answer. */
  #look(): Sight | null {
    const workbook = objectOf(this.#application, 'ActiveWorkbook') as EtWorkbook | null;
    const sheet = objectOf(this.#application, 'ActiveSheet') as EtWorksheet | null;
    if (!workbook || !sheet) return null;
    return {
      workbook: String(memberOf(workbook, 'FullName') ?? ''),
      sheet: String(memberOf(sheet, 'Name') ?? ''),
      selection: selectionOf(this.#application),
      content: contentOf(sheet),
    };
  }
}

function selectionOf(application: EtApplication): string {
  const selection = objectOf(application, 'Selection');
  const address: unknown = selection && Reflect.get(selection, 'Address');
  if (typeof address !== 'function') return '';
  return String((selection as EtRange).Address(false, false));
}

function contentOf(sheet: EtWorksheet): string {
  const used = objectOf(sheet, 'UsedRange') as EtRange | null;
  if (!used) return '';
  const rows = Number(memberOf(used.Rows, 'Count') ?? 0);
  const columns = Number(memberOf(used.Columns, 'Count') ?? 0);
  if (rows * columns > MOST_CELLS) return '';
  return JSON.stringify([rows, columns, memberOf(used, 'Value2') ?? null]);
}
