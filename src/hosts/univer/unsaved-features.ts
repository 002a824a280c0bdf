import type { MenuConfig } from '@univerjs/preset-sheets-core';

/**
 * Menu items for what an edit list cannot say: fonts, fills, columns, sheets. They are hidden rather than lost on
 * saving.
 */
const HIDDEN = ['sheet.contextMenu.permission', 'sheet.operation.insert-sheet'];

export function hiddenMenus(): MenuConfig {
  return Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
}
