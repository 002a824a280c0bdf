import type { Selection, SheetChange, Unsubscribe } from '../host';
import type { OfficeClient } from './office';
import { cellOf } from './read-notes';

/** Excel tells of every cell; listeners are told once things are quiet for so long. Milliseconds. */
const QUIET = 150;

interface SheetEvent {
  readonly worksheetId: string;
  readonly address: string;
}

interface Registration {
  remove(): Promise<void>;
}

/**
 * Excel's events as the port has them. Excel is asked for them while somebody listens, and not longer. Excel before
 * 1.9 tells of one sheet at a time, so the registration moves along with the user.
 */
export class ExcelEvents {
  readonly #selection: EventSource<Selection>;
  readonly #change: EventSource<SheetChange>;
  readonly #activation: EventSource<null>;

  constructor(client: OfficeClient, allSheets: boolean) {
    const onSheets =
      (kind: 'onChanged' | 'onSelectionChanged') =>
      (tell: (event: SheetEvent) => void): Promise<Registration> =>
        allSheets ? registerAll(client, kind, tell) : registerActive(client, kind, tell);
    this.#selection = new EventSource(onSheets('onSelectionChanged'), (events) =>
      namedEvents(client, events.slice(-1)).then((named) =>
        named.map(({ sheet, range }) => ({ sheet, range: range ?? '' })),
      ),
    );
    this.#change = new EventSource(onSheets('onChanged'), (events) => namedEvents(client, events));
    this.#activation = new EventSource(
      (tell) =>
        register(client, (context) =>
          context.workbook.worksheets.onActivated.add(
            quietly(({ worksheetId }) => tell({ worksheetId, address: '' })),
          ),
        ),
      () => Promise.resolve([null]),
    );
  }

  onSelectionChanged(listener: (selection: Selection) => void): Unsubscribe {
    return this.#selection.subscribe(listener);
  }

  onSheetChanged(listener: (change: SheetChange) => void): Unsubscribe {
    return this.#change.subscribe(listener);
  }

  onActivated(listener: () => void): Unsubscribe {
    return this.#activation.subscribe(listener);
  }
}

/** One kind of event: registered with Excel while it has listeners, gathered until it is quiet, then told. */
class EventSource<Told> {
  readonly #register: (tell: (event: SheetEvent) => void) => Promise<Registration>;
  readonly #toldOf: (events: readonly SheetEvent[]) => Promise<readonly Told[]>;
  readonly #listeners = new Set<{ readonly tell: (told: Told) => void }>();
  #registration: Promise<Registration | null> = Promise.resolve(null);
  #gathered: SheetEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    register: (tell: (event: SheetEvent) => void) => Promise<Registration>,
    toldOf: (events: readonly SheetEvent[]) => Promise<readonly Told[]>,
  ) {
    this.#register = register;
    this.#toldOf = toldOf;
  }

  subscribe(tell: (told: Told) => void): Unsubscribe {
    const listener = { tell };
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      this.#stop();
    };
  }

  /** A host that cannot tell is one whose user presses 检查 himself. */
  #start(): void {
    this.#registration = this.#registration
      .then(() => this.#register((event) => this.#gather(event)))
      .catch(() => null);
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#gathered = [];
    this.#registration = this.#registration
      .then((registration) => registration?.remove())
      .then(
        () => null,
        () => null,
      );
  }

  #gather(event: SheetEvent): void {
    if (this.#listeners.size === 0) return;
    this.#gathered.push(event);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), QUIET);
  }

  async #tell(): Promise<void> {
    this.#timer = null;
    const events = this.#gathered.splice(0);
    const told = await this.#toldOf(events).catch((): readonly Told[] => []);
    for (const one of told) for (const { tell } of this.#listeners) tell(one);
  }
}

/** Excel awaits what a handler answers. */
function quietly<Event>(tell: (event: Event) => void): (event: Event) => Promise<void> {
  return (event) => {
    tell(event);
    return Promise.resolve();
  };
}

type Handler = OfficeExtension.EventHandlerResult<never>;

async function register(
  { Excel: excel }: OfficeClient,
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<never> | object,
): Promise<Registration> {
  return excel.run(async (context) => {
    const handler = add(context) as Handler;
    await context.sync();
    return {
      remove: () =>
        excel.run(handler.context, async (same) => {
          handler.remove();
          await same.sync();
        }),
    };
  });
}

function registerAll(
  client: OfficeClient,
  kind: 'onChanged' | 'onSelectionChanged',
  tell: (event: SheetEvent) => void,
): Promise<Registration> {
  return register(client, ({ workbook }) => workbook.worksheets[kind].add(quietly(tell)));
}

async function registerActive(
  client: OfficeClient,
  kind: 'onChanged' | 'onSelectionChanged',
  tell: (event: SheetEvent) => void,
): Promise<Registration> {
  let current = registerOneSheet(client, kind, tell);
  const follow = () => {
    current = current
      .then((registration) => registration.remove())
      .then(() => registerOneSheet(client, kind, tell));
  };
  const activation = await register(client, (context) =>
    context.workbook.worksheets.onActivated.add(quietly(follow)),
  );
  await current;
  return {
    remove: async () => {
      await activation.remove();
      await (await current).remove();
    },
  };
}

async function registerOneSheet(
  { Excel: excel }: OfficeClient,
  kind: 'onChanged' | 'onSelectionChanged',
  tell: (event: SheetEvent) => void,
): Promise<Registration> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    // The client names the sheet by its id when it registers and when it tells.
    sheet.load('id');
    await context.sync();
    const handler = sheet[kind].add(quietly(tell));
    await context.sync();
    return {
      remove: () =>
        excel.run(handler.context, async (same) => {
          handler.remove();
          await same.sync();
        }),
    };
  });
}

/** Events with the names of their sheets: one a sheet, with its range where all were in the same. */
async function namedEvents(
  { Excel: excel }: OfficeClient,
  events: readonly SheetEvent[],
): Promise<{ readonly sheet: string; readonly range: string | null }[]> {
  const ids = [...new Set(events.map(({ worksheetId }) => worksheetId))];
  return excel.run(async (context) => {
    const sheets = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      return { id, sheet };
    });
    await context.sync();
    return sheets
      .filter(({ sheet }) => !sheet.isNullObject)
      .map(({ id, sheet }) => {
        const ranges = new Set(
          events.filter(({ worksheetId }) => worksheetId === id).map(({ address }) => cellOf(address)),
        );
        const [range = null] = ranges;
        return { sheet: sheet.name, range: ranges.size === 1 ? range : null };
      });
  });
}
