import { ToggleButton } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Severity } from '../../../indicator';
import { countBySeverity, SEVERITIES } from '../../store';
import { useDispatch, usePane, useTexts } from '../pane-context';
import { SeverityMark } from './SeverityMark';

/** The three counts; each is a switch that shows or hides its findings. */
export function SeverityCounts() {
  const dispatch = useDispatch();
  const texts = useTexts();
  const shown = usePane((state) => state.filters.severities);
  const review = usePane((state) => state.reviews[state.scope]);
  const counts = useMemo(() => countBySeverity(review?.checked.findings ?? []), [review]);
  const toggle = (severity: Severity) => {
    const others = shown.filter((one) => one !== severity);
    const severities = shown.includes(severity)
      ? others
      : SEVERITIES.filter((one) => one === severity || shown.includes(one));
    dispatch({ type: 'filtered', filters: { severities } });
    dispatch({ type: 'tabChosen', tab: 'check' });
  };
  return (
    <div className="counts" role="group" aria-label={texts.check.filterSeverity}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          className={`count count--${severity}`}
          size="small"
          appearance="subtle"
          checked={shown.includes(severity)}
          disabledFocusable={review === null}
          icon={<SeverityMark severity={severity} />}
          aria-label={texts.header.count(severity, counts[severity])}
          onClick={() => toggle(severity)}
        >
          {texts.severities[severity]} <strong>{review ? counts[severity] : '–'}</strong>
        </ToggleButton>
      ))}
    </div>
  );
}
