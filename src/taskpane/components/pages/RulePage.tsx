import { useEffect, useState } from 'react';
import type { AnyRule } from '../../../checking';
import { useController, usePane, useTexts } from '../pane-context';
import { PageFrame } from '../frame/PageFrame';
import { RuleExample } from './RuleExample';

/** Why a rule is there, and what it takes for right and wrong. */
export function RulePage({ code }: { readonly code: string }) {
  const controller = useController();
  const texts = useTexts();
  const language = usePane((state) => state.appearance.language);
  const rule = useRule(code, controller);
  if (!rule) {
    return (
      <PageFrame title={code}>
        <p className="hint">{rule === null ? texts.rule.loading : texts.rule.unknown}</p>
      </PageFrame>
    );
  }
  return (
    <PageFrame title={rule.title[language]}>
      <p className="soft">
        {rule.code} · {texts.families[rule.family]} · {texts.severities[rule.severity]}
      </p>
      <h3 className="place-title">{texts.rule.why}</h3>
      <p>{rule.why[language]}</p>
      <h3 className="place-title">{texts.rule.basis}</h3>
      <p>{rule.basis}</p>
      <h3 className="place-title">{texts.rule.bad}</h3>
      {rule.examples.bad.map((example, at) => (
        <RuleExample key={at} example={example} />
      ))}
      <h3 className="place-title">{texts.rule.good}</h3>
      {rule.examples.good.map((example, at) => (
        <RuleExample key={at} example={example} />
      ))}
    </PageFrame>
  );
}

/** null while the rules load; undefined where there is no such rule. */
function useRule(code: string, controller: ReturnType<typeof useController>): AnyRule | null | undefined {
  const [rule, setRule] = useState<AnyRule | null | undefined>(null);
  useEffect(() => {
    let left = false;
    void controller.session.engine().then(
      ({ ALL_RULES }) => !left && setRule(ALL_RULES.find((one) => one.code === code)),
      () => !left && setRule(undefined),
    );
    return () => {
      left = true;
    };
  }, [code, controller]);
  return rule;
}
