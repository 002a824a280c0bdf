import type { Say } from '../messages';

/** Files in a row over which the pace is measured. */
const WINDOW = 200;
/** Fewer tell nothing. */
const LEAST = 5;

/** How fast a run goes on, and how long it will take; files taken over from an earlier run do not count. */
export class Pace {
  readonly #total: number;
  readonly #now: () => number;
  /** Milliseconds, of the last files that were done. */
  readonly #times: number[];
  #done = 0;

  /** `now`: milliseconds. */
  constructor(total: number, now: () => number) {
    this.#total = total;
    this.#now = now;
    this.#times = [now()];
  }

  /** One more file is done; `again`: it was taken over. */
  step(again: boolean): void {
    this.#done += 1;
    if (again) return;
    this.#times.push(this.#now());
    if (this.#times.length > WINDOW) this.#times.shift();
  }

  /** [120/10000]，每秒 3.5 个，约剩 47 分钟 */
  words(say: Say): string {
    const counted = say('progress', { index: this.#done, total: this.#total });
    const files = this.#times.length - 1;
    const seconds = ((this.#times.at(-1) ?? 0) - (this.#times[0] ?? 0)) / 1000;
    if (files < LEAST || seconds <= 0) return counted;
    const rate = files / seconds;
    const left = (this.#total - this.#done) / rate;
    return `${counted}${say('progressRate', { rate: rate >= 10 ? rate.toFixed(0) : rate.toFixed(1) })}${timeLeft(left, say)}`;
  }
}

function timeLeft(seconds: number, say: Say): string {
  if (seconds < 1) return '';
  if (seconds < 90) return say('secondsLeft', { count: Math.ceil(seconds) });
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return say('minutesLeft', { count: minutes });
  return say('hoursLeft', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
