import { reportFile, reportFrame, sarifReport, type FileResult } from '../../../src/assistant';

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
  const options = { version: '1', profile: 'p', leastSeverity: 'info', language: 'zh' } as const;
  const files = results.map((result) => ({ result, file: reportFile(result, options) }));
  const list = [
    { path: '表\ud83d.xlsx', fault: null },
    { path: '坏.xlsx', fault: '[a](b)' },
  ];
  const log = [...sarifReport(reportFrame(options), list, files, { language: 'zh', rules: [] })].join('');
  expect(log).toContain('\\\\[点此\\\\](https://example.com/)');
  expect(log).toContain('\\\\[a\\\\](b)');
  expect(log).toContain('%EF%BF%BD.xlsx');
});
