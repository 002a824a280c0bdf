import type { Finding, Severity } from '../../../../src/indicator';
import { formatCell, type CellAddress } from '../../../../src/sheet';

export function finding(sheet: string, address: CellAddress, severity: Severity, code: string): Finding {
  const cell = formatCell(address);
  return {
    code,
    rule: 'test/rule',
    severity,
    sheet,
    cell,
    form: null,
    message: `${cell} 的写法不合要求，请按要求改写。<&>`,
    basis: '惯例',
    fixes: [],
    related: [],
  };
}
