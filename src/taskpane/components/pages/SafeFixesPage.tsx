import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { isFiltered, keyFindings, safeFixesOf } from '../../store';
import { useController, useDispatch, usePane, useTexts } from '../pane-context';
import { Change } from '../check/Change';
import { PageFrame } from '../frame/PageFrame';

/** Every safe fix with what it changes; the user may leave some out before anything is written. */
export function SafeFixesPage() {
  const controller = useController();
  const dispatch = useDispatch();
  const texts = useTexts();
  const review = usePane((state) => state.reviews[state.scope]);
  const filtered = usePane((state) => isFiltered(state.filters));
  const busy = usePane((state) => state.busy !== null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const offered = useMemo(() => safeFixesOf(keyFindings(review?.checked.findings ?? [])), [review]);
  const chosen = offered.filter(({ key }) => !left.has(key));
  const sheets = [...new Set(offered.map(({ sheet }) => sheet))];
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const apply = async () => {
    dispatch({ type: 'pageClosed' });
    await controller.applyFixes(chosen.map(({ fix }) => fix));
  };
  return (
    <PageFrame title={texts.safeFixes.title}>
      {offered.length === 0 ? (
        <p className="hint">{texts.safeFixes.none}</p>
      ) : (
        <>
          <p className="page-lead">{texts.safeFixes.lead}</p>
          {filtered && <p className="hint">{texts.safeFixes.partial}</p>}
          <Checkbox
            className="fix-choice"
            label={texts.safeFixes.all}
            checked={left.size === 0 ? true : chosen.length === 0 ? false : 'mixed'}
            onChange={() => setLeft(left.size === 0 ? new Set(offered.map(({ key }) => key)) : new Set())}
          />
          {sheets.map((sheet) => (
            <section key={sheet}>
              {sheets.length > 1 && <h3 className="place-title">{sheet}</h3>}
              <ul className="fix-choices">
                {offered
                  .filter((one) => one.sheet === sheet)
                  .map(({ key, cell, code, fix }) => (
                    <li key={key}>
                      <Checkbox
                        className="fix-choice"
                        checked={!left.has(key)}
                        onChange={() => toggle(key)}
                        label={
                          <span className="fix-words">
                            <span className="soft">
                              {cell} · {code}
                            </span>
                            {fix.edits.map((edit) => (
                              <span key={`${edit.sheet}!${edit.cell}`} className="fix-change">
                                {fix.edits.length > 1 && <span className="remedy-cell">{edit.cell}</span>}
                                <Change
                                  before={controller.textAt(edit.sheet, edit.cell)}
                                  after={edit.value}
                                />
                              </span>
                            ))}
                          </span>
                        }
                      />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
          <div className="page-buttons">
            <Button
              appearance="primary"
              disabledFocusable={busy || chosen.length === 0}
              onClick={() => chosen.length > 0 && void apply()}
            >
              {texts.safeFixes.apply(chosen.length)}
            </Button>
            <Button onClick={() => dispatch({ type: 'pageClosed' })}>{texts.cancel}</Button>
          </div>
        </>
      )}
    </PageFrame>
  );
}
