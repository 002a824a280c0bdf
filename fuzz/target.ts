import type { Random } from './random';

/** What a mutation may draw on beside the input itself. */
export interface Material {
  readonly random: Random;
  /** Another input that was kept. */
  other(): Uint8Array;
  /** A word of the program: a text that stands in its sources or its lexicons. */
  word(): string;
}

/** One entrance of the program for data that others wrote. */
export interface Target {
  /** Inputs to begin with. */
  seeds(): readonly Uint8Array[];
  mutate(input: Uint8Array, material: Material): Uint8Array;
  /**
   * Gives the input to the program. Refusals of the kinds that the program promises are no faults; whatever this
   * throws is one: an error of another kind, or a promise that was not kept.
   */
  run(input: Uint8Array): void;
}

/** A promise that the program did not keep. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}
