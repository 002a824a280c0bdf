import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { notRunReasons, type NotRunGroup } from '../../store';
import { PageFrame } from '../frame/PageFrame';
import { useDispatch, usePane, useTexts } from '../pane-context';
import { useRuleTitles } from '../use-rule-titles';

/** Which rules judged nothing, by the reason; no silent pass. */
export function NotRunPage() {
  const texts = useTexts();
  const language = usePane((state) => state.appearance.language);
  const review = usePane((state) => state.reviews[state.scope]);
  const groups = useMemo(() => notRunReasons(review?.checked.outcomes ?? [], language), [review, language]);
  return (
    <PageFrame title={texts.notRun.title}>
      <p className="page-lead">{texts.notRun.lead}</p>
      {groups.map((group) => (
        <details key={group.outcome} className="rules" open={group.outcome !== 'notApplicable'}>
          <summary>
            {group.outcome === 'ruleError' ? texts.notRun.ruleError : texts.notRun.kinds[group.outcome]}{' '}
            <span className="soft">
              {texts.notRun.rules(new Set(group.reasons.flatMap(({ codes }) => codes)).size)}
            </span>
          </summary>
          {group.outcome === 'ruleError' && <p className="soft">{texts.notRun.ruleErrorNext}</p>}
          <Reasons reasons={group.reasons} />
        </details>
      ))}
    </PageFrame>
  );
}

function Reasons({ reasons }: Pick<NotRunGroup, 'reasons'>) {
  const dispatch = useDispatch();
  const titleOf = useRuleTitles();
  return (
    <ul className="reasons">
      {reasons.map(({ reason, codes }) => (
        <li key={reason}>
          <p>{reason}</p>
          <ul className="codes">
            {codes.map((code) => (
              <li key={code}>
                <Link
                  as="button"
                  onClick={() => dispatch({ type: 'pageOpened', page: { kind: 'rule', code } })}
                >
                  {code} {titleOf(code)}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
