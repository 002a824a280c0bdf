import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { notRunReasons } from '../../store';
import { useDispatch, usePane, useTexts } from '../pane-context';
import { PageFrame } from '../frame/PageFrame';

/** Which rules judged nothing, by the reason; no silent pass. */
export function NotRunPage() {
  const dispatch = useDispatch();
  const texts = useTexts();
  const language = usePane((state) => state.appearance.language);
  const review = usePane((state) => state.reviews[state.scope]);
  const groups = useMemo(() => notRunReasons(review?.checked.outcomes ?? [], language), [review, language]);
  return (
    <PageFrame title={texts.notRun.title}>
      <p className="page-lead">{texts.notRun.lead}</p>
      {groups.map(({ outcome, reasons }) => (
        <section key={outcome}>
          <h3 className="place-title">
            {outcome === 'ruleError' ? texts.notRun.ruleError : texts.notRun.kinds[outcome]}
          </h3>
          {outcome === 'ruleError' && <p className="hint">{texts.notRun.ruleErrorNext}</p>}
          <ul className="reasons">
            {reasons.map(({ reason, codes }) => (
              <li key={reason}>
                <p>{reason}</p>
                <p className="codes">
                  {codes.map((code) => (
                    <Link
                      as="button"
                      key={code}
                      onClick={() => dispatch({ type: 'pageOpened', page: { kind: 'rule', code } })}
                    >
                      {code}
                    </Link>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PageFrame>
  );
}
