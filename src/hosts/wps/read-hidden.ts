import { parseRange, type RangeAddress, type Span } from '../../sheet';
import { rangeOf } from './cell-block';
import { isTrue, memberOf, objectOf, XL, type EtRange, type EtWorksheet } from './et';

export interface HiddenSpans {
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
}

/** Hidden rows and columns of an area: what the visible cells leave out, else asked for one by one. */
export function readHidden(sheet: EtWorksheet, area: RangeAddress): HiddenSpans {
  const visible = visibleAreas(sheet, area);
  const isShown = (first: number, last: number, covers: (part: RangeAddress, at: number) => boolean) =>
    Array.from({ length: last - first + 1 }, (_, at) =>
      visible ? visible.some((part) => covers(part, first + at)) : null,
    );
  const rows = isShown(area.top, area.bottom, (part, row) => part.top <= row && row <= part.bottom);
  const columns = isShown(area.left, area.right, (part, at) => part.left <= at && at <= part.right);
  return {
    hiddenRows: spans(
      rows.map((shown, at) => (shown === null ? isHidden(sheet.Rows, area.top + at) : !shown)),
      area.top,
    ),
    hiddenColumns: spans(
      columns.map((shown, at) => (shown === null ? isHidden(sheet.Columns, area.left + at) : !shown)),
      area.left,
    ),
  };
}

/** Null where this version cannot tell, or not of a sheet that is protected. */
function visibleAreas(sheet: EtWorksheet, area: RangeAddress): RangeAddress[] | null {
  try {
    const visible = rangeOf(sheet, area).SpecialCells(XL.cellTypeVisible);
    const areas = objectOf(visible, 'Areas') as Et.Areas | null;
    if (!areas || areas.Count < 1) return null;
    return Array.from({ length: areas.Count }, (_, at) =>
      parseRange(areas.Item(at + 1).Address(false, false)),
    );
  } catch {
    return null;
  }
}

function isHidden(lines: EtRange, at: number): boolean {
  return isTrue(memberOf(lines.Item(at), 'Hidden'));
}

/** Runs of true as spans; the first entry is number `first`. */
function spans(hidden: readonly boolean[], first: number): Span[] {
  const found: { first: number; last: number }[] = [];
  hidden.forEach((is, at) => {
    const open = found.at(-1);
    if (!is) return;
    if (open?.last === first + at - 1) open.last = first + at;
    else found.push({ first: first + at, last: first + at });
  });
  return found;
}
