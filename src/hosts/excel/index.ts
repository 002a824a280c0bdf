export { ExcelHost } from './excel-host';
export type { OfficeClient } from './office';
