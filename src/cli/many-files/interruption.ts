import { EXIT } from '../exit-status';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Ctrl-C, or a request to end: the first one stops the reading of files, so that what was done can still be reported;
 * the next one, or one that comes later, ends the process at once.
 */
export class Interruption {
  readonly #controller = new AbortController();
  #reading = true;
  readonly #onSignal: () => void;

  /** `onStop`: called at the first one. */
  constructor(onStop: () => void) {
    this.#onSignal = () => {
      if (!this.#reading || this.signal.aborted) process.exit(EXIT.interrupted);
      onStop();
      this.#controller.abort();
    };
  }

  listen(): void {
    for (const signal of SIGNALS) process.off(signal, this.#onSignal).on(signal, this.#onSignal);
  }

  /** Aborted at the first one. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** All files are read: from now on there is nothing left to stop but the process, which cleans up as it ends. */
  readingDone(): void {
    this.#reading = false;
    this.listen();
  }

  dispose(): void {
    for (const signal of SIGNALS) process.off(signal, this.#onSignal);
  }
}
