import { readForms } from '../../src/reading';
import { negativeSheets } from '../forms/expectations';

const REASONS: Readonly<Record<string, string>> = {
  'empty-sheet': 'empty',
  'indicator-library': 'indicatorLibrary',
  'title-only': 'noIndicatorTable',
};

test.each(negativeSheets())('$name holds no form', (sheet) => {
  const { forms, absence } = readForms(sheet);
  expect(forms).toEqual([]);
  expect(absence).not.toBeNull();
  const reason = REASONS[sheet.name];
  if (reason) expect(absence?.reason).toBe(reason);
});
