/** Stands for the figure that a person is to fill in, as in the patterns of the library: ≥__件. */
export const BLANK_MARK = '__';
