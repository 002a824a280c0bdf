import { strFromU8, unzipSync } from 'fflate';
import { buildReport, FormChecker, summaryWorkbook, type FileResult } from '../../../src/assistant';
import { builtInProfile, DEFAULT_PROFILE } from '../../../src/checking';
import type { Finding } from '../../../src/indicator';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { writeDesignedWorkbook } from '../../../src/hosts/file/write-designed-workbook';
import { SheetGrid } from '../../../src/sheet';
import { ooxml, textCell } from '../../hosts/file/workbook-files';

const FORMULA = '=HYPERLINK("http://x","y")<&>_x0041_';
const SHEET = `甲's <&"1>`;

function summaryOf(linkTo: ((path: string) => string) | null, message?: string) {
  const finding: Finding = {
    code: 'TXT-01',
    rule: 'r',
    severity: 'error',
    sheet: SHEET,
    cell: 'D14',
    form: null,
    message: FORMULA,
    basis: '惯例',
    fixes: [{ kind: 'fix', title: '改', edits: [{ sheet: SHEET, cell: 'D14', value: '≥95%' }] }],
    related: [],
  };
  const checker = new FormChecker({
    profile: builtInProfile(DEFAULT_PROFILE),
    suggester: null,
    language: 'zh',
  });
  const rows = [`<row r="1">${textCell('A1', '工资')}</row>`];
  const checked = checker.check(readWorkbook(ooxml({ sheets: [`<sheetData>${rows.join('')}</sheetData>`] })));
  const results: FileResult[] = [{ path: '表.xlsx', checked: { ...checked, findings: [finding] } }];
  if (message !== undefined) results.push({ path: '坏.xlsx', message });
  const report = buildReport(results, { version: '1', profile: 'p', leastSeverity: 'info', language: 'zh' });
  const design = summaryWorkbook(results, report, {
    language: 'zh',
    date: '2026-01-01',
    profileTitle: '县级',
    textAt: () => FORMULA,
    linkTo,
  });
  const bytes = writeDesignedWorkbook(design);
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const [summary, findings] = readWorkbook(bytes).sheets.map((sheet) => new SheetGrid(sheet));
  if (!summary || !findings) throw new Error('two sheets are expected');
  return { part, summary, findings };
}

describe('the summary workbook', () => {
  it('lists a finding with its cell, text, change and basis, all as text', () => {
    const { part, findings } = summaryOf(null);
    const row = Array.from({ length: 9 }, (_, at) => findings.text(4, at + 1));
    expect(row).toEqual([
      '错误',
      'TXT-01',
      SHEET,
      '',
      'D14',
      FORMULA,
      FORMULA,
      expect.stringMatching(/^可直接改：改\n[\s\S]* → .*≥95%/),
      '惯例',
    ]);
    expect(part('xl/worksheets/sheet2.xml')).not.toContain('<f>');
  });

  it('leads to a sheet of the same workbook where the file has no known name, the name quoted', () => {
    const { part } = summaryOf(null);
    expect(part('xl/worksheets/sheet2.xml')).toContain(
      `<hyperlink ref="E4" location="'甲''s &lt;&amp;&quot;1&gt;'!D14"/>`,
    );
    expect(part('xl/worksheets/_rels/sheet2.xml.rels')).toBe('');
  });

  it('leads into the file where its name is known', () => {
    const { part } = summaryOf((path) => `../a&b/${path}`);
    expect(part('xl/worksheets/sheet2.xml')).toContain(
      `<hyperlink ref="E4" r:id="rId1" location="'甲''s &lt;&amp;&quot;1&gt;'!D14"/>`,
    );
    expect(part('xl/worksheets/_rels/sheet2.xml.rels')).toContain(
      'Target="../a&amp;b/表.xlsx" TargetMode="External"',
    );
  });

  it('keeps the header in sight with a filter over the list', () => {
    const { part } = summaryOf(null);
    expect(part('xl/worksheets/sheet2.xml')).toContain('<pane ySplit="3" topLeftCell="A4"');
    expect(part('xl/worksheets/sheet2.xml')).toContain('<autoFilter ref="A3:I4"/>');
  });

  it('names files that could not be read, sheets without a form, and findings of no form', () => {
    const { summary } = summaryOf(null, '打不开');
    expect([4, 5, 6].map((row) => [1, 2, 3, 5].map((column) => summary.text(row, column)))).toEqual([
      ['表.xlsx', '', '不属于某一张表的意见', '1'],
      ['表.xlsx', expect.any(String), expect.stringMatching(/^（.+）$/), ''],
      ['坏.xlsx', '', '读不了：打不开', ''],
    ]);
  });
});

it('refuses to write a count that is no number', () => {
  const cells = [{ row: 1, column: 1, text: '1+1', style: 'count' as const }];
  const sheet = { name: 'a', cells, merges: [], columnWidths: [], rowHeights: [], entryHelp: [] };
  expect(() => writeDesignedWorkbook([sheet])).toThrow(RangeError);
});
