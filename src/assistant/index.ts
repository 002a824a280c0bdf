export * from './check-report';
export * from './check-workbook';
export type { NoForm, NoFormReason } from '../reading';
