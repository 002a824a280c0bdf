import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Finding } from '../../../indicator';
import { useController, useDispatch, useTexts } from '../pane-context';

/** Sets a finding aside, with a reason: without one, whoever reviews the form cannot judge it. */
export function IgnoreForm({ finding }: { readonly finding: Finding }) {
  const controller = useController();
  const dispatch = useDispatch();
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const close = () => dispatch({ type: 'settingAside', key: null });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      input.current?.focus();
      return;
    }
    close();
    void controller.suppress(finding, reason.trim());
  };
  return (
    <form
      className="ignore"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <Field
        label={texts.card.reason}
        size="small"
        hint={texts.card.reasonHint}
        {...(missing && reason.trim() === '' ? { validationMessage: texts.card.reasonNeeded } : {})}
      >
        <Input
          size="small"
          input={{ ref: input }}
          value={reason}
          onChange={(_event, data) => setReason(data.value)}
        />
      </Field>
      <div className="ignore-presets">
        {texts.card.reasonPresets.map((preset) => (
          <Button key={preset} size="small" shape="circular" onClick={() => setReason(preset)}>
            {preset}
          </Button>
        ))}
      </div>
      <div className="ignore-buttons">
        <Button size="small" appearance="primary" type="submit">
          {texts.card.confirmIgnore}
        </Button>
        <Button size="small" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
