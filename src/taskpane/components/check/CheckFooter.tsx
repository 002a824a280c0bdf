import { Link } from '@fluentui/react-components';
import type { Review } from '../../../assistant';
import { useDispatch, useTexts } from '../pane-context';
import { rulesByOutcome } from '../../store';

/** One line each: what was set aside, and what did not run. */
export function CheckFooter({ review }: { readonly review: Review }) {
  const dispatch = useDispatch();
  const texts = useTexts();
  const { setAside, staleSuppressions, outcomes, suppressionFault } = review.checked;
  const { notRun, failed } = rulesByOutcome(outcomes);
  const aside = setAside.length + staleSuppressions.length;
  return (
    <footer className="check-footer">
      {suppressionFault !== null && <p className="hint">{suppressionFault}</p>}
      {aside > 0 && (
        <Link as="button" onClick={() => dispatch({ type: 'pageOpened', page: { kind: 'setAside' } })}>
          {texts.check.setAside(aside)}
        </Link>
      )}
      {failed.size > 0 && (
        <Link as="button" onClick={() => dispatch({ type: 'pageOpened', page: { kind: 'notRun' } })}>
          {texts.check.failedRules(failed.size)}
        </Link>
      )}
      {notRun.size > 0 && (
        <Link as="button" onClick={() => dispatch({ type: 'pageOpened', page: { kind: 'notRun' } })}>
          {texts.check.notRun(notRun.size)}
        </Link>
      )}
    </footer>
  );
}
