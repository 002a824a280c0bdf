import { Field, Input, Select } from '@fluentui/react-components';
import type { Engine } from '../../control/session';
import type { Settings } from '../../control/settings';
import { useController, usePane, useTexts } from '../pane-context';
import { OpenFileButton } from './OpenFileButton';

interface Props {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

const OWN = 'own:';

/** By which profile forms are judged, and who judges. */
export function ReviewSettings({ engine, settings, onChange }: Props) {
  const controller = useController();
  const texts = useTexts();
  const title = usePane((state) => state.profileTitle);
  const own = settings.profile.kind === 'own';
  const openProfile = async (file: File) => {
    try {
      const text = await file.text();
      engine.profileOf({ ...settings, profile: { kind: 'own', text } });
      onChange({ ...settings, profile: { kind: 'own', text } });
    } catch (error) {
      controller.tellFault(error);
    }
  };
  return (
    <section>
      <h2 className="overview-title">{texts.settings.review}</h2>
      <Field label={texts.settings.profile} size="small">
        <Select
          size="small"
          value={settings.profile.kind === 'own' ? OWN : settings.profile.name}
          onChange={(_event, { value }) => {
            if (value !== OWN) onChange({ ...settings, profile: { kind: 'builtIn', name: value } });
          }}
        >
          {own && <option value={OWN}>{texts.settings.ownProfile(title)}</option>}
          {engine.builtInProfileNames().map((name) => (
            <option key={name} value={name}>
              {engine.builtInProfile(name).title}
            </option>
          ))}
        </Select>
      </Field>
      <OpenFileButton
        label={texts.settings.openProfile}
        accept=".json"
        onFile={(file) => void openProfile(file)}
      />
      <Field label={texts.settings.reviewer} hint={texts.settings.reviewerHint} size="small">
        <Input
          size="small"
          maxLength={50}
          defaultValue={settings.reviewer}
          onBlur={({ currentTarget: { value } }) => {
            if (value !== settings.reviewer) onChange({ ...settings, reviewer: value });
          }}
        />
      </Field>
    </section>
  );
}
