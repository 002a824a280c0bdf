import { formatRange, isHighlightFormula, parseCell, type RangeAddress } from '../../src/sheet';
import { findApplication } from '../../src/hosts/wps/et';
import { WpsHost } from '../../src/hosts/wps/wps-host';
import { typedValue } from '../hosts/contract/cell-display';
import type { ContractWorkbook } from '../hosts/contract/contract-workbook';
import type { HostFixture, HostUser } from '../hosts/contract/host-contract';
import { pageOf, worksheetOf } from './et-application';
import { EtProgram } from './et-program';
import { EtRange, parseAreas } from './et-range';
import type { EtVersion } from './et-version';
import { keyOf, type SheetState } from './sheet-state';

export interface WpsFixture extends HostFixture {
  readonly host: WpsHost;
  readonly program: EtProgram;
}

/** WPS of a version with a workbook open, the adapter over it, and its user. */
export function makeWpsHost(seed: ContractWorkbook, version: EtVersion): WpsFixture {
  const program = new EtProgram(version, seed);
  const application = findApplication(pageOf(program));
  if (!application) throw new Error('no application in the page');
  return { host: new WpsHost(application), user: userOf(program), program };
}

function userOf(program: EtProgram): HostUser {
  const sheetNamed = (name: string): SheetState => {
    const sheet = program.workbook?.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const rangeOf = (sheet: string, range: string) =>
    new EtRange(program, sheetNamed(sheet), parseAreas(range));
  const cellOf = (sheet: string, cell: string) => {
    const { row, column } = parseCell(cell);
    return sheetNamed(sheet).cells.get(keyOf(row, column));
  };
  return {
    type: (sheet, cell, text) => {
      const range = rangeOf(sheet, cell);
      Object.assign(range, { Value2: text });
      program.tell('SheetChange', worksheetOf(program, sheetNamed(sheet)), range);
    },
    select: (sheet, range) => {
      rangeOf(sheet, range).Select();
      program.tell('SheetSelectionChange', worksheetOf(program, sheetNamed(sheet)), rangeOf(sheet, range));
    },
    activate: (sheet) => {
      program.activeSheet = program.workbook?.sheets.indexOf(sheetNamed(sheet)) ?? 0;
      program.selection = { sheet, range: 'A1' };
      program.tell('SheetActivate', worksheetOf(program, sheetNamed(sheet)));
    },
    selected: () => program.selection,
    format: (sheet, cell) => {
      const state = cellOf(sheet, cell);
      return { fill: state?.fill ?? null, numberFormat: state?.numberFormat ?? 'General' };
    },
    highlighted: (sheet) =>
      sheetNamed(sheet)
        .conditions.filter(({ formula }) => isHighlightFormula(formula))
        .flatMap(({ areas }) => areas)
        .sort(byPlace)
        .map(formatRange),
    ownConditionalFormats: (sheet) =>
      sheetNamed(sheet).conditions.filter(({ formula }) => !isHighlightFormula(formula)).length,
    addConditionalFormat: (sheet, range, formula) => {
      rangeOf(sheet, range).FormatConditions.Add(2, undefined, formula);
    },
    staysText: (sheet, cell) => {
      const state = cellOf(sheet, cell);
      if (typeof state?.value !== 'string' || state.formula !== null) return false;
      if (state.prefix !== '' || state.numberFormat === '@') return true;
      return !/^[=+\-@']/.test(state.value) && typeof typedValue(state.value) === 'string';
    },
  };
}

function byPlace(a: RangeAddress, b: RangeAddress): number {
  return a.top - b.top || a.left - b.left;
}
