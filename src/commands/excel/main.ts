/// <reference lib="dom" />
import { ExcelHost, readSelection } from '../../hosts/excel';
import { loadOfficeClient } from '../../taskpane/detect-host';
import { localTextStore } from '../../taskpane/local-text-store';
import { Session } from '../../taskpane/control/session';
import { faultOf, readAppearance } from '../../taskpane/store';
import { textsOf } from '../../taskpane/texts';
import type { ButtonParts } from './button-actions';
import { commandTexts } from './command-texts';
import { registerCommands, ribbonCommands } from './ribbon-commands';
import { showMessage } from './show-message';

/** The page behind the ribbon's buttons. It is not seen; settings and what can be undone are those of the pane. */
async function open(): Promise<void> {
  const client = await loadOfficeClient();
  if (!client) return;
  const store = localTextStore();
  const { language } = readAppearance(store);
  const texts = { ...textsOf(language), commands: commandTexts(language) };
  const parts = async (): Promise<ButtonParts> => {
    const host = new ExcelHost(client);
    // Made anew for every press: the pane may have changed settings or undone something in between.
    const session = new Session(host, store, language, () => new Date().toISOString());
    return { host, assistant: await session.assistant(), selection: () => readSelection(client), texts };
  };
  const commands = ribbonCommands({
    parts,
    show: (message) => showMessage(client, new URL('message.html', location.href).href, message),
    messageOf: (error) => {
      const { code, detail } = faultOf(error);
      const { title, next } = texts.faults[code];
      return { title, lines: [detail, next].filter((line) => line !== '') };
    },
  });
  registerCommands(client, commands, globalThis);
}

void open();
