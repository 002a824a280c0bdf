import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { reportFileSchema, reportSchema, reportSummaryLineSchema, type Report } from '../../../src/indicator';
import { syntheticFiles, syntheticWorkbook } from '../../../bench/synthetic-forms';
import { jixiao, ROOT, type Run } from '../run-jixiao';
import { SAMPLES, scratch } from '../scratch';

const at = scratch();
const FILES = 14;
const CLI = join(ROOT, 'scripts', 'jixiao.mjs');

let folder: string;

/** The names of temporary files and folders that a run would leave behind. */
let temporary: string;

beforeAll(() => {
  folder = at('报送');
  temporary = at('临时');
  mkdirSync(temporary);
  mkdirSync(join(folder, '乙局'), { recursive: true });
  let made = 0;
  for (const bytes of syntheticFiles(FILES)) {
    made += 1;
    writeFileSync(join(folder, made % 3 === 0 ? '乙局' : '', `目标表${made}.xlsx`), bytes);
  }
  writeFileSync(join(folder, '空.xlsx'), '');
  copyFileSync(SAMPLES, join(folder, '样表.xlsx'));
});

const environment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  TMPDIR: temporary,
  TEMP: temporary,
  ...more,
});
const check = (args: readonly string[], more: Record<string, string> = {}): Promise<Run> =>
  jixiao(['check', ...args], { env: environment(more) });
const reportOf = (text: string): Report => reportSchema.parse(JSON.parse(text));

/** Starts a check and waits until so many files are in its progress file. */
async function begin(args: readonly string[], log: string, files: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CLI, 'check', ...args], { env: environment(), stdio: 'pipe' });
  while (child.exitCode === null && doneIn(log) < files) await new Promise((go) => setTimeout(go, 5));
  expect(child.exitCode).toBeNull();
  return child;
}

function doneIn(log: string): number {
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').length - 2 : 0;
}

async function ended(child: ChildProcess): Promise<{ status: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stderr };
}

describe('a folder, by several workers', () => {
  it.each(['text', 'json', 'ndjson', 'sarif', 'html'])(
    'gives the same bytes as %s, however many there are',
    async (format) => {
      const runs = await Promise.all(
        ['1', '3'].map((workers) => check([folder, '--format', format, '--workers', workers])),
      );
      const [one] = runs;
      expect(one?.stdout.length).toBeGreaterThan(10_000);
      expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual(runs.map(() => [2, '']));
      for (const { stdout } of runs) expect(stdout === one?.stdout).toBe(true);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  it('finds across files what it finds within one workbook', async () => {
    const form = at('重复');
    mkdirSync(form);
    for (const name of ['甲.xlsx', '乙.xlsx', '丙.xlsx']) copyFileSync(SAMPLES, join(form, name));
    const { stdout } = await check([form, '--format', 'json', '--workers', '3']);
    const across = reportOf(stdout).files.flatMap(({ findings }) => findings);
    expect(across.some(({ code, message }) => code === 'DUP-02' && message.includes('乙.xlsx'))).toBe(true);
  });

  it('the json report is indented as JSON.stringify does it, also when it lists nothing', async () => {
    const { stdout } = await check([folder, '--format', 'json']);
    expect(stdout === `${JSON.stringify(JSON.parse(stdout), null, 2)}\n`).toBe(true);
    const none = at('没有');
    mkdirSync(none);
    const empty = await check([none, '--format', 'json']);
    expect(empty.stdout).toBe(`${JSON.stringify(JSON.parse(empty.stdout), null, 2)}\n`);
    expect(reportOf(empty.stdout).files).toEqual([]);
  });

  it('follows no link out of the folder and says so, and writes on no file that it checks', async () => {
    const linked = at('链接');
    mkdirSync(linked);
    copyFileSync(SAMPLES, join(linked, '表.csv'));
    const links = { 外面: folder, '别处.xlsx': SAMPLES, '同一份.csv': join(linked, '表.csv'), 上级: '..' };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(linked, name));
    const { stdout, stderr } = await check([linked, '--format', 'json']);
    expect(reportOf(stdout).files.map(({ path }) => path)).toEqual([join(linked, '表.csv')]);
    for (const name of Object.keys(links))
      expect(stderr).toContain(`已跳过文件夹中的链接 ${join(linked, name)}`);
    const named = await check([join(linked, '别处.xlsx'), '--format', 'json']);
    expect(reportOf(named.stdout).files.map(({ status }) => status)).toEqual(['checked']);
    for (const option of ['--output', '--resume']) {
      const run = await check([linked, option, join(linked, '表.csv')]);
      expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('要检查的文件')]);
    }
    expect(readFileSync(join(linked, '表.csv')).equals(readFileSync(SAMPLES))).toBe(true);
  });

  it.each([
    ['--workers', '0'],
    ['--workers', '1.5'],
    ['--workers', 'x'],
    ['--timeout', '0'],
  ])('wants a number: %s %s', async (option, value) => {
    const run = await check([folder, option, value]);
    expect([run.status, run.stdout, run.stderr]).toEqual([2, '', expect.stringContaining(option)]);
  });
});

