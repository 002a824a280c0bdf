import { Button } from '@fluentui/react-components';
import { CheckProgress } from '../check/CheckProgress';
import { StateView } from '../frame/StateView';
import { useController, usePane, useTexts } from '../pane-context';
import { AmountTable } from './AmountTable';
import { DuplicateList } from './DuplicateList';
import { ExportButtons } from './ExportButtons';
import { HeatTable } from './HeatTable';

/** 概览: the whole workbook at a glance. */
export default function OverviewTab() {
  const controller = useController();
  const texts = useTexts();
  const review = usePane((state) => state.reviews.workbook);
  const stale = usePane((state) => state.workbookStale);
  const scope = usePane((state) => state.scope);
  const running = usePane((state) => state.check.kind === 'running');
  const start = (
    <Button appearance="primary" onClick={() => controller.chooseScope('workbook')}>
      {texts.overview.start}
    </Button>
  );
  if (!review) {
    return scope === 'workbook' ? (
      <CheckProgress />
    ) : (
      <StateView words={{ title: texts.tabs.overview, next: texts.overview.needsWorkbook }}>
        {start}
      </StateView>
    );
  }
  const forms = review.checked.sheets.reduce((sum, sheet) => sum + sheet.forms.length, 0);
  if (forms === 0) return <StateView words={texts.overview.noForms}>{start}</StateView>;
  return (
    <div className="overview">
      {scope === 'workbook' && running && <CheckProgress />}
      {stale && (
        <p className="hint">
          {texts.check.stale}{' '}
          <Button size="small" onClick={() => controller.chooseScope('workbook')}>
            {texts.header.recheck}
          </Button>
        </p>
      )}
      <p className="overview-sum">{texts.overview.sum(forms, review.checked.findings.length)}</p>
      <HeatTable review={review} />
      <AmountTable review={review} />
      <DuplicateList review={review} />
      <ExportButtons review={review} />
    </div>
  );
}
