import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingZhCN from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import sheetsCoreZhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteZhCN from '@univerjs/preset-sheets-note/locales/zh-CN';
import {
  createUniver,
  ICommandService,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  mergeLocales,
  type FUniver,
  type Injector,
} from '@univerjs/presets';
import { GroupedUndoRedo } from './grouped-undo';
import { hiddenMenus, refuseUnsavedFeatures } from './unsaved-features';
import { setPropertiesMutation } from './workbook-properties';

/** A running Univer, and the parts of it that the adapter works through. */
export interface UniverProgram {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undoRedo: GroupedUndoRedo;
  dispose(): void;
}

export interface UniverOptions {
  readonly darkMode: boolean;
  /** The user asked for something in the grid that a saved file would lack; it was not done. */
  readonly onRefused: () => void;
}

/** Starts Univer in an element, with Chinese menus and without what a saved file would not keep. */
export function startUniver(container: HTMLElement, { darkMode, onRefused }: UniverOptions): UniverProgram {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(sheetsCoreZhCN, noteZhCN, conditionalFormattingZhCN),
    },
    logLevel: LogLevel.ERROR,
    override: [[IUndoRedoService, { useClass: GroupedUndoRedo }]],
    darkMode,
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        footer: {
          sheetBar: true,
          statisticBar: false,
          menus: false,
          zoomSlider: true,
          addSheetButtonConfig: { show: false },
        },
        menu: hiddenMenus(),
        disableAutoFocus: true,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      UniverSheetsNotePreset(),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  commands.registerCommand(setPropertiesMutation);
  refuseUnsavedFeatures(univerAPI, onRefused);
  const undoRedo = injector.get(IUndoRedoService);
  if (!(undoRedo instanceof GroupedUndoRedo))
    throw new Error('Univer did not take the undo service it was given');
  return {
    api: univerAPI,
    injector,
    commands,
    undoRedo,
    dispose: () => univer.dispose(),
  };
}