describe('one bad file', () => {
  it('that takes too long is left out and told', async () => {
    const place = at('慢');
    mkdirSync(place);
    writeFileSync(join(place, '一个很大的.xlsx'), syntheticWorkbook(2_500));
    for (const name of ['甲.xlsx', '乙.xlsx', '丙.xlsx', '丁.xlsx']) copyFileSync(SAMPLES, join(place, name));
    const { stdout, status } = await check([place, '--format', 'json', '--timeout', '1']);
    expect(status).toBe(2);
    const { files } = reportOf(stdout);
    expect(files.find(({ path }) => path.endsWith('大的.xlsx'))).toMatchObject({
      status: 'unreadable',
      message: expect.stringContaining('超过 1 秒') as string,
    });
  });

  it('that takes more memory than there is costs its worker alone', async () => {
    const place = at('大');
    mkdirSync(place);
    writeFileSync(join(place, '一个很大的.csv'), '甲,乙,丙,丁,戊\n'.repeat(390_000));
    for (const name of ['甲.xlsx', '乙.xlsx', '丙.xlsx', '丁.xlsx']) copyFileSync(SAMPLES, join(place, name));
    const { stdout, status } = await check([place, '--format', 'json', '--workers', '2'], {
      NODE_OPTIONS: '--max-old-space-size=80',
    });
    expect(status).toBe(2);
    const { files } = reportOf(stdout);
    expect(files.map(({ status: own }) => own)).toEqual([
      'unreadable',
      'checked',
      'checked',
      'checked',
      'checked',
    ]);
    expect(files[0]?.message).toContain('内存');
  });
});

