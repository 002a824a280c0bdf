import { applyProfile } from '../../src/checking/pipeline/apply-profile';
import { dropDuplicates } from '../../src/checking/pipeline/drop-duplicates';
import { mergeCauses } from '../../src/checking/pipeline/merge-causes';
import { sortByPlace } from '../../src/checking/pipeline/sort-by-place';
import {
  DEFAULT_PROFILE,
  builtInProfile,
  settleFindings,
  type ReviewFinding,
  type SettleOptions,
} from '../../src/checking';

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

test('sortByPlace: reading order, graver first', () => {
  const findings = [
    finding('TXT-02', 'AA10'),
    finding('TXT-01', 'B10'),
    finding('TXT-03', 'B10', { severity: 'error' }),
    finding('TXT-04', 'C9'),
  ];
  expect(shown(sortByPlace(findings))).toEqual(['TXT-04@C9', 'TXT-03@B10', 'TXT-01@B10', 'TXT-02@AA10']);
});

describe('settleFindings', () => {
  const profile = builtInProfile(DEFAULT_PROFILE);
  const options = { profile, sheetOrder: ['S', '甲'], suppressions: [] };
  const settled = (raw: readonly ReviewFinding[], more: Partial<SettleOptions> = {}): string[] =>
    shown(settleFindings(raw, { ...options, ...more }).findings);

  test('sheets as in the workbook, whatever order the findings come in', () => {
    const findings = [finding('TXT-01', 'B2', { sheet: '甲' }), finding('TXT-02', 'B10')];
    expect(settled(findings)).toEqual(['TXT-02@B10', 'TXT-01@B2']);
    expect(settled(findings, { sheetOrder: ['甲', 'S'] })).toEqual(['TXT-01@B2', 'TXT-02@B10']);
  });

  test('settled again, a sheet shows what is there now: findings across forms, another profile, suppressions', () => {
    const own = [finding('TXT-01', 'B2'), finding('TXT-02', 'B3')];
    const across = (zh: string): ReviewFinding => finding('DUP-02', 'B2', { message: { zh, en: '.' } });
    const messages = (raw: readonly ReviewFinding[]): string[] =>
      settleFindings(raw, options).findings.map(({ message }) => message.zh);
    expect(messages([...own, across('与甲相同。')])).toContain('与甲相同。');
    expect(messages([...own, across('与乙相同。')])).toContain('与乙相同。');
    expect(messages(own)).toEqual(['TXT-01 B2。', 'TXT-02 B3。']);
    const strict = { ...profile, rules: { 'TXT-01': { severity: 'error' as const } } };
    expect(settleFindings(own, { ...options, profile: strict }).findings[0]?.severity).toBe('error');
    const aside = { code: 'TXT-01', sheet: 'S', cell: 'B2', text: '', reason: '', by: '', at: '' };
    expect(settled(own, { suppressions: [{ suppression: aside, holds: true }] })).toEqual(['TXT-02@B3']);
    expect(settled(own)).toEqual(['TXT-01@B2', 'TXT-02@B3']);
  });

  test('a suppression on a sheet that has no finding, or is gone, is stale', () => {
    const aside = { code: 'TXT-01', sheet: '没有了', cell: 'B2', text: '', reason: '', by: '', at: '' };
    const { staleSuppressions } = settleFindings([finding('TXT-01', 'B2')], {
      ...options,
      suppressions: [{ suppression: aside, holds: false }],
    });
    expect(staleSuppressions).toEqual([aside]);
  });
});
