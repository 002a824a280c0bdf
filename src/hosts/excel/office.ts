/// <reference types="office-js" />

/** What Office.js puts into a page. Handed in, so that the adapter runs wherever the client does. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}
