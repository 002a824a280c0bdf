import { buildReport, FormChecker, htmlReport, type FileResult } from '../../../src/assistant';
import { builtInProfile, DEFAULT_PROFILE } from '../../../src/checking';
import type { Finding } from '../../../src/indicator';
import { changedPart } from '../../../src/assistant/reports/changed-part';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { ooxml, textCell } from '../../hosts/file/workbook-files';

const HOSTILE = `<img src=x onerror="alert(1)">'&"</style><script>alert(2)</script>\u0000`;

function pageOf(text: string): string {
  const finding: Finding = {
    code: 'TXT-01',
    rule: 'r',
    severity: 'error',
    sheet: text,
    cell: 'A1',
    form: null,
    message: text,
    basis: text,
    fixes: [{ kind: 'fix', title: text, edits: [{ sheet: text, cell: 'A1', value: text }] }],
    related: [],
  };
  const checker = new FormChecker({
    profile: builtInProfile(DEFAULT_PROFILE),
    suggester: null,
    language: 'zh',
  });
  const rows = [`<row r="1">${textCell('A1', '工资')}</row>`];
  const checked = checker.check(readWorkbook(ooxml({ sheets: [`<sheetData>${rows.join('')}</sheetData>`] })));
  const results: readonly FileResult[] = [
    {
      path: text,
      checked: {
        ...checked,
        findings: [finding],
        setAside: [
          {
            finding,
            suppression: { code: 'X', sheet: text, cell: 'A1', text, reason: text, by: text, at: text },
          },
        ],
      },
    },
    { path: text, message: text },
  ];
  const report = buildReport(results, {
    version: '1',
    profile: text,
    leastSeverity: 'info',
    language: 'zh',
  });
  return htmlReport(results, report, {
    language: 'zh',
    date: text,
    profileTitle: text,
    ruleTitle: () => text,
    textAt: () => text,
  });
}

test('whatever a cell, a name or a path holds is text: the tags are those of a harmless one', () => {
  const tags = (page: string) => page.match(/<[^>]*>/g);
  const page = pageOf(HOSTILE);
  expect(tags(page)).toEqual(tags(pageOf('甲')));
  expect(page).not.toContain('\u0000');
  expect(page.split('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;').length).toBeGreaterThan(8);
});

test.each([
  ['=较高', '较高', ['', '=较高', '较高', '']],
  ['', '一', ['', '', '一', '']],
  [
    '2025年预计受理案件354件，群众满意率达95%以上，挽回经济损失300万元',
    '2025年预计受理案件354件，群众满意度达95%以上，挽回经济损失300万元',
    ['…54件，群众满意', '率', '度', '达95%以上，挽…'],
  ],
  ['一'.repeat(30), '一'.repeat(31), ['…' + '一'.repeat(8), '', '一', '']],
])('of %s to %s only what differs is shown', (before, after, parts) => {
  const changed = changedPart(before, after);
  expect([changed.head, changed.before, changed.after, changed.tail]).toEqual(parts);
});
