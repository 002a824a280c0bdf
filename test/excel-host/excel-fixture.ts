import { ExcelHost } from '../../src/hosts/excel';
import { formatRange, isHighlightFormula, parseCell, parseRange, type RangeAddress } from '../../src/sheet';
import type { ContractWorkbook } from '../hosts/contract/contract-workbook';
import type { HostFixture, HostUser } from '../hosts/contract/host-contract';
import { ExcelApplication, type ExcelOptions } from './excel-application';
import type { ExcelSheet } from './excel-sheet';
import { openWorkbook } from './excel-workbook';
import { loadOfficeClient } from './office-client';

export interface ExcelFixture extends HostFixture {
  readonly application: ExcelApplication;
  readonly host: ExcelHost;
}

/** The adapter on Microsoft's client, on an Excel of a version that has the workbook open. */
export function makeExcelHost(seed: ContractWorkbook, options: ExcelOptions): ExcelFixture {
  const threads = Number(options.version.split('.')[1]) < 18;
  const workbook = openWorkbook(seed, threads ? 'threads' : 'notes');
  const application = new ExcelApplication(workbook, options);
  const sheetNamed = (name: string): ExcelSheet => {
    const sheet = workbook.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const own = (sheet: ExcelSheet) =>
    sheet.conditionalFormats.filter(({ formula }) => isHighlightFormula(formula));
  const user: HostUser = {
    type: (name, cell, text) => {
      const sheet = sheetNamed(name);
      const { row, column } = parseCell(cell);
      sheet.write(row, column, text);
      workbook.changed(sheet, parseRange(cell), 'RangeEdited');
    },
    select: (name, range) => workbook.select(sheetNamed(name), parseRange(range)),
    activate: (name) => workbook.activate(sheetNamed(name)),
    selected: () => ({ sheet: workbook.active.name, range: formatRange(workbook.selection) }),
    format: (name, cell) => {
      const { row, column } = parseCell(cell);
      const { fill, numberFormat } = sheetNamed(name).cell(row, column);
      return { fill, numberFormat };
    },
    highlighted: (name) =>
      own(sheetNamed(name))
        .flatMap(({ areas }) => areas)
        .sort((a: RangeAddress, b: RangeAddress) => a.top - b.top || a.left - b.left)
        .map(formatRange),
    ownConditionalFormats: (name) => {
      const sheet = sheetNamed(name);
      return sheet.conditionalFormats.length - own(sheet).length;
    },
    addConditionalFormat: (name, range, formula) => {
      sheetNamed(name).addConditionalFormat([parseRange(range)], 'Custom').formula = formula;
    },
    staysText: (name, cell) => {
      const { row, column } = parseCell(cell);
      const { value, quotePrefix, numberFormat, formula } = sheetNamed(name).cell(row, column);
      if (typeof value !== 'string' || formula !== null) return false;
      return quotePrefix || numberFormat === '@' || !/^[=+\-@]|\d/.test(value);
    },
  };
  const host = new ExcelHost(loadOfficeClient(application));
  return { host, user, application };
}
