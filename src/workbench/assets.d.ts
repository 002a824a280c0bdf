/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** A workbook as a data URL. */
declare module '*.xlsx' {
  const url: string;
  export default url;
}
