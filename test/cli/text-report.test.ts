import { stripVTControlCharacters } from 'node:util';
import { buildReport, FormChecker, reportFile, reportFrame, type FileResult } from '../../src/assistant';
import { builtInProfile, DEFAULT_PROFILE } from '../../src/checking';
import { textReport } from '../../src/cli/text-report';
import stringWidth from 'string-width';
import { displayWidth, layTable, wrapText } from '../../src/cli/text-table';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import type { Finding, Severity } from '../../src/indicator';
import { ooxml, textCell } from '../hosts/file/workbook-files';

function finding(severity: Severity, cell: string, message: string): Finding {
  return {
    code: 'DIR-01',
    rule: 'r',
    severity,
    sheet: '表1',
    cell,
    form: null,
    message,
    basis: '',
    fixes: [],
    related: [],
  };
}

const findings = [
  finding('error', 'D9', '成本类指标应填“≤”。'.repeat(12)),
  finding('warning', 'D100', '含义不清。'),
  finding('info', 'A1', '提示一句。'),
];
const checked = {
  ...new FormChecker({ profile: builtInProfile(DEFAULT_PROFILE), suggester: null, language: 'zh' }).check(
    readWorkbook(ooxml({ sheets: [`<sheetData><row r="1">${textCell('A1', '工资')}</row></sheetData>`] })),
  ),
  findings,
};
const results: readonly FileResult[] = [{ path: '甲.xlsx', checked }];

const reported = results.map((result) => ({
  result,
  file: reportFile(result, { leastSeverity: 'info', language: 'zh' }),
}));

function reportWith(leastSeverity: Severity) {
  return buildReport(results, { version: '1', profile: 'county', leastSeverity, language: 'zh' });
}

describe('findings in the text report', () => {
  const text = (colour: boolean) =>
    [
      ...textReport(reportFrame({ version: '1', profile: 'county' }), reported, {
        language: 'zh',
        colour,
        width: 80,
      }),
    ].join('');

  it('are aligned, wrapped under their own column, and fit the width', () => {
    const lines = text(false).split('\n');
    const at = lines.findIndex((line) => line.startsWith('    ■ 错误'));
    const messageColumn = displayWidth((lines[at] ?? '').slice(0, (lines[at] ?? '').indexOf('成本')));
    const warning = lines.find((line) => line.startsWith('    ▲ 警告')) ?? '';
    expect(displayWidth(warning.slice(0, warning.indexOf('含义')))).toBe(messageColumn);
    expect(lines[at + 1]).toMatch(new RegExp(`^ {${messageColumn}}\\S`));
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('are coloured without moving anything', () => {
    expect(text(true)).toContain('\u001b[31m■ 错误\u001b[39m');
    expect(stripVTControlCharacters(text(true))).toBe(text(false));
  });
});

describe('the least severity', () => {
  it.each([
    ['error', ['error'], [1, 0, 0]],
    ['warning', ['error', 'warning'], [1, 1, 0]],
    ['info', ['error', 'warning', 'info'], [1, 1, 1]],
  ] as const)('%s', (least, listed, sums) => {
    const report = reportWith(least);
    expect(report.files[0]?.findings.map(({ severity }) => severity)).toEqual(listed);
    expect([report.summary.errors, report.summary.warnings, report.summary.infos]).toEqual(sums);
  });
});

describe('tables', () => {
  it('count a Chinese character as two columns', () => {
    expect(
      layTable(
        [
          ['编码', 'x'],
          ['1', '绩效'],
        ],
        [10, 10],
      ),
    ).toEqual(['编码  x', '1     绩效']);
    expect(wrapText('一二三ab\n四', 5)).toEqual(['一二', '三ab', '四']);
    expect(wrapText('一二三，四', 6)).toEqual(['一二', '三，四']);
  });
});

it('measures every character as the terminal library does', () => {
  const odd: string[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    if (displayWidth(character) !== stringWidth(character)) odd.push(code.toString(16));
    const between = `项${character}a`;
    if (displayWidth(between) !== stringWidth(between)) odd.push(`between ${code.toString(16)}`);
  }
  expect(odd).toEqual([]);
});
