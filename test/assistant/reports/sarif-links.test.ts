import { buildReport, sarifReport, type FileResult } from '../../../src/assistant';

test('what a cell holds never becomes a link of a SARIF message, whatever the file is named', () => {
  const message = '三级指标“[点此](https://example.com/)”不合要求。';
  const finding = {
    code: 'TXT-01',
    rule: 'text/spacing',
    severity: 'info' as const,
    sheet: '表',
    cell: 'A1',
    form: null,
    message,
    basis: '惯例',
    fixes: [],
    related: [],
  };
  const results: FileResult[] = [
    {
      path: '表\ud83d.xlsx',
      checked: {
        sheets: [],
        findings: [finding],
        setAside: [],
        staleSuppressions: [],
        suppressionFault: null,
        outcomes: [],
      },
    },
    { path: '坏.xlsx', message: '[a](b)' },
  ];
  const report = buildReport(results, { version: '1', profile: 'p', leastSeverity: 'info', language: 'zh' });
  const log = JSON.stringify(sarifReport(results, report, { language: 'zh', rules: [] }));
  expect(log).toContain('\\\\[点此\\\\](https://example.com/)');
  expect(log).toContain('\\\\[a\\\\](b)');
  expect(log).toContain('%EF%BF%BD.xlsx');
});
