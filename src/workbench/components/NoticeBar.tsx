import { TEXTS } from '../texts';
import type { Notice } from '../workbench-state';

interface NoticeBarProps {
  readonly notices: readonly Notice[];
  readonly onClose: () => void;
}

/** Always in the page, so that a screen reader hears what comes into it. */
export function NoticeBar({ notices, onClose }: NoticeBarProps) {
  const isError = notices.some(({ kind }) => kind === 'error');
  return (
    <div className="wb-notices" role={isError ? 'alert' : 'status'}>
      {notices.length > 0 && (
        <div className={isError ? 'wb-notice wb-notice--error' : 'wb-notice'}>
          <div className="wb-notice__texts">
            {notices.map(({ text }) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <button type="button" className="wb-button wb-button--quiet" onClick={onClose}>
            {TEXTS.close}
          </button>
        </div>
      )}
    </div>
  );
}
