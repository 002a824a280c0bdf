import type { ReviewFinding, WorkbookResult } from '../checking';
import type { Finding } from '../indicator';
import { sameSheet, type SheetSnapshot } from '../sheet';
import type { CheckedSheet } from './checked-sheet';

/** A sheet as it was checked by itself, its suppressions left out. */
export interface RememberedSheet {
  readonly snapshot: SheetSnapshot;
  readonly sheet: CheckedSheet;
  readonly result: WorkbookResult;
}

/**
 * What a face remembers of the sheets it last checked, so that after an edit only the changed sheet is read and
 * checked again. Holds one workbook: for one profile, one library and one language.
 */
export class SheetMemory {
  readonly #byName = new Map<string, RememberedSheet>();

  readonly #reported = new WeakMap<ReviewFinding, Finding>();

  /** The finding as it was reported before, else as `report` makes it. */
  reported(finding: ReviewFinding, report: () => Finding): Finding {
    let reported = this.#reported.get(finding);
    if (!reported) {
      reported = report();
      this.#reported.set(finding, reported);
    }
    return reported;
  }

  /** What was kept of this sheet; null where it says something else by now. */
  recall(snapshot: SheetSnapshot): RememberedSheet | null {
    const kept = this.#byName.get(snapshot.name);
    return kept && sameSheet(kept.snapshot, snapshot) ? kept : null;
  }

  keep(sheet: RememberedSheet): void {
    this.#byName.set(sheet.snapshot.name, sheet);
  }
}
