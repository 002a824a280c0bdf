import { useMemo } from 'react';
import type { PerformanceForm } from '../../../indicator';
import { parseRange } from '../../../sheet';
import { selectedRow } from '../../store';
import { usePane } from '../pane-context';

/** The form the user stands in, else the first one of their sheet, else the first one; null where there is none. */
export function useShownForm(): PerformanceForm | null {
  const review = usePane((state) => state.reviews[state.scope]);
  const selection = usePane((state) => state.selection);
  return useMemo(() => {
    const forms = review?.checked.sheets.flatMap((sheet) => sheet.forms) ?? [];
    const onSheet = forms.filter((form) => form.sheet === selection?.sheet);
    const row = selectedRow(selection);
    const around = onSheet.find((form) => {
      const { top, bottom } = parseRange(form.range);
      return row !== null && row >= top && row <= bottom;
    });
    return around ?? onSheet[0] ?? forms[0] ?? null;
  }, [review, selection]);
}
