import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Broom16Regular } from '@fluentui/react-icons/svg/broom';
import { CommentAdd16Regular } from '@fluentui/react-icons/svg/comment-add';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import { useMemo } from 'react';
import type { Review } from '../../../assistant';
import { keyFindings, safeFixesOf } from '../../store';
import { useController, useDispatch, usePane, useTexts } from '../pane-context';

/** What can be done with all findings at once. */
export function CheckTools({ review }: { readonly review: Review }) {
  const controller = useController();
  const dispatch = useDispatch();
  const texts = useTexts();
  const busy = usePane((state) => state.busy !== null);
  const undoable = usePane((state) => state.undoable);
  const { findings } = review.checked;
  const fixes = useMemo(() => safeFixesOf(keyFindings(findings)).length, [findings]);
  const { notes, highlights } = controller.host.capabilities;
  const locked = review.workbook.sheets.filter((sheet) => sheet.protected).length;
  return (
    <>
      <div className="tools" role="group" aria-label={texts.check.tools}>
        <Button
          size="small"
          appearance="primary"
          icon={<Wrench16Regular />}
          disabledFocusable={busy || fixes === 0}
          onClick={() => dispatch({ type: 'pageOpened', page: { kind: 'safeFixes' } })}
        >
          {texts.check.safeFixes(fixes)}
        </Button>
        <Button
          size="small"
          icon={<ArrowUndo16Regular />}
          disabledFocusable={busy || undoable === null}
          title={undoable === null ? texts.check.undo : texts.check.undoWhat(undoable)}
          onClick={() => void controller.undo()}
        >
          {texts.check.undo}
        </Button>
        {(notes !== 'none' || highlights) && (
          <>
            <Button
              size="small"
              icon={<CommentAdd16Regular />}
              disabledFocusable={busy}
              onClick={() => void controller.annotate(findings)}
            >
              {texts.check.annotate}
            </Button>
            <Button
              size="small"
              icon={<Broom16Regular />}
              disabledFocusable={busy}
              onClick={() => void controller.clearMarks()}
            >
              {texts.check.clear}
            </Button>
          </>
        )}
      </div>
      {notes === 'none' && <p className="hint">{texts.check.notesMissing}</p>}
      {locked > 0 && (
        <p className="hint">
          {review.scope === 'sheet' ? texts.check.locked : texts.check.lockedSheets(locked)}
        </p>
      )}
    </>
  );
}
