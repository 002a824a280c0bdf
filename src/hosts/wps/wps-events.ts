import { formatRange } from '../../sheet';
import type { Selection, SheetChange, Unsubscribe } from '../host';
import { memberOf, objectOf, type EtApplication, type EtRange, type EtWorksheet } from './et';
import type { EventSink } from './event-sink';
import { SheetWatch } from './sheet-watch';

/** Listeners are told once things are quiet for so long. Milliseconds. */
const QUIET = 150;

/**
 * WPS's events as the port has them, asked for while somebody listens and not longer. Versions without ApiEvent are
 * watched instead: a look at the sheet in front every moment.
 */
export class WpsEvents {
  readonly #source: { start(): void; stop(): void };
  readonly #selection = new Listeners<Selection>((told) => told.slice(-1));
  readonly #change = new Listeners<SheetChange>(oneASheet);
  readonly #activation = new Listeners<null>(() => [null]);

  constructor(application: EtApplication) {
    const sink: EventSink = {
      selected: (selection) => this.#selection.gather(selection),
      changed: (change) => this.#change.gather(change),
      activated: () => this.#activation.gather(null),
    };
    this.#source = objectOf(application, 'ApiEvent')
      ? new ApiEvents(application, sink)
      : new SheetWatch(application, sink);
  }

  onSelectionChanged(listener: (selection: Selection) => void): Unsubscribe {
    return this.#subscribe(this.#selection, listener);
  }

  onSheetChanged(listener: (change: SheetChange) => void): Unsubscribe {
    return this.#subscribe(this.#change, listener);
  }

  onActivated(listener: () => void): Unsubscribe {
    return this.#subscribe(this.#activation, listener);
  }

  #subscribe<Told>(listeners: Listeners<Told>, listener: (told: Told) => void): Unsubscribe {
    if (this.#count() === 0) this.#source.start();
    const remove = listeners.add(listener);
    return () => {
      if (remove() && this.#count() === 0) this.#source.stop();
    };
  }

  #count(): number {
    return this.#selection.size + this.#change.size + this.#activation.size;
  }
}

/** Those who listen to one kind of event; what comes in quick succession is told at once. */
class Listeners<Told> {
  readonly #join: (told: readonly Told[]) => readonly Told[];
  readonly #listeners = new Set<{ readonly tell: (told: Told) => void }>();
  #gathered: Told[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(join: (told: readonly Told[]) => readonly Told[]) {
    this.#join = join;
  }

  get size(): number {
    return this.#listeners.size;
  }

  /** Answers what removes the listener; that answers whether it was still there. */
  add(tell: (told: Told) => void): () => boolean {
    const listener = { tell };
    this.#listeners.add(listener);
    return () => {
      const present = this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#forget();
      return present;
    };
  }

  gather(told: Told): void {
    if (this.#listeners.size === 0) return;
    this.#gathered.push(told);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const all = this.#gathered;
      this.#forget();
      for (const one of this.#join(all)) for (const { tell } of [...this.#listeners]) tell(one);
    }, QUIET);
  }

  #forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#gathered = [];
  }
}

function oneASheet(changes: readonly SheetChange[]): SheetChange[] {
  return [...new Set(changes.map(({ sheet }) => sheet))].map((sheet) => {
    const ranges = new Set(changes.filter((change) => change.sheet === sheet).map(({ range }) => range));
    const [range = null] = ranges;
    return { sheet, range: ranges.size === 1 ? range : null };
  });
}

type Handler = (sheet: unknown, range: unknown) => void;

class ApiEvents {
  readonly #application: EtApplication;
  readonly #handlers: readonly (readonly [string, Handler])[];

  constructor(application: EtApplication, sink: EventSink) {
    this.#application = application;
    this.#handlers = [
      [
        'SheetSelectionChange',
        (sheet, range) => {
          const address = addressOf(range);
          if (address !== null) sink.selected({ sheet: nameOf(sheet), range: address });
        },
      ],
      ['SheetChange', (sheet, range) => sink.changed({ sheet: nameOf(sheet), range: addressOf(range) })],
      ['SheetActivate', () => sink.activated()],
      ['WorkbookActivate', () => sink.activated()],
      ['WindowActivate', () => sink.activated()],
    ];
  }

  start(): void {
    for (const [name, handler] of this.#handlers) this.#call('AddApiEventListener', name, handler);
  }

  stop(): void {
    for (const [name, handler] of this.#handlers) this.#call('RemoveApiEventListener', name, handler);
  }

  #call(method: 'AddApiEventListener' | 'RemoveApiEventListener', name: string, handler: Handler): void {
    const events = objectOf(this.#application, 'ApiEvent');
    const act: unknown = events && Reflect.get(events, method);
    if (typeof act !== 'function') return;
    try {
      (act as (name: string, handler: Handler) => void).call(events, name, handler);
    } catch {
      // An event that this version does not know is one that nobody is told of.
    }
  }
}

function nameOf(sheet: unknown): string {
  return typeof sheet === 'object' && sheet !== null ? (sheet as EtWorksheet).Name : '';
}

function addressOf(range: unknown): string | null {
  if (typeof range !== 'object' || range === null) return null;
  const { Row: row, Column: column, Rows: rows, Columns: columns } = range as EtRange;
  if (typeof row !== 'number' || typeof column !== 'number') return null;
  return formatRange({
    top: row,
    left: column,
    bottom: row + Number(memberOf(rows, 'Count') ?? 1) - 1,
    right: column + Number(memberOf(columns, 'Count') ?? 1) - 1,
  });
}
