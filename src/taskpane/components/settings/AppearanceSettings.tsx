import { Field, Select } from '@fluentui/react-components';
import { THEME_CHOICES } from '../../store';
import { useController, usePane, useTexts } from '../pane-context';

/** Language and colours. */
export function AppearanceSettings() {
  const controller = useController();
  const texts = useTexts();
  const appearance = usePane((state) => state.appearance);
  return (
    <section>
      <h2 className="overview-title">{texts.settings.appearance}</h2>
      <Field label={texts.settings.language} size="small">
        <Select
          size="small"
          value={appearance.language}
          onChange={(_event, { value }) =>
            controller.changeAppearance({ ...appearance, language: value === 'en' ? 'en' : 'zh' })
          }
        >
          {(['zh', 'en'] as const).map((language) => (
            <option key={language} value={language}>
              {texts.settings.languages[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.settings.theme} size="small">
        <Select
          size="small"
          value={appearance.theme}
          onChange={(_event, { value }) =>
            controller.changeAppearance({
              ...appearance,
              theme: THEME_CHOICES.find((choice) => choice === value) ?? 'follow',
            })
          }
        >
          {THEME_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {texts.themes[choice]}
            </option>
          ))}
        </Select>
      </Field>
    </section>
  );
}
