import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { shortenChange, type Notice } from '../../store';
import type { Texts } from '../../texts';
import { useController, useDispatch, usePane, useTexts } from '../pane-context';

function linesOf(notice: Notice, texts: Texts): readonly string[] {
  switch (notice.kind) {
    case 'told':
      return [notice.text];
    case 'updated':
      return [texts.notice.updated(notice.gone, notice.added)];
    case 'fault': {
      const { title, next } = texts.faults[notice.fault.code];
      return [title, ...(notice.fault.detail === '' ? [] : [notice.fault.detail]), next];
    }
    case 'done': {
      const { action, edits, change, skipped, left } = notice;
      const [before, after] = change ? shortenChange(change.before, change.after) : ['', ''];
      return [
        texts.notice.done(action, edits),
        ...(change && edits > 0 ? [texts.notice.changed({ cell: change.cell, before, after })] : []),
        ...(left > 0 ? [texts.notice.left(action, left)] : []),
        ...(skipped.length > 0 ? [texts.notice.skipped, ...skipped] : []),
      ];
    }
  }
}

/** What the last action did. The region stays in place, so that screen readers hear what comes into it. */
export function NoticeBar() {
  const controller = useController();
  const dispatch = useDispatch();
  const texts = useTexts();
  const notice = usePane((state) => state.notice);
  const undoable = usePane((state) => state.undoable);
  const canUndo =
    notice?.kind === 'done' && notice.action !== 'undo' && notice.edits > 0 && undoable !== null;
  const [first, ...rest] = notice ? linesOf(notice, texts) : [];
  return (
    <div className="notice-region" role="status" aria-live="polite">
      {notice && (
        <div className={`notice notice--${notice.kind}`}>
          <div className="notice-words">
            <p className="notice-first">{first}</p>
            {rest.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          {canUndo && (
            <Button size="small" icon={<ArrowUndo16Regular />} onClick={() => void controller.undo()}>
              {texts.actions.undo}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={texts.close}
            onClick={() => dispatch({ type: 'noticed', notice: null })}
          />
        </div>
      )}
    </div>
  );
}
