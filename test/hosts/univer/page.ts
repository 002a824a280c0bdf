/// <reference lib="dom" />
import { CFRuleType, CFSubRuleType } from '@univerjs/preset-sheets-conditional-formatting';
import { CellValueType, type ICellData } from '@univerjs/presets';
import { EditRefusedError, formatRange, parseCell, parseRange, type Edit } from '../../../src/sheet';
import { HostError, type Selection, type SheetChange } from '../../../src/hosts/host';
import { ownHighlights } from '../../../src/hosts/univer/highlights';
import { fromUniverRange, toUniverCell, toUniverRange } from '../../../src/hosts/univer/ranges';
import { rowOrigins } from '../../../src/hosts/univer/row-origins';
import { startUniver } from '../../../src/hosts/univer/start-univer';
import { UniverHost } from '../../../src/hosts/univer/univer-host';
import { typedValue } from '../contract/cell-display';
import { snapshotOf } from '../contract/memory-host';
import { joinProperties } from '../../../src/sheet';
import type { ContractWorkbook } from '../contract/contract-workbook';
import { looksOf } from './contract-looks';
import type { Answer, Event, Probe, RowCommand } from './protocol';

declare global {
  interface Window {
    report(event: Event): void;
    contract: typeof contract;
  }
}

const container = document.body.appendChild(document.createElement('div'));
container.style.cssText = 'position:fixed;inset:0';
const program = startUniver(container, { darkMode: false, onRefused: () => undefined });
const host = new UniverHost(program);
const stops: (() => void)[] = [];

function workbook() {
  const open = program.api.getActiveWorkbook();
  if (!open) throw new Error('no workbook');
  return open;
}

function sheetNamed(name: string) {
  const sheet = workbook().getSheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** An error as data, so that the other side can throw the same. */
async function answer<Value>(work: () => Promise<Value> | Value): Promise<Answer<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof EditRefusedError) {
      const { reason, sheet, cell, expected, found } = error;
      return { refused: { reason, sheet, cell, expected, found } };
    }
    if (error instanceof HostError) return { failed: { code: error.code, message: error.message } };
    return { failed: { code: 'unknown', message: String(error instanceof Error ? error.stack : error) } };
  }
}

/** As Univer's editor takes it in again: forced text shows a `'`, other text is read as if typed. */
function staysText(data: ICellData | null): boolean {
  if (data?.t === CellValueType.FORCE_STRING) return true;
  const text = data?.v;
  return typeof text === 'string' && typedValue(text) === text && !/^[='+-]/.test(text);
}

const contract = {
  open(seed: ContractWorkbook) {
    host.open(
      seed.fileName,
      { sheets: seed.sheets.map(snapshotOf), properties: joinProperties(Object.entries(seed.properties)) },
      looksOf(seed),
    );
  },
  capabilities: () => host.capabilities,
  fileName: () => host.fileName,
  readActiveSheet: () => answer(() => host.readActiveSheet()),
  readWorkbook: () => answer(() => host.readWorkbook()),
  apply: (edits: readonly Edit[], title: string) => answer(() => host.apply(edits, title)),
  select: (sheet: string, cell: string) => answer(() => host.select(sheet, cell)),
  listen(kind: 'selection' | 'change' | 'activated', id: number) {
    if (kind === 'selection')
      stops[id] = host.onSelectionChanged((selection: Selection) => window.report({ id, selection }));
    if (kind === 'change')
      stops[id] = host.onSheetChanged((change: SheetChange) => window.report({ id, change }));
    if (kind === 'activated') stops[id] = host.onActivated(() => window.report({ id }));
  },
  stop: (id: number) => stops[id]?.(),
  activate(sheet: string) {
    workbook().setActiveSheet(sheetNamed(sheet));
  },
  selectRange(sheet: string, range: string) {
    if (workbook().getActiveSheet().getSheetName() !== sheet) contract.activate(sheet);
    sheetNamed(sheet)
      .getRange(toUniverRange(parseRange(range)))
      .activate();
  },
  addConditionalFormat(sheet: string, range: string, formula: string) {
    sheetNamed(sheet).addConditionalFormattingRule({
      cfId: `own-${range}`,
      ranges: [toUniverRange(parseRange(range))],
      stopIfTrue: false,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: formula,
        style: { bg: { rgb: '#00ff00' } },
      },
    });
  },
  undo: async () => {
    await program.api.undo();
  },
  redo: async () => {
    await program.api.redo();
  },
  /** As by the menu over the selected rows. */
  async byMenu(command: RowCommand, count: number) {
    const done = await program.commands.executeCommand(`sheet.command.${command}`, { value: count });
    if (!done) throw new Error(`${command} was not done`);
  },
  rows: (sheet: string) => rowOrigins(sheetNamed(sheet).getSheet()),
  isEditing: () => workbook().isCellEditing(),
  probe(cells: readonly string[]): Probe {
    const active = workbook().getActiveRange();
    return {
      selected: {
        sheet: workbook().getActiveSheet().getSheetName(),
        range: active ? formatRange(fromUniverRange(active.getRange())) : '',
      },
      sheets: workbook()
        .getSheets()
        .map((sheet) => ({
          name: sheet.getSheetName(),
          highlighted: ownHighlights(sheet)
            .flatMap(({ areas }) => areas)
            .sort((a, b) => a.top - b.top || a.left - b.left)
            .map(formatRange),
          ownConditionalFormats: sheet.getConditionalFormattingRules().length - ownHighlights(sheet).length,
          cells: Object.fromEntries(
            cells.map((cell) => {
              const { row, column } = parseCell(cell);
              const raw = sheet.getSheet().getCellRaw(row - 1, column - 1);
              const style = sheet.getWorkbook().getStyles().getStyleByCell(raw);
              const data = sheet.getRange(toUniverCell(parseCell(cell))).getCellData();
              return [
                cell,
                {
                  fill: style?.bg?.rgb?.replace('#', '').toUpperCase() ?? null,
                  numberFormat: style?.n?.pattern ?? 'General',
                  staysText: staysText(data),
                },
              ];
            }),
          ),
        })),
    };
  },
};
window.contract = contract;
