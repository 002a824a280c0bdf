import { readForms } from '../../src/reading';
import { parseRange, type SheetSnapshot } from '../../src/sheet';
import { FURTHER_FORMS } from './further-forms';
import { textCell } from './mutations/mutate';
import { PROVINCE_FORMS, type ProvinceForm } from './provinces';

function sheetOf({ id, lines, merges }: ProvinceForm): SheetSnapshot {
  const cells = lines.flatMap((line, row) =>
    line
      .split('|')
      .flatMap((text, column) =>
        text === '.' || text === '' ? [] : [textCell(row + 1, column + 1, text.replaceAll('\\n', '\n'))],
      ),
  );
  return {
    name: id,
    usedRange: null,
    cells,
    merges: (merges ?? []).map(parseRange),
    hiddenRows: [],
    hiddenColumns: [],
    hidden: false,
    protected: false,
    notes: [],
  };
}

test.each([...PROVINCE_FORMS, ...FURTHER_FORMS])('$id', (fixture) => {
  const { forms } = readForms(sheetOf(fixture));
  const read = forms.map((form) => ({
    fields: Object.fromEntries(
      Object.entries(form.fields).flatMap(([name, field]) =>
        field && field.text !== '' ? [[name, field.cell]] : [],
      ),
    ),
    yuan: form.fields.annualAmount?.yuan,
    indicators: form.indicators
      .filter((indicator) => indicator.section === 'annual')
      .map(({ nameCell, level2, valueCell, value }) => `${nameCell} ${level2} ${valueCell} ${value}`),
  }));
  expect(read).toEqual(fixture.forms.map((form) => ({ yuan: undefined, ...form })));
});
