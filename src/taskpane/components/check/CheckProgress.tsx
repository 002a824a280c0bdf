import { Button, ProgressBar } from '@fluentui/react-components';
import { useController, usePane, useTexts } from '../pane-context';
import { StateView } from '../frame/StateView';

/** How far the check is, or why it did not come to an end. It takes no place while nothing is to be said. */
export function CheckProgress() {
  const controller = useController();
  const texts = useTexts();
  const check = usePane((state) => state.check);
  const scope = usePane((state) => state.scope);
  const hasReview = usePane((state) => state.reviews[state.scope] !== null);
  switch (check.kind) {
    case 'running': {
      if (scope === 'sheet') return hasReview ? null : <p className="hint">{texts.loading}</p>;
      const words =
        check.total === null ? texts.check.readingSheets : texts.check.progress(check.done, check.total);
      return (
        <div className="progress">
          <div className="progress-line">
            <span role="status">{words}</span>
            <Button size="small" onClick={() => controller.cancelCheck()}>
              {texts.check.stop}
            </Button>
          </div>
          <ProgressBar
            aria-label={texts.check.running}
            {...(check.total === null ? {} : { value: check.done, max: check.total })}
          />
        </div>
      );
    }
    case 'waiting':
      return hasReview ? null : <p className="hint">{texts.check.waiting}</p>;
    case 'cancelled':
      return (
        <p className="hint" role="status">
          {hasReview ? texts.check.cancelled : texts.check.cancelledEmpty}{' '}
          <Button size="small" onClick={() => void controller.check()}>
            {texts.header.recheck}
          </Button>
        </p>
      );
    case 'failed': {
      const words = texts.faults[check.fault.code];
      return (
        <StateView words={words}>
          {check.fault.detail !== '' && <p className="soft">{check.fault.detail}</p>}
          <Button onClick={() => void controller.check()}>{texts.retry}</Button>
        </StateView>
      );
    }
    case 'idle':
      return null;
  }
}
