/// <reference lib="dom" />

/** What Excel on Windows puts into a page's `window.external`, as far as Office.js asks for it at start and for buttons. */
export interface WindowsExcel {
  /** Addresses of the dialogs that were opened. */
  readonly dialogs: string[];
  /** Ids of the calls that the client made of the program itself. */
  readonly calls: number[];
  /** Whether the page has told that it takes the presses of ribbon buttons. */
  takesButtons(): boolean;
  /** Runs the function of a ribbon button. */
  press(functionName: string): void;
  closeDialog(): void;
}

declare global {
  interface Window {
    sendToExcel(text: string): void;
    windowsExcel: WindowsExcel;
  }
}

type Handler = (eventId: number, payload: unknown) => void;

/**
 * Runs in the page, before its scripts, so it stands by itself. Numbers are Office.js's own: 1 is Excel, 2052 is
 * zh-CN, 39 is the event of a pressed button.
 */
export function installWindowsExcel(requirementSets: Readonly<Record<string, string>>): void {
  const BUTTON_PRESSED = 39;
  const DIALOG_CLOSED = 12006;
  const handlers = new Map<number, Handler>();
  let dialogHandler: Handler | null = null;
  let dialogEvent = 0;
  const answers = {
    GetAppType: 1,
    GetSolutionRef: 'jixiao',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: 2052,
    GetAppDataLocale: 2052,
    GetDocUrl: 'C:\\forms.xlsx',
    GetAppCapabilities: 1,
    GetActivationMode: 0,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetSupportedMatrix: JSON.stringify(requirementSets),
    GetHostFullVersion: '16.0.17928.20000',
    GetSettings: { Read: () => undefined, Write: () => undefined },
  };
  const context = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, () => value]));
  const excel: WindowsExcel = {
    dialogs: [],
    calls: [],
    takesButtons: () => handlers.has(BUTTON_PRESSED) && 'checkActiveSheet' in window,
    press: (functionName) => {
      handlers.get(BUTTON_PRESSED)?.(BUTTON_PRESSED, ['Jixiao', functionName, '{}']);
    },
    closeDialog: () => dialogHandler?.(dialogEvent, [DIALOG_CLOSED]),
  };
  const external = {
    GetContext: () => context,
    Execute: (id: number, _parameters: unknown, done: (status: number, answer: unknown) => void) => {
      excel.calls.push(id);
      done(0, []);
    },
    RegisterEvent: (id: number, target: string, handler: Handler, done: (status: number) => void) => {
      if (target.includes('message.html')) {
        const { url } = JSON.parse(target) as { readonly url: string };
        excel.dialogs.push(url);
        dialogHandler = handler;
        dialogEvent = id;
      } else handlers.set(id, handler);
      done(0);
    },
    UnregisterEvent: (_id: number, _target: string, done: (status: number) => void) => done(0),
  };
  Object.defineProperty(window, 'external', { value: external });
  Object.assign(window, {
    windowsExcel: excel,
    _richApiNativeBridge: { sendMessageToHost: (text: string) => window.sendToExcel(text) },
  });
}
