import type { HostCapabilities } from '../host';
import type { OfficeClient } from './office';

/** What this Excel can do, by its requirement sets (learn.microsoft.com, ExcelApi requirement sets). */
export interface ExcelSupport {
  /** 1.18, else 1.10. */
  readonly notes: HostCapabilities['notes'];
  /** 1.13. */
  readonly mergedAreas: boolean;
  /** 1.9: hidden rows as a list, areas of several ranges, copied formats, events of all sheets at once. */
  readonly since19: boolean;
  /** 1.6. */
  readonly conditionalFormats: boolean;
  /** 1.7. */
  readonly customProperties: boolean;
  /** 1.7. */
  readonly workbookName: boolean;
  /** 1.20. */
  readonly mergeUndoGroup: boolean;
}

export function probeSupport({ Office: office }: OfficeClient): ExcelSupport {
  const since = (version: string) => office.context.requirements.isSetSupported('ExcelApi', version);
  return {
    notes: since('1.18') ? 'note' : since('1.10') ? 'comment' : 'none',
    mergedAreas: since('1.13'),
    since19: since('1.9'),
    conditionalFormats: since('1.6'),
    customProperties: since('1.7'),
    workbookName: since('1.7'),
    mergeUndoGroup: since('1.20'),
  };
}

export function capabilitiesOf(support: ExcelSupport): HostCapabilities {
  return {
    notes: support.notes,
    merges: support.mergedAreas,
    highlights: support.conditionalFormats,
    insertRows: true,
    properties: support.customProperties,
    // All writes of one apply() go in one sync, which is one step of Excel's undo.
    singleUndoStep: support.mergeUndoGroup,
  };
}
