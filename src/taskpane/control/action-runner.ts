import type { ActionResult, Assistant, Review } from '../../assistant';
import { faultOf, type ActionName, type CellChange, type Notice, type PaneStore } from '../store';
import type { CheckRunner } from './check-runner';
import type { Session } from './session';

/** What an action did, as far as the notice tells it. */
export interface ActionReport {
  readonly result: ActionResult;
  readonly change?: CellChange | null;
  /** Left for a later round, or not put back by undo. */
  readonly left?: number;
}

/** Runs the actions that write, one at a time; each ends in a notice and a new check. */
export class ActionRunner {
  readonly #store: PaneStore;
  readonly #session: Session;
  readonly #checks: CheckRunner;

  constructor(store: PaneStore, session: Session, checks: CheckRunner) {
    this.#store = store;
    this.#session = session;
    this.#checks = checks;
  }

  /** Nothing happens while another action runs, or where nothing was checked yet. */
  async act(
    action: ActionName,
    run: (assistant: Assistant, review: Review) => Promise<ActionReport | null>,
  ): Promise<void> {
    const { busy, reviews, scope } = this.#store.get();
    const review = reviews[scope];
    if (busy !== null || !review) return;
    this.#store.dispatch({ type: 'actionStarted', action });
    const notice = await this.#noticeOf(action, review, run);
    this.#store.dispatch({
      type: 'actionEnded',
      notice,
      undoable: (await this.#session.assistant()).undoable?.title ?? null,
    });
    await this.#checks.recheck();
  }

  async #noticeOf(
    action: ActionName,
    review: Review,
    run: (assistant: Assistant, review: Review) => Promise<ActionReport | null>,
  ): Promise<Notice | null> {
    try {
      const report = await run(await this.#session.assistant(), review);
      if (!report) return null;
      const { result, change = null, left = 0 } = report;
      const skipped = [...new Set(result.skipped.map(({ message }) => message))];
      return { kind: 'done', action, edits: result.edits, change, skipped, left };
    } catch (error) {
      return { kind: 'fault', fault: faultOf(error) };
    }
  }
}