describe('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s leaves a valid report of what was done', async (signal) => {
    const output = at(`中断${signal}.json`);
    const log = at(`中断${signal}.ndjson`);
    const child = await begin(
      [folder, '--format', 'json', '--output', output, '--resume', log, '--workers', '2'],
      log,
      4,
    );
    child.kill(signal);
    const { status, stderr } = await ended(child);
    expect(status).toBe(130);
    expect(stderr).toContain('没有检查');
    const report = reportOf(readFileSync(output, 'utf8'));
    expect(report.files.length).toBeGreaterThanOrEqual(4);
    expect(report.interrupted?.notReached.length).toBeGreaterThan(0);
    expect(report.files.length + (report.interrupted?.notReached.length ?? 0)).toBe(FILES + 2);
    expect(report.summary.files).toBe(report.files.length);
    const reached = new Set(report.files.map(({ path }) => path));
    expect(report.interrupted?.notReached.some((path) => reached.has(path))).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each(['text', 'html', 'sarif', 'ndjson'])('is told in %s', async (format) => {
    const output = at(`中断.${format}`);
    const log = at(`中断-${format}.log`);
    const child = await begin([folder, '--format', format, '--output', output, '--resume', log], log, 2);
    child.kill('SIGINT');
    expect((await ended(child)).status).toBe(130);
    const text = readFileSync(output, 'utf8');
    if (format !== 'ndjson') {
      expect(text).toMatch(/检查中途停止：另有 \d+ 个文件没有检查/);
      return;
    }
    const lines = text.trimEnd().split('\n');
    const last = reportSummaryLineSchema.parse(JSON.parse(lines.pop() ?? ''));
    for (const line of lines) reportFileSchema.parse(JSON.parse(line));
    expect(last.interrupted?.notReached.length).toBe(FILES + 2 - lines.length);
  });

  it('a second time ends at once, with no report and nothing left behind', async () => {
    const output = at('两次.json');
    const log = at('两次.ndjson');
    const child = await begin(
      [folder, '--format', 'json', '--output', output, '--resume', log, '--workers', '1'],
      log,
      1,
    );
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect((await ended(child)).status).toBe(130);
    expect(existsSync(output)).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(at('.')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('--resume', () => {
  it('goes on where a killed run broke off, and reports as if it had not', async () => {
    const log = at('进度.ndjson');
    const child = await begin([folder, '--resume', log, '--workers', '2'], log, 6);
    child.kill('SIGKILL');
    await once(child, 'close');
    // As a process leaves its file that dies while it writes.
    truncateSync(log, statSync(log).size - 40);
    const before = doneIn(log);
    expect(before).toBeGreaterThanOrEqual(5);
    for (const format of ['json', 'html']) {
      const whole = await check([folder, '--format', format]);
      const resumed = await check([folder, '--format', format, '--resume', log]);
      expect([resumed.status, resumed.stderr]).toEqual([2, '']);
      expect(resumed.stdout === whole.stdout).toBe(true);
    }
    // Each file that could be read once, none again.
    expect(doneIn(log)).toBe(FILES + 1);
  });

  it('checks again what has changed, and only that', async () => {
    const log = at('变化.ndjson');
    const place = at('变化');
    mkdirSync(place);
    for (const name of ['甲.xlsx', '乙.xlsx']) copyFileSync(SAMPLES, join(place, name));
    await check([place, '--resume', log]);
    expect(doneIn(log)).toBe(2);
    writeFileSync(join(place, '乙.xlsx'), syntheticWorkbook(3));
    const { stdout } = await check([place, '--resume', log, '--format', 'json']);
    expect(doneIn(log)).toBe(3);
    expect(reportOf(stdout).summary.forms).toBe(27);
    utimesSync(join(place, '甲.xlsx'), 1, 1);
    await check([place, '--resume', log]);
    expect(doneIn(log)).toBe(4);
    rmSync(join(place, '乙.xlsx'));
    const fewer = await check([place, '--resume', log, '--format', 'json']);
    expect(reportOf(fewer.stdout).files).toHaveLength(1);
  });

  it('takes over nothing that another profile said', async () => {
    const log = at('配置.ndjson');
    await check([SAMPLES, '--resume', log]);
    const other = await check([SAMPLES, '--resume', log, '--profile', 'system-2021', '--format', 'json']);
    expect(other.stderr).toContain('全部重新检查');
    const alone = await check([SAMPLES, '--profile', 'system-2021', '--format', 'json']);
    expect(other.stdout === alone.stdout).toBe(true);
    expect(doneIn(log)).toBe(1);
  });

  it('logs of parts, one behind the other, are the log of the whole', async () => {
    const logs = ['甲', '乙'].map((name) => at(`部分${name}.ndjson`));
    const parts = [join(folder, '乙局'), folder];
    await Promise.all(parts.map((part, index) => check([part, '--resume', logs[index] ?? ''])));
    const all = at('合并.ndjson');
    for (const log of logs) appendFileSync(all, readFileSync(log));
    const size = statSync(all).size;
    const merged = await check([folder, '--format', 'json', '--resume', all]);
    const whole = await check([folder, '--format', 'json']);
    expect(merged.stdout === whole.stdout).toBe(true);
    expect(statSync(all).size).toBe(size);
  });

  it('leaves a file alone that is something else', async () => {
    const other = at('别的.json');
    writeFileSync(other, '{"a": 1}\n{"b": 2}\n');
    const run = await check([SAMPLES, '--resume', other]);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('不是本工具的进度文件')]);
    expect(readFileSync(other, 'utf8')).toBe('{"a": 1}\n{"b": 2}\n');
  });
});
