import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { utils } from '@e965/xlsx';
import { NOTE_MARK } from '../../src/editing';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { reportSchema, type Report } from '../../src/indicator';
import { asFormat, ooxml, textCell } from '../hosts/file/workbook-files';
import { jixiao } from './run-jixiao';
import { SAMPLES, scratch } from './scratch';

const at = scratch();

async function reportOf(path: string): Promise<Report> {
  return reportSchema.parse(JSON.parse((await jixiao(['check', path, '--format', 'json'])).stdout));
}

const snapshotOf = (path: string) => readWorkbook(new Uint8Array(readFileSync(path)));

describe('jixiao annotate', () => {
  it('writes the findings as notes into a new file; --clear gives the cells and notes of the old one', async () => {
    const annotated = at('批注.xlsx');
    const cleared = at('清除.xlsx');
    const run = await jixiao(['annotate', SAMPLES, '--output', annotated]);
    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(run.stdout).toMatch(/\d+ 条意见写在 \d+ 个单元格/);
    const f03 = snapshotOf(annotated).sheets.find(({ name }) => name === 'F03');
    expect(f03?.notes.find(({ cell }) => cell === 'D12')?.text).toMatch(
      new RegExp(`^${NOTE_MARK}.*\\n■ 错误 DIR-01 `),
    );
    const again = await jixiao(['annotate', annotated, '--clear', '--output', cleared]);
    expect(again.status).toBe(0);
    expect(snapshotOf(cleared)).toEqual(snapshotOf(SAMPLES));
  });

  it('lists no finding below the level asked for', async () => {
    const output = at('只有错误.xlsx');
    await jixiao(['annotate', SAMPLES, '--severity', 'error', '--output', output]);
    const texts = snapshotOf(output).sheets.flatMap(({ notes }) => notes.map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.some((text) => /[▲●]/.test(text))).toBe(false);
  });

  it('never overwrites unless asked, the input least of all', async () => {
    const input = at('原件.xlsx');
    copyFileSync(SAMPLES, input);
    const refused = await jixiao(['annotate', input, '--output', input]);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('就是原文件');
    expect(readFileSync(input).equals(readFileSync(SAMPLES))).toBe(true);
    const allowed = await jixiao(['annotate', input, '--output', input, '--overwrite']);
    expect(allowed.status).toBe(1);
    expect(readFileSync(input).equals(readFileSync(SAMPLES))).toBe(false);
  });

  it('writes into a protected sheet only when allowed', async () => {
    const input = at('保护.xlsx');
    const cells = ['部门项目支出预算绩效目标表', '项目名称', '一级指标', '产出指标'];
    const rows = cells.map((text, index) => `<row r="${index + 1}">${textCell(`A${index + 1}`, text)}</row>`);
    writeFileSync(
      input,
      ooxml({ sheets: [`<sheetData>${rows.join('')}</sheetData><sheetProtection sheet="1"/>`] }),
    );
    const output = at('保护后.xlsx');
    const refused = await jixiao(['annotate', input, '--output', output]);
    expect([refused.status, existsSync(output)]).toEqual([2, false]);
    expect(refused.stderr).toContain('受保护');
    const allowed = await jixiao(['annotate', input, '--output', output, '--allow-protected']);
    expect(existsSync(output)).toBe(true);
    expect(allowed.stdout).toContain('已按要求写入');
  });

  it('makes a new .xlsx of a .csv and says so; another extension is refused', async () => {
    const input = at('表.csv');
    writeFileSync(input, readFileSync(SAMPLES.replace('forms-24.xlsx', 'forms/F03.tsv')));
    const output = at('表.xlsx');
    const run = await jixiao(['annotate', input, '--output', output]);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('已转为新的 .xlsx');
    expect(snapshotOf(output).sheets[0]?.notes.length).toBeGreaterThan(3);
    const refused = await jixiao(['annotate', input, '--output', at('表2.csv')]);
    expect([refused.status, existsSync(at('表2.csv'))]).toEqual([2, false]);
    expect(refused.stderr).toContain('.xlsx');
  });

  it('of a .xls too, and what cannot be read is said', async () => {
    const input = at('旧.xls');
    const sheet = utils.aoa_to_sheet([['部门项目支出预算绩效目标表'], ['项目名称', '某项目']]);
    writeFileSync(input, asFormat(sheet, 'biff8'));
    const run = await jixiao(['annotate', input, '--output', at('旧.xlsx')]);
    expect(run.stdout).toContain('已转为新的 .xlsx');
    const missing = await jixiao(['annotate', at('没有.xlsx'), '--output', at('x.xlsx')]);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('找不到');
  });
});

describe('jixiao fix', () => {
  it('applies every safe fix, shows before and after, and leaves none to a second run', async () => {
    const output = at('修正.xlsx');
    const before = await reportOf(SAMPLES);
    const fixable = (report: Report) =>
      report.files.flatMap(({ findings }) =>
        findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'fix')),
      );
    expect(fixable(before).length).toBeGreaterThan(20);
    const run = await jixiao(['fix', SAMPLES, '--output', output]);
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/F01!D10 +=较高 +→ +较高 +VAL-03/);
    expect(fixable(await reportOf(output))).toEqual([]);
    const second = await jixiao(['fix', output, '--dry-run']);
    expect(second.stdout).toContain('没有可自动修正的内容');
  });

  it('keeps to the rules asked for, and to listing with --dry-run', async () => {
    const output = at('只改空格.xlsx');
    const run = await jixiao(['fix', SAMPLES, '--only', 'txt-01', '--dry-run', '--output', output]);
    expect(existsSync(output)).toBe(false);
    expect(run.stdout).toContain('≥ 95%');
    expect(run.stdout).not.toContain('VAL-03');
    const unknown = await jixiao(['fix', SAMPLES, '--only', 'TXT-99', '--output', output]);
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    const missing = await jixiao(['fix', SAMPLES]);
    expect(missing.stderr).toContain('--output');
    expect(missing.status).toBe(2);
  });
});
