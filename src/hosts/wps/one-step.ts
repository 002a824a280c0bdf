import { memberOf, objectOf, type EtApplication, type EtWorkbook } from './et';

/** Whether this version takes several writes as one step of its undo list. */
export function hasUndoSteps(application: EtApplication): boolean {
  const tools = objectOf(application, 'DebugTools');
  return tools !== null && typeof Reflect.get(tools, 'UndoTransBegin') === 'function';
}

/**
 * Carries out writes with the screen still and without questions, as one step of undo where this version can. An error
 * takes back what was written where this version can. Screen and questions are afterwards as they were before.
 */
export function inOneStep(
  application: EtApplication,
  workbook: EtWorkbook,
  title: string,
  write: () => void,
): void {
  const screen = memberOf(application, 'ScreenUpdating') !== false;
  const alerts = memberOf(application, 'DisplayAlerts') !== false;
  const undoable = hasUndoSteps(application);
  let done = false;
  try {
    application.ScreenUpdating = false;
    application.DisplayAlerts = false;
    if (undoable) application.DebugTools.UndoTransBegin(workbook);
    try {
      write();
      done = true;
    } finally {
      if (undoable) application.DebugTools.UndoTransEnd(workbook, !done, title);
    }
  } finally {
    application.DisplayAlerts = alerts;
    application.ScreenUpdating = screen;
  }
}
