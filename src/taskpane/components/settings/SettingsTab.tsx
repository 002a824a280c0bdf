import { useEffect, useState } from 'react';
import type { Settings } from '../../control/settings';
import type { Engine } from '../../control/session';
import { useController, usePane, useTexts } from '../pane-context';
import { AppearanceSettings } from './AppearanceSettings';
import { LibrarySettings } from './LibrarySettings';
import { NoteSettings } from './NoteSettings';
import { ReviewSettings } from './ReviewSettings';
import { RuleSettings } from './RuleSettings';
import { SettingsFile } from './SettingsFile';

/** What the settings are drawn from once the rules are there. */
interface Loaded {
  readonly engine: Engine;
  readonly settings: Settings;
}

/** 设置: kept on this machine, and movable to another as a file. */
export default function SettingsTab() {
  const controller = useController();
  const texts = useTexts();
  const profileTitle = usePane((state) => state.profileTitle);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let left = false;
    const load = async () => {
      const engine = await controller.session.engine();
      const settings = await controller.session.settings();
      if (!left) setLoaded({ engine, settings });
    };
    load().catch((error: unknown) => controller.tellFault(error));
    return () => {
      left = true;
    };
  }, [controller, profileTitle]);
  const change = (settings: Settings) => {
    setLoaded((now) => now && { ...now, settings });
    void controller.changeSettings(settings);
  };
  return (
    <div className="settings">
      <AppearanceSettings />
      {loaded ? (
        <>
          <ReviewSettings engine={loaded.engine} settings={loaded.settings} onChange={change} />
          <RuleSettings engine={loaded.engine} settings={loaded.settings} onChange={change} />
        </>
      ) : (
        <p className="hint">{texts.settings.loading}</p>
      )}
      <LibrarySettings />
      <NoteSettings settings={loaded?.settings ?? null} onChange={change} />
      {loaded && <SettingsFile engine={loaded.engine} settings={loaded.settings} onChange={change} />}
    </div>
  );
}
