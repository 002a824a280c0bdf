/** What a worker is told when it begins. */
export interface Start {
  readonly seed: number;
  readonly counters: number;
  readonly words: readonly string[];
  /** Inputs that an earlier worker kept; null for the first one. */
  readonly corpus: readonly Uint8Array[] | null;
  /** Milliseconds since 1970 at which to stop. */
  readonly until: number;
  /** Inputs to try at most. */
  readonly runs: number;
  /** [0]: when the input at hand began (ms since 1970); [1]: its length; [2]: inputs tried so far. */
  readonly clock: SharedArrayBuffer;
  readonly input: SharedArrayBuffer;
}

export type Report =
  | { readonly kind: 'kept'; readonly input: Uint8Array; readonly covered: number }
  | { readonly kind: 'fault'; readonly input: Uint8Array; readonly what: string; readonly stack: string }
  | { readonly kind: 'slow'; readonly input: Uint8Array; readonly milliseconds: number }
  | { readonly kind: 'done' };

/** Of the place where a worker shows its input. */
export const LARGEST_INPUT = 4 * 1024 * 1024;
