export type { ImportComplaint } from './complaints';
export type { ColumnMeaning } from './header';
export * from './import-library';
