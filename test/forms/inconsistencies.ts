import { CATEGORIES } from '../../src/indicator';
import { SheetGrid, parseCell, type SheetSnapshot } from '../../src/sheet';
import type { ExpectedField, ExpectedForm, ExpectedIndicator } from './expectations';

/** 11…31, in the order of the county form. */
export const COUNTY_CODES = CATEGORIES.flatMap((category) => category.code ?? []);

/**
 * Where an expectation of a county form (nine numbered rows, amounts in 万元) contradicts its sheet or itself,
 * one sentence each. It looks at the sheet's cells only and reads no form.
 */
export function inconsistencies(sheet: SheetSnapshot, expected: ExpectedForm): readonly string[] {
  const grid = new SheetGrid(sheet);
  const shown = (cell: string): string => {
    const address = parseCell(cell);
    return grid.text(address.row, address.column).trim();
  };
  const found: string[] = [];
  for (const [name, field] of Object.entries(expected.fields)) {
    if (field !== null && field !== undefined) {
      found.push(...fieldFaults(field, shown).map((fault) => `${name}: ${fault}`));
    }
  }
  found.push(...amountFaults(expected));

  const codes = expected.indicators.map((indicator) => indicator.code);
  if (codes.join() !== COUNTY_CODES.join()) found.push(`codes: ${codes.join()}`);
  for (const indicator of expected.indicators) {
    const faults = [
      ...placeFaults(indicator, sheet),
      ...categoryFaults(indicator),
      ...textFaults(indicator, shown),
      ...targetFaults(indicator, expected.corrections?.includes('figureSettled') ?? false),
    ];
    found.push(...faults.map((fault) => `${indicator.code ?? '?'}: ${fault}`));
  }
  if (new Set(expected.corrections).size !== (expected.corrections?.length ?? 0)) {
    found.push('corrections: listed twice');
  }
  return found;
}

function fieldFaults(field: ExpectedField, shown: (cell: string) => string): string[] {
  const text = shown(field.cell);
  const found: string[] = [];
  if (field.value === '') {
    // A label with no room beside it has no blank cell to name; such an answer may also be left out.
    if (text !== '' && field.optional !== true) found.push(`${field.cell} is not blank`);
  } else if (!(text === field.value || text.endsWith(` ${field.value}`))) {
    found.push(`${field.cell} shows ${text}, not ${field.value}`);
  }
  if (field.code !== undefined && `${field.code}-${field.name}` !== field.value) {
    found.push(`${field.code} and ${field.name} do not make ${field.value}`);
  }
  return found;
}

function amountFaults(expected: ExpectedForm): string[] {
  const amount = expected.fields.annualAmount;
  if (amount === null || amount.yuan === undefined) return ['annualAmount: no yuan'];
  // A figure settled by another cell cannot be had from its own digits alone: compare the digits only.
  if (expected.corrections?.includes('figureSettled')) {
    return digits(amount.value) === digits(String(amount.yuan)) ? [] : ['annualAmount: other digits'];
  }
  const difference = Math.abs(Number(amount.value) * 10_000 - amount.yuan);
  return difference < 0.001 ? [] : [`annualAmount: ${amount.value}万元 is not ${amount.yuan}元`];
}

function placeFaults(indicator: ExpectedIndicator, sheet: SheetSnapshot): string[] {
  const { row } = parseCell(indicator.nameCell);
  const found: string[] = [];
  if (parseCell(indicator.valueCell).row !== row) found.push('name and value in two rows');
  const coded = sheet.cells.some((cell) => cell.row === row && cell.text.startsWith(`${indicator.code}-`));
  if (!coded) found.push(`row ${row} does not carry the code`);
  return found;
}

function categoryFaults(indicator: ExpectedIndicator): string[] {
  const category = CATEGORIES.find((each) => each.code === indicator.code);
  const right = category?.level1 === indicator.level1 && category.level2 === indicator.level2;
  return right ? [] : [`${indicator.level1} ${indicator.level2} is not the category of the code`];
}

function textFaults(indicator: ExpectedIndicator, shown: (cell: string) => string): string[] {
  const { name, value, nameCell, valueCell } = indicator;
  if (nameCell === valueCell) {
    const text = shown(nameCell);
    return text === `${name ?? ''} ${value ?? ''}` ? [] : [`${nameCell} shows ${text}`];
  }
  const found: string[] = [];
  if (shown(nameCell) !== (name ?? '')) found.push(`${nameCell} shows ${shown(nameCell)}`);
  if (shown(valueCell) !== (value ?? '')) found.push(`${valueCell} shows ${shown(valueCell)}`);
  return found;
}

function targetFaults(indicator: ExpectedIndicator, figureSettled: boolean): string[] {
  const { operator, number, unit, qualitative, expression } = indicator.target;
  const value = indicator.value ?? '';
  const found: string[] = [];
  const readings = [number !== null, qualitative !== null, expression === true].filter(Boolean).length;
  if (readings !== (value === '' ? 0 : 1)) found.push(`${readings} readings of the target`);
  if (operator !== null && !operatorIn(value, operator)) found.push(`no ${operator} in ${value}`);
  if (operator === null && /^[≥>=<≤\\$]|以上|以下|以内/.test(value))
    found.push(`operator of ${value} missed`);
  if (unit !== null && !value.includes(unit)) found.push(`no ${unit} in ${value}`);
  if (qualitative !== null && !value.endsWith(qualitative)) found.push(`no ${qualitative} in ${value}`);
  if (number !== null && !numberIn(value, number, figureSettled)) found.push(`no ${number} in ${value}`);
  return found;
}

const OPERATOR_WRITINGS: Readonly<Record<string, RegExp>> = {
  '≥': /^(≥|\$?\\geq)|以上$/,
  '≤': /^(≤|\$?\\leq)|(以下|以内)$/,
  '>': /^>/,
  '<': /^</,
  '=': /^=/,
};

function operatorIn(value: string, operator: string): boolean {
  return OPERATOR_WRITINGS[operator]?.test(value) ?? false;
}

/** Fractions in words that the sample forms use. */
const WORDED_NUMBERS: Readonly<Record<string, number>> = { 十万分之一: 0.00001 };

function numberIn(value: string, number: number, figureSettled: boolean): boolean {
  const worded = Object.entries(WORDED_NUMBERS).find(([words]) => value.includes(words));
  if (worded) return worded[1] === number;
  const figure = /[0-9][0-9.,]*/.exec(value)?.[0] ?? '';
  if (figure.includes(',')) return figureSettled && digits(figure) === digits(String(number));
  return Number(figure) === number;
}

function digits(text: string): string {
  return text.replace(/[^0-9]/g, '');
}
