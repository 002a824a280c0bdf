import { Field, Select } from '@fluentui/react-components';
import type { Settings } from '../../control/settings';
import { SEVERITIES } from '../../store';
import { useController, useTexts } from '../pane-context';

interface Props {
  readonly settings: Settings | null;
  readonly onChange: (settings: Settings) => void;
}

/** How findings come into the sheet, and which of them. */
export function NoteSettings({ settings, onChange }: Props) {
  const { notes } = useController().host.capabilities;
  const texts = useTexts();
  return (
    <section>
      <h2 className="overview-title">{texts.settings.notes}</h2>
      {settings && (
        <Field label={texts.settings.leastMarked} size="small">
          <Select
            size="small"
            value={settings.leastMarked}
            onChange={(_event, { value }) => {
              const leastMarked = SEVERITIES.find((severity) => severity === value);
              if (leastMarked) onChange({ ...settings, leastMarked });
            }}
          >
            {[...SEVERITIES].reverse().map((severity) => (
              <option key={severity} value={severity}>
                {texts.settings.leastMarkedChoices[severity]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className="soft">{texts.settings.noteStyles[notes]}</p>
    </section>
  );
}
