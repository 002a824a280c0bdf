export { ExcelHost } from './excel-host';
export type { OfficeClient } from './office';
export { readSelection } from './read-selection';
