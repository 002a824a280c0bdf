/** What differs between versions of WPS 表格, as reported for them or to be expected; each is one oddity to survive. */
export interface EtVersion {
  readonly name: string;
  /** `Text` and the like are methods without parameters, not properties. */
  readonly textIsMethod: boolean;
  /** One row or one column answers as a plain list. */
  readonly flatLists: boolean;
  /** `Formula` of several cells answers a list; else nothing. */
  readonly formulaLists: boolean;
  /** What true is. */
  readonly truth: true | 1 | -1;
  /** A block with merged and other cells answers null; else it answers for its first cell. */
  readonly mixedMerges: boolean;
  readonly specialCells: boolean;
  readonly undoSteps: boolean;
  readonly apiEvent: boolean;
  readonly windowHandles: boolean;
  /** Fonts, borders and order of conditional formats. */
  readonly conditionDetails: boolean;
  /** `wps.EtApplication` in place of `Application`. */
  readonly oldEntry: boolean;
  /** In a cell whose format is text an apostrophe in front becomes part of the text. */
  readonly keepsApostrophe: boolean;
  /** Line breaks of notes come back as these. */
  readonly noteBreak: '\n' | '\r\n';
}

export const OLD_WPS: EtVersion = {
  name: 'an old version',
  textIsMethod: true,
  flatLists: true,
  formulaLists: false,
  truth: -1,
  mixedMerges: false,
  specialCells: false,
  undoSteps: false,
  apiEvent: false,
  windowHandles: false,
  conditionDetails: false,
  oldEntry: true,
  keepsApostrophe: true,
  noteBreak: '\r\n',
};

export const CURRENT_WPS: EtVersion = {
  name: 'a current version',
  textIsMethod: false,
  flatLists: false,
  formulaLists: true,
  truth: true,
  mixedMerges: true,
  specialCells: true,
  undoSteps: true,
  apiEvent: true,
  windowHandles: true,
  conditionDetails: true,
  oldEntry: false,
  keepsApostrophe: false,
  noteBreak: '\n',
};
