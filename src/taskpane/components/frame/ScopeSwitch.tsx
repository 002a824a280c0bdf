import { Button, ToggleButton } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import type { Scope } from '../../store';
import { useController, usePane, useTexts } from '../pane-context';

/** What is checked: the sheet in front of the user, or all. */
export function ScopeSwitch() {
  const controller = useController();
  const texts = useTexts();
  const scope = usePane((state) => state.scope);
  const names: Readonly<Record<Scope, string>> = {
    sheet: texts.header.scopeSheet,
    workbook: texts.header.scopeWorkbook,
  };
  return (
    <div className="scope">
      <div className="scope-choices" role="group" aria-label={texts.header.scope}>
        {(['sheet', 'workbook'] as const).map((one) => (
          <ToggleButton
            key={one}
            size="small"
            appearance={one === scope ? 'outline' : 'subtle'}
            checked={one === scope}
            onClick={() => one !== scope && controller.chooseScope(one)}
          >
            {names[one]}
          </ToggleButton>
        ))}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowSync16Regular />}
        aria-label={texts.header.recheck}
        title={texts.header.recheck}
        onClick={() => void controller.check()}
      />
    </div>
  );
}
