import { readFileSync } from 'node:fs';
import { ribbonCallbacks } from '../../../src/commands/wps/ribbon';
import { findApplication, takeRequest } from '../../../src/hosts/wps';

const RIBBON = readFileSync('src/commands/wps/package/ribbon.xml', 'utf8');
const ADDRESS = 'file:///C:/Users/a/AppData/Roaming/kingsoft/wps/jsaddons/jixiao_0.1.0/index.html?v=1';

/** What the ribbon's page needs of WPS: storage shared between pages, and panes. */
function wpsPage({ oldPanes = false } = {}) {
  const stored = new Map<string, unknown>();
  const panes = new Map<number, Record<string, unknown>>();
  const opened: { url: string; title: string }[] = [];
  const page = {
    Application: {
      Workbooks: { Count: 1 },
      PluginStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: unknown) => stored.set(key, value),
      },
      CreateTaskPane: (url: string, title: string) => {
        opened.push({ url, title });
        const pane: Record<string, unknown> = { ID: opened.length, Visible: false };
        if (oldPanes)
          Object.defineProperty(pane, 'DockPosition', {
            set: () => {
              throw new Error('not in this version');
            },
          });
        panes.set(opened.length, pane);
        return pane;
      },
      GetTaskPane: (id: number) => {
        const pane = panes.get(id);
        if (!pane) throw new Error('no such pane');
        return pane;
      },
    },
  };
  return { page, panes, opened };
}

describe("the ribbon's page in WPS", () => {
  test('the ribbon begins as WPS wants it, and names callbacks that there are', () => {
    expect(RIBBON.startsWith('<customUI')).toBe(true);
    const named = [...RIBBON.matchAll(/(?:onLoad|onAction|getImage)="(\w+)"/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(ribbonCallbacks({}, ADDRESS))));
    const labels = [...RIBBON.matchAll(/<button [^>]*label="([^"]+)"/g)].map(([, label]) => label);
    expect(labels).toEqual(['检查本表', '写入批注', '清除标记', '插入指标行', '打开窗格']);
  });

  test('every button has an action and an icon that is in the package', () => {
    const ids = [...RIBBON.matchAll(/<button id="(\w+)"/g)].map(([, id = '']) => id);
    for (const id of ids) {
      const { page } = wpsPage();
      const { OnAction, GetImage } = ribbonCallbacks(page, ADDRESS);
      expect(OnAction({ Id: id })).toBe(true);
      expect(readFileSync(`assets/${GetImage({ Id: id })}`).length).toBeGreaterThan(0);
    }
  });

  test('callbacks answer at once: none is async', () => {
    const { page } = wpsPage();
    const { OnAddinLoad, OnAction, GetImage } = ribbonCallbacks(page, ADDRESS);
    const answers: unknown[] = [
      OnAddinLoad(),
      OnAction({ Id: 'jixiaoCheck' }),
      GetImage({ Id: 'jixiaoCheck' }),
    ];
    for (const answer of answers) expect(answer).not.toBeInstanceOf(Promise);
  });

  test('a button opens the pane beside the main page, once, and leaves its request', () => {
    const { page, panes, opened } = wpsPage();
    const { OnAction } = ribbonCallbacks(page, ADDRESS);
    OnAction({ Id: 'jixiaoAnnotate' });
    expect(opened).toEqual([{ url: ADDRESS.replace(/index\.html.*$/, 'pane.html'), title: '绩效目标助手' }]);
    expect(panes.get(1)).toMatchObject({ Visible: true, DockPosition: 2 });
    const application = findApplication(page);
    expect(application && takeRequest(application)).toBe('annotate');
    expect(application && takeRequest(application)).toBeNull();
    Object.assign(panes.get(1) ?? {}, { Visible: false });
    OnAction({ Id: 'jixiaoPane' });
    expect(opened).toHaveLength(1);
    expect(panes.get(1)).toMatchObject({ Visible: true });
    expect(application && takeRequest(application)).toBeNull();
  });

  test('a pane that was closed for good is opened anew; old versions place it themselves', () => {
    const { page, panes, opened } = wpsPage({ oldPanes: true });
    const { OnAction } = ribbonCallbacks(page, ADDRESS);
    OnAction({ Id: 'jixiaoPane' });
    panes.clear();
    OnAction({ Id: 'jixiaoPane' });
    expect(opened).toHaveLength(2);
    expect(panes.get(2)).toMatchObject({ Visible: true });
  });

  test('outside of WPS nothing happens', () => {
    expect(ribbonCallbacks({}, ADDRESS).OnAction({ Id: 'jixiaoCheck' })).toBe(false);
    expect(ribbonCallbacks(wpsPage().page, ADDRESS).OnAction({ Id: 'someOneElse' })).toBe(false);
  });
});
