import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { displayWidth } from '../../src/cli/text-table';
import { reportSchema, type Report } from '../../src/indicator';
import { encryptedWorkbook, ooxml, textCell } from '../hosts/file/workbook-files';
import { ROOT, jixiao, node, shell, type Run } from './run-jixiao';

const SAMPLES = join(ROOT, 'assets', 'samples', 'forms-24.xlsx');
const MERGED = join(ROOT, 'assets', 'samples', 'forms-24-merged.xlsx');

// Each test starts processes of its own.
jest.setTimeout(120_000);

let folder: string;

beforeAll(async () => {
  // The first run bundles the sources.
  await jixiao(['--version']);
  folder = mkdtempSync(join(tmpdir(), 'jixiao '));
  mkdirSync(join(folder, '司法局 2025', '下级'), { recursive: true });
  copyFileSync(SAMPLES, join(folder, '司法局 2025', '目标表 一.xlsx'));
  copyFileSync(SAMPLES, join(folder, '司法局 2025', '名为xls.xls'));
  writeFileSync(join(folder, '司法局 2025', '下级', '空.xlsx'), '');
  writeFileSync(join(folder, '司法局 2025', '加密.xlsx'), encryptedWorkbook());
  writeFileSync(join(folder, '司法局 2025', '损坏.xlsx'), ooxml().subarray(0, 120));
  writeFileSync(join(folder, '司法局 2025', '文档.et'), '%PDF-1.4');
  writeFileSync(join(folder, '司法局 2025', '~$目标表 一.xlsx'), 'lock');
  writeFileSync(join(folder, '司法局 2025', '.隐藏.xlsx'), 'x');
  writeFileSync(join(folder, '司法局 2025', '说明.txt'), 'x');
  const huge = openSync(join(folder, '司法局 2025', '巨大.xlsx'), 'w');
  ftruncateSync(huge, 100 * 1024 * 1024);
  closeSync(huge);
  mkdirSync(join(folder, '没有表格'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportOf(run: Run): Report {
  return reportSchema.parse(JSON.parse(run.stdout));
}

describe('jixiao check --format json', () => {
  it('reads the 24 sample forms of each sample workbook, nine indicators each', async () => {
    const run = await jixiao(['check', SAMPLES, MERGED, '--format', 'json']);
    const report = reportOf(run);
    expect(report.files.map(({ path, status }) => [path, status])).toEqual([
      [SAMPLES, 'checked'],
      [MERGED, 'checked'],
    ]);
    for (const { sheets } of report.files) {
      expect(sheets.map(({ name }) => name)).toEqual(
        Array.from({ length: 24 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`),
      );
      expect(sheets.map(({ forms }) => forms.map(({ indicators }) => indicators.length))).toEqual(
        sheets.map(() => [9]),
      );
    }
    const [plain, merged] = report.files;
    const fields = plain?.sheets.map(({ forms }) => forms[0]?.fields);
    expect(merged?.sheets.map(({ forms }) => forms[0]?.fields)).toEqual(fields);
    expect(report.summary).toMatchObject({ files: 2, forms: 48, indicators: 432 });
    expect(run.stderr).toBe('');
  });

  it('goes down a folder in order, and reports what cannot be read while it checks the rest', async () => {
    const run = await jixiao(['check', folder, '--format', 'json']);
    expect(run.status).toBe(2);
    const report = reportOf(run);
    const outcome = report.files.map(({ path, status, message = '' }) => [
      relative(folder, path).replaceAll('\\', '/'),
      status,
      message.split(/[。（]/)[0],
    ]);
    expect(outcome).toEqual([
      ['司法局 2025/下级/空.xlsx', 'unreadable', '文件是空的'],
      ['司法局 2025/加密.xlsx', 'unreadable', '文件已加密'],
      ['司法局 2025/名为xls.xls', 'checked', ''],
      ['司法局 2025/巨大.xlsx', 'unreadable', '文件过大'],
      ['司法局 2025/损坏.xlsx', 'unreadable', '文件已损坏，无法读取'],
      ['司法局 2025/文档.et', 'unreadable', '这是 PDF 文件，不是表格文件'],
      ['司法局 2025/目标表 一.xlsx', 'checked', ''],
    ]);
    expect(report.summary).toMatchObject({ files: 7, forms: 48 });
  });

  it('gives paths as they were given, and each file once', async () => {
    const run = await jixiao(
      ['check', '司法局 2025/目标表 一.xlsx', './司法局 2025/目标表 一.xlsx', '--format', 'json'],
      { cwd: folder },
    );
    expect(reportOf(run).files.map(({ path }) => path)).toEqual(['司法局 2025/目标表 一.xlsx']);
  });

  it('says what is not there and what holds nothing', async () => {
    const missing = await jixiao(['check', '没有.xlsx', '没有表格', SAMPLES, '--format', 'json'], {
      cwd: folder,
    });
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('“没有表格”中没有表格文件。');
    const report = reportOf(missing);
    expect(report.files.map(({ path, status }) => [path, status])).toEqual([
      [SAMPLES, 'checked'],
      ['没有.xlsx', 'unreadable'],
    ]);
    expect(report.files[1]?.message).toBe('找不到文件或文件夹。请核对路径。');
  });

  it('passes over a lock file that a pattern of the shell brought in', async () => {
    const run = await jixiao(['check', '司法局 2025/~$目标表 一.xlsx', SAMPLES, '--format', 'json'], {
      cwd: folder,
    });
    expect(run.stderr).toContain('已跳过临时文件');
    expect(reportOf(run).files).toHaveLength(1);
  });

  it('writes to a file whole, leaving nothing beside it', async () => {
    const output = join(folder, '没有表格', '结果.json');
    const run = await jixiao(['check', SAMPLES, '--format', 'json', '--output', output]);
    expect(run.stdout).toBe('');
    expect(reportSchema.parse(JSON.parse(readFileSync(output, 'utf8'))).summary.forms).toBe(24);
    expect(readdirSync(join(folder, '没有表格'))).toEqual(['结果.json']);
    rmSync(output);
    const failed = await jixiao(['check', SAMPLES, '--output', join(folder, '无此文件夹', 'x.txt')]);
    expect(failed.status).toBe(2);
    expect(failed.stderr).toContain('写不了');
    expect(existsSync(join(folder, '无此文件夹'))).toBe(false);
  });
});

describe('jixiao check, for people', () => {
  it('shows fields, indicators and how each target is understood, without colours in a pipe', async () => {
    const { stdout, stderr } = await jixiao(['check', SAMPLES]);
    const f06 = stdout.slice(stdout.indexOf('■ F06'), stdout.indexOf('■ F07'));
    expect(f06).toMatch(/项目名称 +社区矫正工作经费 +A3/);
    expect(f06).toMatch(/主管部门 +223-吴忠市红寺堡区司法局 +B4/);
    expect(f06).toMatch(/11 +数量指标 +经费保障月数 +=12个月 += 12 个月/);
    expect(f06).toContain('读表时已更正');
    expect(stdout).toContain('共 1 个文件，24 张目标表，216 条指标');
    expect(stdout + stderr).not.toContain('\u001b');
  });

  it('lines of its tables begin in the same columns, Chinese or not', async () => {
    const { stdout } = await jixiao(['check', SAMPLES]);
    const rows = stdout.slice(stdout.indexOf('■ F01'), stdout.indexOf('■ F02')).split('\n');
    const header = rows.find((row) => row.includes('二级指标')) ?? '';
    const first = rows.find((row) => row.includes('数量指标')) ?? '';
    expect(first).not.toBe('');
    const columnOf = (row: string, word: string) => displayWidth(row.slice(0, row.indexOf(word)));
    expect(columnOf(header, '二级指标')).toBe(columnOf(first, '数量指标'));
    expect(columnOf(header, '绩效值')).toBe(columnOf(first, '=1家公司'));
  });

  it('says of a sheet that holds no form why', async () => {
    const path = join(folder, '没有表格', '工资.xlsx');
    writeFileSync(
      path,
      ooxml({
        sheets: [
          `<sheetData><row r="1">${textCell('A1', '姓名')}${textCell('B1', '工资')}</row></sheetData>`,
          '<sheetData/>',
        ],
      }),
    );
    const { stdout, status } = await jixiao(['check', path]);
    rmSync(path);
    expect(status).toBe(0);
    expect(stdout).toMatch(/没有绩效目标表的工作表\n +· +表1 +没有目标表的内容\n +· +表2 +空表/);
  });

  it('speaks English when asked, before or after the command', async () => {
    for (const args of [
      ['--lang', 'en', 'check', SAMPLES],
      ['check', SAMPLES, '--lang=en'],
    ]) {
      const { stdout } = await jixiao(args);
      expect(stdout).toContain('1 files, 24 forms, 216 indicators');
      expect(stdout).toContain('Corrected while reading');
    }
  });

  it('stands a reader that goes away', async () => {
    const { stdout, stderr } = await shell(`$JIXIAO check "${SAMPLES}" | head -n 1`);
    expect(stdout.trim()).toBe(SAMPLES);
    expect(stderr).toBe('');
  });

  it('two bundlings at once leave whole bundles and nothing else', async () => {
    const place = join(folder, 'bundle');
    const script = `import(process.argv[1]).then(({ buildCli }) => buildCli(process.argv[2], process.argv[3], 1000))`;
    const bundler = pathToFileURL(join(ROOT, 'scripts', 'build-cli.mjs')).href;
    const bundle = () => node(['-e', script, bundler, ROOT, join(place, 'jixiao.mjs')]);
    const runs = await Promise.all([bundle(), bundle()]);
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual(runs.map(() => [0, '']));
    expect(readdirSync(place).sort()).toEqual(['check-worker.mjs', 'jixiao.mjs']);
  });
});

describe('wrong usage', () => {
  it.each([
    [['check'], '请给出文件或文件夹。'],
    [['check', 'x', '--formt', 'json'], '没有这个选项：--formt。'],
    [['check', 'x', '--format', 'pdf'], '选项 --format 只能取 text, json, ndjson, sarif, html, xlsx。'],
    [['check', 'x', '--output'], '选项缺少取值：--output <FILE>。'],
    [['chek', 'x'], '没有这个命令：chek。'],
    [[], '用法： jixiao [选项] 命令'],
  ])('%j', async (args, message) => {
    const run = await jixiao(args);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr.split('\n')[0]).toBe(message);
  });

  it('help is in Chinese, English when asked, and no fault', async () => {
    const chinese = await jixiao(['check', '--help']);
    expect(chinese.status).toBe(0);
    expect(chinese.stdout).toMatch(/用法：[\s\S]*参数：[\s\S]*选项：[\s\S]*退出状态：/);
    expect(chinese.stdout).not.toMatch(/usage|options|arguments|choices|default/i);
    const english = await jixiao(['--help', '--lang', 'en']);
    expect(english.stdout).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
