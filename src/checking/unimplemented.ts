/** Codes of the catalogue that are not implemented, with the reason: data that no form carries. */
export const UNIMPLEMENTED_RULES: readonly {
  readonly code: string;
  readonly title: string;
  readonly reason: string;
}[] = [];
