import type { MenuConfig } from '@univerjs/preset-sheets-core';
import type { FUniver } from '@univerjs/presets';

/** Commands of Univer for what an edit list cannot say, so that a saved file would lack it. */
const UNSAVED_COMMANDS = new Set(
  [
    // looks
    ...['set-style', 'set-bold', 'set-italic', 'set-underline', 'set-stroke', 'set-overline'],
    ...['set-range-bold', 'set-range-italic', 'set-range-underline', 'set-range-stroke'],
    ...['set-range-subscript', 'set-range-superscript', 'set-range-text-color', 'reset-range-text-color'],
    ...['set-range-font-family', 'set-range-fontsize', 'set-range-font-increase', 'set-range-font-decrease'],
    ...['set-font-family', 'set-font-size', 'set-text-color', 'reset-text-color', 'set-text-rotation'],
    ...['set-background-color', 'reset-background-color', 'set-text-wrap', 'set-border', 'set-border-basic'],
    ...['set-vertical-text-align', 'set-horizontal-text-align', 'set-border-position', 'set-border-style'],
    ...['set-border-color', 'clear-selection-format', 'clear-selection-all', 'set-tab-color'],
    ...['set-once-format-painter', 'set-infinite-format-painter', 'paste-format', 'paste-col-width'],
    ...['numfmt.add.decimal.command', 'numfmt.subtract.decimal.command', 'numfmt.set.currency'],
    ...['numfmt.set.numfmt', 'numfmt.set.percent', 'text-to-number', 'toggle-gridlines'],
    // columns and parts of rows
    ...['insert-col', 'insert-col-before', 'insert-col-after', 'insert-col-by-range', 'move-cols'],
    ...['insert-multi-cols-before', 'insert-multi-cols-right', 'remove-col', 'remove-col-by-range'],
    ...['remove-col-confirm', 'insert-range-move-right', 'insert-range-move-down', 'delete-range-move-left'],
    ...['delete-range-move-up', 'insert-range-move-right-confirm', 'insert-range-move-down-confirm'],
    ...['delete-range-move-left-confirm', 'delete-range-move-up-confirm', 'split-text-to-columns'],
    // rows and columns in view
    ...['set-rows-hidden', 'set-col-hidden', 'hide-row-confirm', 'hide-col-confirm', 'set-frozen'],
    ...['set-selected-rows-visible', 'set-selected-cols-visible', 'set-specific-rows-visible'],
    ...['set-col-visible-on-cols', 'set-row-frozen', 'set-col-frozen', 'set-selection-frozen'],
    ...['set-first-row-frozen', 'set-first-column-frozen', 'cancel-frozen'],
    // sheets
    ...['insert-sheet', 'remove-sheet', 'remove-sheet-confirm', 'copy-sheet', 'set-worksheet-name'],
    ...['set-worksheet-order', 'set-worksheet-hidden', 'set-worksheet-show', 'set-worksheet-right-to-left'],
    // conditional formats of the user's, protection
    ...[
      'add-average-conditional-rule',
      'add-color-scale-conditional-rule',
      'add-time-period-conditional-rule',
    ],
    ...[
      'add-data-bar-conditional-rule',
      'add-duplicate-values-conditional-rule',
      'add-rank-conditional-rule',
    ],
    ...['add-number-conditional-rule', 'add-text-conditional-rule', 'add-uniqueValues-conditional-rule'],
    ...['set-conditional-rule', 'clear-range-conditional-rule', 'clear-worksheet-conditional-rule'],
    ...['add-range-protection-from-context-menu', 'add-range-protection-from-sheet-bar'],
    ...['add-range-protection', 'add-worksheet-protection', 'change-sheet-protection-from-sheet-bar'],
    ...['set-range-protection-from-context-menu', 'view-sheet-permission-from-context-menu'],
    ...['view-sheet-permission-from-sheet-bar', 'delete-worksheet-protection-from-sheet-bar'],
    ...['delete-range-protection-from-context-menu', 'delete-worksheet-protection'],
  ].map((name) => `sheet.command.${name}`),
);

/** Places where such things are found, beside the commands themselves. */
const UNSAVED_MENUS = [
  'sheet.contextMenu.permission',
  'sheet.contextMenu.text-to-number',
  'sheet.operation.rename-sheet',
  'ui-sheet.command.show-menu-list',
  'sheet.operation.open.conditional.formatting.panel',
  'sheet.menu.paste-special',
  'sheet.menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.menu.conditional-formatting',
  'sheet.menu.sheets-sort-ctx',
];

export function hiddenMenus(): MenuConfig {
  return Object.fromEntries([...UNSAVED_COMMANDS, ...UNSAVED_MENUS].map((id) => [id, { hidden: true }]));
}

/** Refuses such commands, and says so each time: what cannot be saved is not done in the first place. */
export function refuseUnsavedFeatures(api: FUniver, refused: () => void): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!UNSAVED_COMMANDS.has(event.id)) return;
    event.cancel = true;
    refused();
  });
}
