import { performanceFormSchema } from '../../src/indicator';
import { readForms } from '../../src/reading';
import { sampleForms } from '../forms/expectations';
import { differences } from './differences';

describe.each(sampleForms())('$id', ({ sheet, expected }) => {
  test('holds one form, read as a careful human reads it', () => {
    const { forms, absence } = readForms(sheet);
    expect(absence).toBeNull();
    expect(forms).toHaveLength(1);
    expect(forms.flatMap((form) => differences(form, expected))).toEqual([]);
  });

  test('is a form of the schema', () => {
    for (const form of readForms(sheet).forms) expect(performanceFormSchema.parse(form)).toEqual(form);
  });

  test('notes what had to be corrected, and nothing else', () => {
    const { forms } = readForms(sheet);
    const kinds = new Set(forms.flatMap((form) => form.notes.map((note) => note.kind)));
    expect([...kinds].sort()).toEqual([...(expected.corrections ?? [])].sort());
  });
});
