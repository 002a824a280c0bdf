import type { TextStore } from '../../src/assistant';
import {
  loadSettings,
  parseSettingsFile,
  profileOf,
  settingsFile,
  USUAL_SETTINGS,
  writeSettings,
  type Settings,
} from '../../src/taskpane/control/settings';
import { en } from '../../src/taskpane/texts/en';
import { zh } from '../../src/taskpane/texts/zh';

function memoryStore(): TextStore {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => {
      if (text === null) kept.delete(key);
      else kept.set(key, text);
    },
  };
}

const settings: Settings = {
  profile: { kind: 'builtIn', name: 'county' },
  rules: { 'VAL-03': 'off', 'DIR-01': 'info' },
  reviewer: '张三',
  leastMarked: 'warning',
};

describe('settings', () => {
  test('are kept and found again', () => {
    const store = memoryStore();
    writeSettings(store, settings);
    expect(loadSettings(store)).toEqual(settings);
  });

  test('what cannot be used is not used', () => {
    const store = memoryStore();
    expect(loadSettings(store)).toEqual(USUAL_SETTINGS);
    store.write('jixiao.settings', '{"profile":');
    expect(loadSettings(store)).toEqual(USUAL_SETTINGS);
    writeSettings(store, { ...settings, profile: { kind: 'builtIn', name: 'gone' } });
    expect(loadSettings(store)).toEqual(USUAL_SETTINGS);
  });

  test('change severities of the profile, and switch rules off', () => {
    const { rules } = profileOf(settings);
    expect(rules['VAL-03']).toMatchObject({ enabled: false });
    expect(rules['DIR-01']).toMatchObject({ enabled: true, severity: 'info' });
  });

  test('go to another machine as a file', () => {
    const file = settingsFile({ language: 'en', theme: 'dark' }, settings);
    expect(parseSettingsFile(file)).toEqual({
      kind: 'settings',
      appearance: { language: 'en', theme: 'dark' },
      settings,
    });
  });

  test('a profile is taken for what it is, anything else is refused', () => {
    const profile = JSON.stringify({ name: 'own', title: '我局的配置', extends: 'county' });
    expect(parseSettingsFile(profile)).toMatchObject({ kind: 'profile', title: '我局的配置' });
    expect(() => parseSettingsFile('不是 JSON')).toThrow(/JSON/);
    expect(() => parseSettingsFile('{"name":1}')).toThrow();
  });
});

describe('the words of the pane', () => {
  const texts = (words: object): readonly string[] =>
    Object.values(words).flatMap((word: unknown) =>
      typeof word === 'string' ? [word] : typeof word === 'object' && word !== null ? texts(word) : [],
    );

  test('none is empty', () => {
    for (const words of [zh, en]) expect(texts(words).filter((text) => text.trim() === '')).toEqual([]);
  });
});
