import { isSince } from './api-object';
import type { ExcelWorkbook } from './excel-workbook';
import { RequestProcessor, type RequestBody, type ResponseBody } from './request-processor';

export interface ExcelOptions {
  /** The newest ExcelApi requirement set that this Excel has, such as 1.10. */
  readonly version: string;
  /** Largest request and response, in UTF-8 bytes; Excel on the web: 5 MB. */
  readonly maxMessage?: number;
}

/** What the client adds to the bridge that a host gives it. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

export interface LoggedRequest {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Names of what was called, followed or set, for tests that ask whether a request writes. */
  readonly names: readonly string[];
  readonly error: string | null;
}

const DELAY_FOR_CELL_EDIT = 64;
const FIVE_MEGABYTES = 5 * 1024 * 1024;
const EVENT_CATEGORY = 65_536;

/** Excel as an add-in's client meets it: a bridge that takes batches as text and answers them, and sends events. */
export class ExcelApplication {
  readonly workbook: ExcelWorkbook;
  readonly version: string;
  readonly requests: LoggedRequest[] = [];
  /** Answers the next batch with this error instead of carrying it out. */
  failNext: string | null = null;
  /** Stops the next batch that adds something, so many actions before its end, with this error. */
  stopBeforeEnd: { readonly actions: number; readonly code: string } | null = null;
  readonly bridge: NativeBridge;
  readonly #processor: RequestProcessor;
  readonly #subscriptions = new Set<string>();
  readonly #maxMessage: number;
  readonly #waiting: (() => void)[] = [];

  constructor(workbook: ExcelWorkbook, { version, maxMessage = FIVE_MEGABYTES }: ExcelOptions) {
    this.workbook = workbook;
    this.version = version;
    this.#maxMessage = maxMessage;
    this.#processor = new RequestProcessor({ workbook, subscriptions: this.#subscriptions }, version);
    this.bridge = { sendMessageToHost: (text) => this.#receive(text) };
    workbook.onEvent(({ type, target, arguments: given }) => {
      if (!this.#subscriptions.has(`${type}:${target}`)) return;
      const entry = {
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId: target,
        message: JSON.stringify(given),
      };
      this.#send({ type: 3, message: { entries: [entry] } });
    });
  }

  get subscriptions(): readonly string[] {
    return [...this.#subscriptions];
  }

  get keptReferences(): number {
    return this.#processor.keptReferences;
  }

  supports(set: string, version: string): boolean {
    if (set === 'ExcelApi') return isSince(this.version, version);
    return set === 'DelayForCellEdit' && isSince(this.version, '1.5');
  }

  /** The user leaves the cell: requests that waited for it are carried out. */
  endEditing(): void {
    this.workbook.editing = false;
    for (const run of this.#waiting.splice(0)) run();
  }

  #receive(text: string): void {
    const { id, flags, message } = JSON.parse(text) as {
      id: number;
      flags: number;
      message: { body: string | RequestBody };
    };
    const source = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
    const run = () => this.#answer(id, source);
    if (!this.workbook.editing) queueMicrotask(run);
    else if ((flags & DELAY_FOR_CELL_EDIT) !== 0) this.#waiting.push(run);
    else this.#refuse(id, source, 'InvalidOperationInCellEditMode');
  }

  #answer(id: number, source: string): void {
    const bytes = Buffer.byteLength(source);
    const failure = this.failNext;
    this.failNext = null;
    if (failure !== null) return this.#refuse(id, source, failure);
    if (bytes > this.#maxMessage) return this.#refuse(id, source, 'RequestPayloadSizeLimitExceeded');
    const answer = this.#process(JSON.parse(source) as RequestBody);
    const size = Buffer.byteLength(JSON.stringify(answer));
    if (size > this.#maxMessage) return this.#refuse(id, source, 'ResponsePayloadSizeLimitExceeded');
    this.#respond(id, source, answer);
  }

  #process(body: RequestBody): ResponseBody {
    const stop = this.stopBeforeEnd;
    const adds = [...body.Actions, ...Object.values(body.ObjectPaths)].some(({ Name }) => Name === 'Add');
    if (stop === null || !adds) return this.#processor.process(body);
    this.stopBeforeEnd = null;
    const done = body.Actions.length - stop.actions;
    const { Results } = this.#processor.process({ ...body, Actions: body.Actions.slice(0, done) });
    const error = { Code: stop.code, Message: stop.code, Location: '', HttpStatusCode: 400 };
    return { Results, Error: { ...error, ActionIndex: done } };
  }

  #refuse(id: number, source: string, code: string): void {
    const error = { Code: code, Message: code, Location: '', HttpStatusCode: 400, ActionIndex: -1 };
    this.#respond(id, source, { Results: [], Error: error });
  }

  #respond(id: number, source: string, answer: ResponseBody): void {
    const { Actions, ObjectPaths } = JSON.parse(source) as RequestBody;
    const body = JSON.stringify(answer);
    this.requests.push({
      actions: Actions.length,
      requestBytes: Buffer.byteLength(source),
      responseBytes: Buffer.byteLength(body),
      names: [...Actions, ...Object.values(ObjectPaths)]
        .map(({ Name }) => Name)
        .filter((name) => name !== ''),
      error: answer.Error?.Code ?? null,
    });
    this.#send({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
  }

  #send(message: object): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}
