import { BrokenPromise } from './target';

type ErrorClass = abstract new (...args: never[]) => Error;

const CHINESE_SENTENCE = /[\u4e00-\u9fff].*[。」）]$/su;

/** Runs `work`; null where it refused with an error of one of these classes, whose message has to be a Chinese sentence. */
export function orRefused<T>(refusals: readonly ErrorClass[], work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    const known = refusals.find((refusal) => error instanceof refusal);
    if (!known) throw error;
    const { message } = error as Error;
    if (!CHINESE_SENTENCE.test(message)) throw new BrokenPromise(`no Chinese sentence: ${message}`);
    return null;
  }
}

/** Throws BrokenPromise where the two differ as JSON. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  throw new BrokenPromise(`${what}: ${around(one)} ≠ ${around(other)}`);
}

export function promise(kept: boolean, what: string): void {
  if (!kept) throw new BrokenPromise(what);
}

const ORDINARY = [Object.prototype, Array.prototype, Function.prototype].map(
  (prototype) => [prototype, Reflect.ownKeys(prototype).length] as const,
);

/** Throws BrokenPromise where something was put on a prototype that all objects share. */
export function prototypesUntouched(): void {
  for (const [prototype, keys] of ORDINARY)
    promise(Reflect.ownKeys(prototype).length === keys, 'a shared prototype was changed');
}
