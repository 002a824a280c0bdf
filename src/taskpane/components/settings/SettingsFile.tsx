import { Button } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { Engine } from '../../control/session';
import type { Settings } from '../../control/settings';
import { useController, usePane, useTexts } from '../pane-context';
import { OpenFileButton } from './OpenFileButton';

interface Props {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** The settings as a file, out and in. */
export function SettingsFile({ engine, settings, onChange }: Props) {
  const controller = useController();
  const texts = useTexts();
  const appearance = usePane((state) => state.appearance);
  const bring = async (file: File) => {
    try {
      const imported = engine.parseSettingsFile(await file.text());
      if (imported.kind === 'settings') {
        controller.changeAppearance(imported.appearance);
        onChange(imported.settings);
      } else {
        onChange({ ...settings, profile: { kind: 'own', text: imported.text } });
      }
      controller.tell(texts.settings.imported);
    } catch (error) {
      controller.tellFault(error);
    }
  };
  return (
    <section>
      <h2 className="overview-title">{texts.settings.file}</h2>
      <p className="soft">{texts.settings.fileHint}</p>
      <div className="chips">
        <Button
          size="small"
          icon={<ArrowDownload16Regular />}
          onClick={() =>
            controller.saveFile(
              `${texts.settings.fileName}.json`,
              engine.settingsFile(appearance, settings),
              'application/json',
            )
          }
        >
          {texts.settings.exportFile}
        </Button>
        <OpenFileButton
          label={texts.settings.importFile}
          accept=".json"
          onFile={(file) => void bring(file)}
        />
      </div>
    </section>
  );
}
