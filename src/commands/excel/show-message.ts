import type { OfficeClient } from '../../hosts/excel';
import { fragmentOf, type Message } from './message';

/** Share of the screen, in percent. */
const SIZE = { width: 32, height: 32 };

/**
 * Excel gives a button five minutes, and some versions do not tell that a dialog was closed by Esc: after this long the
 * button is free again, whether or not the dialog still stands. Milliseconds.
 */
const LONGEST_SHOWN = 60_000;

/** No dialog could be opened: pop-ups are blocked, or another one stands open. */
export class DialogRefused extends Error {
  override readonly name = 'DialogRefused';
}

/**
 * Shows a message in a dialog of Office's own, which every Excel that has ribbon buttons of add-ins knows (DialogApi
 * 1.1). Ends when the user has closed it: on the Mac a dialog goes as soon as the button that opened it is done.
 * Throws DialogRefused.
 */
export function showMessage({ Office: office }: OfficeClient, page: string, message: Message): Promise<void> {
  return new Promise((done, fail) => {
    const address = `${page}#${fragmentOf(message)}`;
    const options = { ...SIZE, displayInIframe: true };
    office.context.ui.displayDialogAsync(address, options, ({ status, value: dialog, error }) => {
      if (status === office.AsyncResultStatus.Failed) {
        fail(new DialogRefused(`${error.code} ${error.message}`));
        return;
      }
      const timer = setTimeout(done, LONGEST_SHOWN);
      dialog.addEventHandler(office.EventType.DialogEventReceived, () => {
        clearTimeout(timer);
        done();
      });
    });
  });
}
