import type { OfficeClient } from '../../hosts/excel';
import { BUTTON_ACTIONS, type ButtonAction, type ButtonParts } from './button-actions';
import type { Message } from './message';

/** Office's part in a button: it waits until told that the button is done. */
export interface ButtonEvent {
  completed(): void;
}

export interface RibbonParts {
  /** Loaded at the first press of a button. */
  readonly parts: () => Promise<ButtonParts>;
  readonly show: (message: Message) => Promise<void>;
  /** An error in the user's words. */
  readonly messageOf: (error: unknown) => Message;
}

export type RibbonCommands = Readonly<
  Record<keyof typeof BUTTON_ACTIONS, (event: ButtonEvent) => Promise<void>>
>;

/**
 * The functions that manifest.xml names. Whatever happens, the user is told and Office hears that the button is done:
 * it would otherwise lock the button for minutes. Rejects only where the message could not be shown.
 */
export function ribbonCommands({ parts, show, messageOf }: RibbonParts): RibbonCommands {
  const command = (action: ButtonAction) => async (event: ButtonEvent) => {
    try {
      const message = await parts().then(action).catch(messageOf);
      if (message) await show(message);
    } finally {
      event.completed();
    }
  };
  return {
    checkActiveSheet: command(BUTTON_ACTIONS.checkActiveSheet),
    annotateActiveSheet: command(BUTTON_ACTIONS.annotateActiveSheet),
    clearActiveSheet: command(BUTTON_ACTIONS.clearActiveSheet),
    insertIndicatorRow: command(BUTTON_ACTIONS.insertIndicatorRow),
  };
}

/** Makes the functions known to Office; versions before associate() look for them by name in the page. */
export function registerCommands(
  { Office: office }: OfficeClient,
  commands: RibbonCommands,
  page: object,
): void {
  Object.assign(page, commands);
  const { actions } = office as { readonly actions?: typeof Office.actions };
  if (!actions) return;
  for (const [name, command] of Object.entries(commands)) actions.associate(name, command);
}
