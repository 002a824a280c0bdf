import { SSF } from '@e965/xlsx';

/** What a spreadsheet shows for a value under a number format. */
export function displayText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(SSF.format(numberFormat, value));
}

/** What a spreadsheet makes of a text typed into a cell without a format of its own; formulas not included. */
export function typedValue(text: string): string | number | boolean {
  if (text.startsWith("'")) return text.slice(1);
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  const trimmed = text.trim();
  if (/^[+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i.test(trimmed))
    return Number(trimmed.replaceAll(',', ''));
  if (/^[+-]?\d+(?:\.\d+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  const date = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(trimmed);
  if (date) return serial(Number(date[1]), Number(date[2]), Number(date[3]));
  const fraction = /^(\d{1,2})\/(\d{1,2})$/.exec(trimmed);
  if (fraction) return serial(2025, Number(fraction[1]), Number(fraction[2]));
  return text;
}

/** Days since 1899-12-30. */
function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
