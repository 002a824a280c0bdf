import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PerformanceForm } from '../../../indicator';
import type { DraftedForm, DraftedIndicator } from '../../../library';
import type { Texts } from '../../texts';
import { PageFrame } from '../frame/PageFrame';
import { useShownForm } from '../frame/use-shown-form';
import { useController, useDispatch, usePane, useTexts } from '../pane-context';

/** Indicators drafted from the goal, each with the place its figure comes from; the user chooses which to write. */
export function DraftPage() {
  const controller = useController();
  const dispatch = useDispatch();
  const texts = useTexts();
  const form = useShownForm();
  const language = usePane((state) => state.appearance.language);
  const busy = usePane((state) => state.busy !== null);
  const drafted = useDraft(form);
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  if (!form || (form.fields.annualGoal?.text ?? '') === '') {
    return (
      <PageFrame title={texts.draft.title}>
        <p className="hint">{form ? texts.draft.needsGoal : texts.fill.noForm.title}</p>
      </PageFrame>
    );
  }
  const there = new Set(form.indicators.flatMap(({ level2, name }) => (name === null ? [] : [level2])));
  const isChosen = (one: DraftedIndicator): boolean => there.has(one.level2) === flipped.has(keyOf(one));
  const indicators = drafted?.indicators ?? [];
  const chosen = indicators.filter(isChosen);
  const toggle = (key: string) => {
    const next = new Set(flipped);
    if (!next.delete(key)) next.add(key);
    setFlipped(next);
  };
  return (
    <PageFrame title={texts.draft.title}>
      <p className="page-lead">{texts.draft.lead}</p>
      {drafted === null && <p className="hint">{texts.fill.libraryLoading}</p>}
      {drafted !== null && indicators.length === 0 && <p className="hint">{texts.draft.nothing}</p>}
      <ul className="fix-choices">
        {indicators.map((one) => (
          <li key={keyOf(one)}>
            <Checkbox
              className="fix-choice"
              checked={isChosen(one)}
              onChange={() => toggle(keyOf(one))}
              label={
                <span className="fix-words">
                  <span className="soft">
                    {one.level2}
                    {there.has(one.level2) ? ` · ${texts.draft.already}` : ''}
                  </span>
                  <span>
                    {one.name} <strong>{one.value}</strong>
                  </span>
                  <span className="soft">{sourceOf(one, texts)}</span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      {drafted !== null && drafted.omitted.length > 0 && (
        <>
          <h3 className="place-title">{texts.draft.omitted}</h3>
          <ul className="reasons">
            {drafted.omitted.map(({ level2, reason, reasonEn }) => (
              <li key={level2}>{language === 'zh' ? reason : `${level2}: ${reasonEn}`}</li>
            ))}
          </ul>
        </>
      )}
      {drafted !== null && drafted.unused.length > 0 && (
        <>
          <h3 className="place-title">{texts.draft.unused}</h3>
          <p>{drafted.unused.map(({ subject, text }) => `${subject}${text}`).join(texts.separator)}</p>
        </>
      )}
      <div className="page-buttons">
        <Button
          appearance="primary"
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => {
            if (chosen.length === 0) return;
            dispatch({ type: 'pageClosed' });
            void controller.draft(form, chosen);
          }}
        >
          {texts.draft.apply(chosen.length)}
        </Button>
        <Button onClick={() => dispatch({ type: 'pageClosed' })}>{texts.cancel}</Button>
      </div>
    </PageFrame>
  );
}

const keyOf = ({ level2, name }: DraftedIndicator): string => `${level2}|${name}`;

function sourceOf({ from }: DraftedIndicator, texts: Texts): string {
  if (!from) return texts.draft.toFill;
  return from.field === 'annualGoal' ? texts.draft.fromGoal(from.text) : texts.draft.fromAmount(from.text);
}

/** null while the library is on its way. */
function useDraft(form: PerformanceForm | null): DraftedForm | null {
  const controller = useController();
  const [drafted, setDrafted] = useState<DraftedForm | null>(null);
  useEffect(() => {
    let left = false;
    const { suggester } = controller.library;
    if (!form || !suggester) return undefined;
    void controller.session.libraryTools().then(({ draftIndicators }) => {
      if (left) return;
      const { projectName, annualAmount, annualGoal } = form.fields;
      setDrafted(
        draftIndicators(
          {
            projectName: projectName?.text ?? '',
            amountYuan: annualAmount?.yuan ?? null,
            goal: annualGoal?.text ?? '',
          },
          suggester,
        ),
      );
    });
    return () => {
      left = true;
    };
  }, [controller, form]);
  return drafted;
}
