import fc from 'fast-check';
import {
  DEFAULT_PROFILE,
  SUPPRESSION_PROPERTY,
  SuppressionError,
  afterRowsDeleted,
  afterRowsInserted,
  builtInProfile,
  checkWorkbookForms,
  readSuppressions,
  writeSuppressions,
  type Suppression,
} from '../../src/checking';
import { buildForm } from './build-example';

const profile = builtInProfile(DEFAULT_PROFILE);
const suppression: Suppression = {
  code: 'STR-05',
  sheet: '例',
  cell: 'B5',
  text: '',
  reason: '本县不填此栏',
  by: '张三',
  at: '2025-03-01',
};

test('a suppressed finding is set aside, with its reason, and nothing else is', () => {
  const reading = buildForm({ fields: { attribute: '', period: '' } });
  const { findings, suppressed, staleSuppressions } = checkWorkbookForms([reading], {
    profile,
    suppressions: [suppression],
  });
  expect(findings.map(({ code }) => code)).not.toContain('STR-05');
  expect(findings.map(({ code }) => code)).toContain('STR-06');
  expect(suppressed.map((one) => one.suppression.reason)).toEqual(['本县不填此栏']);
  expect(staleSuppressions).toEqual([]);
});

test('one that matches nothing any more is reported', () => {
  const { staleSuppressions } = checkWorkbookForms([buildForm({ fields: { attribute: '延续性项目' } })], {
    profile,
    suppressions: [suppression],
  });
  expect(staleSuppressions).toEqual([suppression]);
});

test('when the cell’s text changes the finding is shown again', () => {
  const reading = buildForm({ fields: { period: '见附表' } });
  const aside = { ...suppression, code: 'STR-06', cell: 'D5', text: '见附件' };
  const { findings, staleSuppressions } = checkWorkbookForms([reading], { profile, suppressions: [aside] });
  expect(findings.map(({ code }) => code)).toContain('STR-06');
  expect(staleSuppressions).toEqual([aside]);
});

describe('kept in the workbook', () => {
  test('what is written is read', () => {
    const text = writeSuppressions([suppression]);
    expect(readSuppressions({ [SUPPRESSION_PROPERTY]: text ?? '' })).toEqual([suppression]);
  });

  test('none: no property', () => {
    expect(writeSuppressions([])).toBeNull();
    expect(readSuppressions({})).toEqual([]);
  });

  test.each(['{', '[]', '{"version":2,"suppressions":[]}', '{"version":1,"suppressions":[{"code":1}]}'])(
    'what nobody of ours wrote is refused: %s',
    (text) => {
      expect(() => readSuppressions({ [SUPPRESSION_PROPERTY]: text })).toThrow(SuppressionError);
    },
  );
});

describe('re-anchored', () => {
  test('rows inserted above move it, rows below and other sheets do not', () => {
    const cells = (sheet: string, before: number) =>
      afterRowsInserted([suppression], sheet, before, 2).map(({ cell }) => cell);
    expect(cells('例', 5)).toEqual(['B7']);
    expect(cells('例', 6)).toEqual(['B5']);
    expect(cells('另一张', 1)).toEqual(['B5']);
  });

  test('rows deleted above move it up; with its own row it is gone', () => {
    expect(afterRowsDeleted([suppression], '例', 2, 2).map(({ cell }) => cell)).toEqual(['B3']);
    expect(afterRowsDeleted([suppression], '例', 5, 1)).toEqual([]);
    expect(afterRowsDeleted([suppression], '例', 6, 3)).toEqual([suppression]);
  });

  test('deleting what was inserted leaves everything as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 400 }),
        (before, count, row) => {
          const one = { ...suppression, cell: `C${row}` };
          const moved = afterRowsInserted([one], '例', before, count);
          expect(afterRowsDeleted(moved, '例', before, count)).toEqual([one]);
        },
      ),
    );
  });
});
