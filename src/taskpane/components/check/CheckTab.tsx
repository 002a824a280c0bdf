import { Button } from '@fluentui/react-components';
import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { countBySeverity, NO_FILTERS, passesFilters } from '../../store';
import { useDispatch, usePane, useTexts } from '../pane-context';
import { StateView } from '../frame/StateView';
import { CheckFooter } from './CheckFooter';
import { CheckProgress } from './CheckProgress';
import { CheckTools } from './CheckTools';
import { FilterBar } from './FilterBar';
import { FindingList } from './FindingList';

/** 检查: what is wrong with the form, and what to do about it. */
export function CheckTab() {
  const dispatch = useDispatch();
  const texts = useTexts();
  const review = usePane((state) => state.reviews[state.scope]);
  const failed = usePane((state) => state.check.kind === 'failed');
  const filters = usePane((state) => state.filters);
  if (!review || failed) return <CheckProgress />;
  const { findings, sheets } = review.checked;
  const forms = sheets.reduce((sum, sheet) => sum + sheet.forms.length, 0);
  const counts = countBySeverity(findings);
  const absence = sheets.find((sheet) => sheet.absence !== null)?.absence;
  const passing = findings.some((finding) => passesFilters(finding, filters));
  return (
    <>
      <CheckProgress />
      <p className="only-heard" role="status">
        {texts.check.announced(counts.error, counts.warning, counts.info)}
      </p>
      {forms === 0 && findings.length === 0 ? (
        <StateView words={texts.absences[absence?.reason ?? 'noForm']} />
      ) : (
        <>
          <CheckTools review={review} />
          {findings.length > 0 && <FilterBar review={review} />}
          {findings.length === 0 && (
            <StateView words={{ title: texts.check.clean, next: texts.check.cleanNext }}>
              <CheckmarkCircle24Regular aria-hidden />
            </StateView>
          )}
          {findings.length > 0 && !passing && (
            <p className="hint">
              {texts.check.nothingPasses}{' '}
              <Button size="small" onClick={() => dispatch({ type: 'filtered', filters: NO_FILTERS })}>
                {texts.check.clearFilters}
              </Button>
            </p>
          )}
          {passing && <FindingList review={review} />}
          <CheckFooter review={review} />
        </>
      )}
    </>
  );
}
