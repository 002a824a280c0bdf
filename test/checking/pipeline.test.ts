import { applyProfile } from '../../src/checking/pipeline/apply-profile';
import { dropDuplicates } from '../../src/checking/pipeline/drop-duplicates';
import { mergeCauses } from '../../src/checking/pipeline/merge-causes';
import { sortByPlace } from '../../src/checking/pipeline/sort-by-place';
import { DEFAULT_PROFILE, builtInProfile, type ReviewFinding } from '../../src/checking';

function finding(code: string, cell: string, more: Partial<ReviewFinding> = {}): ReviewFinding {
  const family =
    ({ STR: 'structure', CLS: 'class', VAL: 'value', TXT: 'text' } as const)[code.slice(0, 3)] ?? 'text';
  return {
    code,
    rule: `${family}/x`,
    family,
    severity: 'warning',
    file: '',
    sheet: 'S',
    cell,
    form: 'S#1',
    message: { zh: `${code} ${cell}。`, en: '.' },
    basis: '推断',
    actions: [],
    related: [],
    silences: [],
    ...more,
  };
}
const shown = (findings: readonly ReviewFinding[]): string[] =>
  findings.map(({ code, cell }) => `${code}@${cell}`);

describe('mergeCauses', () => {
  const cause = finding('STR-16', 'C9', {
    silences: [{ families: ['class'], codes: ['VAL-01'], rows: [9, 10] }],
  });

  test('silences what is named, in the rows named', () => {
    const rest = [
      finding('CLS-01', 'C10'),
      finding('CLS-01', 'C11'),
      finding('VAL-01', 'D9'),
      finding('VAL-02', 'D9'),
    ];
    expect(shown(mergeCauses([cause, ...rest]))).toEqual(['STR-16@C9', 'CLS-01@C11', 'VAL-02@D9']);
  });

  test('leaves other forms alone, and never silences the cause itself', () => {
    const other = finding('CLS-01', 'C10', { form: 'S#2' });
    const own = finding('STR-16', 'C9', { silences: [{ families: ['structure'], rows: 'all' }] });
    expect(shown(mergeCauses([own, other, finding('STR-11', 'C9')]))).toEqual(['STR-16@C9', 'CLS-01@C10']);
  });
});

describe('dropDuplicates', () => {
  const yieldsTo = new Map([['TXT-16', ['TXT-04']]]);

  test('drops what was found twice', () => {
    expect(shown(dropDuplicates([finding('TXT-01', 'D9'), finding('TXT-01', 'D9')], yieldsTo))).toEqual([
      'TXT-01@D9',
    ]);
  });

  test('a finding yields in the same cell only', () => {
    const findings = [finding('TXT-04', 'D9'), finding('TXT-16', 'D9'), finding('TXT-16', 'D10')];
    expect(shown(dropDuplicates(findings, yieldsTo))).toEqual(['TXT-04@D9', 'TXT-16@D10']);
  });

  test('two findings of one code in one cell with different words both stay', () => {
    const two = [finding('TXT-12', 'C9'), finding('TXT-12', 'C9', { message: { zh: '另一处。', en: '.' } })];
    expect(dropDuplicates(two, yieldsTo)).toHaveLength(2);
  });
});

test('applyProfile changes severities only of the rules it names', () => {
  const profile = { ...builtInProfile(DEFAULT_PROFILE), rules: { 'TXT-01': { severity: 'error' as const } } };
  const severities = applyProfile([finding('TXT-01', 'D9'), finding('TXT-02', 'D9')], profile).map(
    (one) => one.severity,
  );
  expect(severities).toEqual(['error', 'warning']);
});

test('sortByPlace: sheets as in the workbook, reading order, graver first', () => {
  const findings = [
    finding('TXT-01', 'B2', { sheet: '甲' }),
    finding('TXT-02', 'AA10'),
    finding('TXT-01', 'B10'),
    finding('TXT-03', 'B10', { severity: 'error' }),
    finding('TXT-04', 'C9'),
  ];
  expect(shown(sortByPlace(findings, ['S', '甲']))).toEqual([
    'TXT-04@C9',
    'TXT-03@B10',
    'TXT-01@B10',
    'TXT-02@AA10',
    'TXT-01@B2',
  ]);
});
