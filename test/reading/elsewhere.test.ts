import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { performanceFormSchema } from '../../src/indicator';
import { readForms } from '../../src/reading';
import { elsewhereForms } from '../forms/expectations';
import { differences } from './differences';

const KINDS = { target: 'target', selfeval: 'selfEvaluation' } as const;

describe.each(elsewhereForms())('$id', ({ path, expectation }) => {
  test('is read as a careful human reads it', () => {
    const forms = readWorkbook(new Uint8Array(readFileSync(path))).sheets.flatMap(
      (sheet) => readForms(sheet).forms,
    );
    expect(forms).toHaveLength(expectation.forms.length);
    expectation.forms.forEach((expected, at) => {
      const form = forms[at];
      expect(form?.kind).toBe(KINDS[expectation.kind]);
      expect(form && differences(form, expected)).toEqual([]);
      if (form) expect(performanceFormSchema.parse(form)).toEqual(form);
    });
  });
});
