import type { Review } from '../../assistant';
import { faultOf, keyFindings, type PaneStore } from '../store';
import { PartNotLoaded, type Session } from './session';

/** Between two sheets of a whole workbook the pane draws at least this often, in milliseconds. */
const DRAW_EVERY = 30;
/** While the user types in a cell the host answers nothing: asked again after this long, in milliseconds. */
const RETRY_AFTER = 1_200;
/** An edit is often followed by another: checked when the user pauses, in milliseconds. */
const SETTLE_AFTER = 400;

/** Runs checks, one at a time: a newer one takes the place of one that is under way. */
export class CheckRunner {
  readonly #store: PaneStore;
  readonly #session: Session;
  #running: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(store: PaneStore, session: Session) {
    this.#store = store;
    this.#session = session;
  }

  /** Checks what the user chose to look at, and says how far it is. */
  async check(): Promise<void> {
    this.#store.dispatch({ type: 'checkMoved', check: { kind: 'running', done: 0, total: null } });
    await this.#run();
  }

  /** Checks again after the pane's own action, which has told already what it did. */
  async recheck(): Promise<void> {
    await this.#run();
  }

  /** Checks again once the user pauses, and says what came of it. */
  recheckSoon(): void {
    this.#later(SETTLE_AFTER);
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
    this.#store.dispatch({ type: 'checkMoved', check: { kind: 'cancelled' } });
  }

  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#running?.abort();
  }

  #later(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#recheckAndTell(), milliseconds);
  }

  async #recheckAndTell(): Promise<void> {
    const { scope, reviews } = this.#store.get();
    const before = reviews[scope];
    const after = await this.#run();
    if (before && after && sameSheets(before, after)) this.#tellDifference(before, after);
  }

  #tellDifference(before: Review, after: Review): void {
    const old = new Set(keyFindings(before.checked.findings).map(({ key }) => key));
    const now = keyFindings(after.checked.findings).map(({ key }) => key);
    const added = now.filter((key) => !old.has(key)).length;
    const gone = old.size - (now.length - added);
    if (added > 0 || gone > 0) {
      this.#store.dispatch({ type: 'noticed', notice: { kind: 'updated', gone, added } });
    }
  }

  /** Null where it did not come to an end. */
  async #run(): Promise<Review | null> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#running?.abort();
    const run = new AbortController();
    this.#running = run;
    try {
      const assistant = await this.#session.assistant();
      const review =
        this.#store.get().scope === 'sheet'
          ? await assistant.checkSheet()
          : await assistant.checkWorkbook({
              signal: run.signal,
              onProgress: (done, total) => this.#progress(run, done, total),
              pause: pauseForDrawing(),
            });
      if (run.signal.aborted) return null;
      this.#store.dispatch({
        type: 'checked',
        review,
        undoable: assistant.undoable?.title ?? null,
      });
      return review;
    } catch (error) {
      if (!run.signal.aborted) this.#failed(error);
      return null;
    }
  }

  #progress(run: AbortController, done: number, total: number): void {
    if (run.signal.aborted || this.#store.get().check.kind !== 'running') return;
    this.#store.dispatch({ type: 'checkMoved', check: { kind: 'running', done, total } });
  }

  #failed(error: unknown): void {
    const fault =
      error instanceof PartNotLoaded ? ({ code: 'checkerNotLoaded', detail: '' } as const) : faultOf(error);
    if (fault.code === 'cellEditMode') {
      this.#store.dispatch({ type: 'checkMoved', check: { kind: 'waiting' } });
      this.#later(RETRY_AFTER);
      return;
    }
    this.#store.dispatch({ type: 'checkMoved', check: { kind: 'failed', fault } });
  }
}

function sameSheets(before: Review, after: Review): boolean {
  const names = ({ workbook }: Review): string => workbook.sheets.map(({ name }) => name).join('\n');
  return before.scope === after.scope && names(before) === names(after);
}

/** Lets the browser draw and take clicks, but no more often than the eye needs it. */
function pauseForDrawing(): () => Promise<void> {
  let last = performance.now();
  return () => {
    if (performance.now() - last < DRAW_EVERY) return Promise.resolve();
    return new Promise((resolve) => {
      setTimeout(() => {
        last = performance.now();
        resolve();
      }, 0);
    });
  };
}
