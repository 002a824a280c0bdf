import {
  findApplication,
  leaveRequest,
  rememberPane,
  rememberedPane,
  type EtApplication,
} from '../../hosts/wps';

/** What WPS hands to a callback of the ribbon. */
interface RibbonControl {
  readonly Id: string;
}

/** Buttons of ribbon.xml, what each asks of the pane, and its icon; null: the pane alone. */
const BUTTONS: Readonly<Record<string, { readonly request: string | null; readonly icon: string }>> = {
  jixiaoCheck: { request: 'check', icon: 'check' },
  jixiaoAnnotate: { request: 'annotate', icon: 'annotate' },
  jixiaoClear: { request: 'clear', icon: 'clear' },
  jixiaoInsert: { request: 'insert', icon: 'insert' },
  jixiaoPane: { request: null, icon: 'icon' },
};

const TITLE = '绩效目标助手';
/** Pixels. */
const WIDTH = 420;
/** MsoCTPDockPosition: at the right. */
const DOCKED_RIGHT = 2;

/**
 * The callbacks that ribbon.xml names. WPS looks for them by name in the main page, and does not wait for a promise, so
 * none is async; whatever takes long happens in the pane.
 */
export function ribbonCallbacks(page: object, pageAddress: string) {
  return {
    OnAddinLoad: (): boolean => true,

    OnAction: (control: RibbonControl): boolean => {
      const button = BUTTONS[control.Id];
      const application = findApplication(page);
      if (!button || !application) return false;
      if (button.request !== null) leaveRequest(application, button.request);
      showPane(application as PaneApplication, paneAddress(pageAddress));
      return true;
    },

    GetImage: (control: RibbonControl): string => `icons/${BUTTONS[control.Id]?.icon ?? 'icon'}-32.png`,
  };
}

type PaneApplication = EtApplication & Pick<WPS.AddonRoot, 'CreateTaskPane' | 'GetTaskPane'>;

/** Shows the pane opened before; a new one where there is none, or where it was closed for good. */
function showPane(application: PaneApplication, address: string): void {
  const pane = openedPane(application) ?? createPane(application, address);
  pane.Visible = true;
}

function openedPane(application: PaneApplication): WPS.CustomTaskpane | null {
  const id = rememberedPane(application);
  if (id === null) return null;
  try {
    return application.GetTaskPane(id) ?? null;
  } catch {
    return null;
  }
}

function createPane(application: PaneApplication, address: string): WPS.CustomTaskpane {
  const pane = application.CreateTaskPane(address, TITLE);
  rememberPane(application, pane.ID);
  try {
    pane.DockPosition = DOCKED_RIGHT;
    pane.MinWidth = WIDTH;
    pane.Width = WIDTH;
  } catch {
    // Older versions place the pane themselves.
  }
  return pane;
}

/** The pane's page beside the main page; WPS wants the whole address. */
function paneAddress(pageAddress: string): string {
  const [plain = ''] = pageAddress.split(/[?#]/);
  return `${plain.slice(0, plain.lastIndexOf('/'))}/pane.html`;
}
