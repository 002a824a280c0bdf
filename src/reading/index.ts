export { readForms } from './read-forms';
export type { NoForm, NoFormReason, SheetReading } from './sheet-reading';
