import { Button, Select } from '@fluentui/react-components';
import type { AnyRule } from '../../../checking';
import type { Engine } from '../../control/session';
import type { RuleChoice, Settings } from '../../control/settings';
import { familyOf, SEVERITIES } from '../../store';
import { usePane, useTexts } from '../pane-context';

interface Props {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

const CHOICES: readonly RuleChoice[] = [...SEVERITIES, 'off'];

/** The severity of every rule, by family, folded up: most people never change one. */
export function RuleSettings({ engine, settings, onChange }: Props) {
  const texts = useTexts();
  const language = usePane((state) => state.appearance.language);
  const ofProfile = engine.profileOf({ ...settings, rules: {} }).rules;
  const changed = Object.keys(settings.rules).length;
  const choose = (code: string, value: string) => {
    const choice = CHOICES.find((one) => one === value);
    const others = Object.entries(settings.rules).filter(([other]) => other !== code);
    const rules = Object.fromEntries(choice ? [...others, [code, choice] as const] : others);
    onChange({ ...settings, rules });
  };
  const usual = ({ code, severity }: AnyRule): string => {
    const { enabled, severity: changedTo } = ofProfile[code] ?? {};
    return texts.settings.asProfile(
      enabled === false ? texts.settings.off : texts.severities[changedTo ?? severity],
    );
  };
  return (
    <section>
      <h2 className="overview-title">{texts.settings.rules}</h2>
      <p className="soft">{texts.settings.rulesHint}</p>
      {changed > 0 && (
        <p className="hint">
          {texts.settings.changedRules(changed)}{' '}
          <Button size="small" onClick={() => onChange({ ...settings, rules: {} })}>
            {texts.settings.resetRules}
          </Button>
        </p>
      )}
      {Object.entries(texts.families).map(([family, title]) => (
        <details key={family} className="rules">
          <summary>{title}</summary>
          <ul>
            {engine.ALL_RULES.filter((rule) => familyOf({ rule: rule.id }) === family).map((rule) => (
              <li key={rule.code} className="rule-line">
                <span className="rule-name">
                  <span className="soft">{rule.code}</span> {rule.title[language]}
                </span>
                <Select
                  size="small"
                  aria-label={`${rule.code} ${rule.title[language]}`}
                  value={settings.rules[rule.code] ?? ''}
                  onChange={(_event, { value }) => choose(rule.code, value)}
                >
                  <option value="">{usual(rule)}</option>
                  {SEVERITIES.map((severity) => (
                    <option key={severity} value={severity}>
                      {texts.severities[severity]}
                    </option>
                  ))}
                  <option value="off">{texts.settings.off}</option>
                </Select>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
