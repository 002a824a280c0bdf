import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import { asFormat } from '../hosts/file/workbook-files';
import { ROOT } from './run-jixiao';
import { SAMPLES, scratch } from './scratch';

const at = scratch();
// More than thirty processes of their own wait for one another on a busy machine.
jest.setTimeout(300_000);

const INPUT = '表.xlsx';
const LEFTOVER = /^\.jixiao-[0-9a-f]{8}-\d+-[0-9a-f]{8}\.tmp$/;
const LIBRARY = '一级指标,二级指标,三级指标\n产出指标,数量指标,巡河次数\n';

interface Ended {
  readonly status: number | null;
  readonly killed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundled command line in `folder`, killed at a step of its writing; null: let be. */
function run(folder: string, args: readonly string[], killAt: number | string | null): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--import', join(__dirname, 'kill-at-write.mjs'), join(ROOT, 'dist', 'cli', 'jixiao.mjs'), ...args],
    { cwd: folder, stdio: 'pipe', env: { ...process.env, KILL_AT: String(killAt ?? '') } },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status, signal) => done({ status, killed: signal === 'SIGKILL', stdout, stderr }));
  });
}

function folderOf(name: string, inputs: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = at(name);
  mkdirSync(folder);
  for (const [file, bytes] of Object.entries(inputs)) writeFileSync(join(folder, file), bytes);
  return folder;
}

function smallWorkbook(form = 'F01'): Uint8Array {
  const text = readFileSync(SAMPLES.replace('forms-24.xlsx', `forms/${form}.tsv`), 'utf8');
  return asFormat(utils.aoa_to_sheet(text.split('\n').map((line) => line.split('\t'))), 'xlsx');
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

interface Written {
  readonly args: readonly string[];
  readonly output: string;
  /** What stands at the output before the run; null: nothing. */
  readonly before: string | null;
}

/**
 * Kills the command at these steps of its writing, one after the other, until it is through. Each run begins with
 * what the one before has left, and comes at least as far. Resolves to the sizes of the unfinished files.
 */
async function killAt(steps: Iterable<number | string | null>, name: string, written: Written) {
  const { args, output, before } = written;
  const inputs = { [INPUT]: smallWorkbook(), '指标库.csv': LIBRARY };
  const folder = folderOf(name, { ...inputs, ...(before === null ? {} : { [output]: before }) });
  const seen: (Buffer | null)[] = [];
  const left: number[] = [];
  for (const step of steps) {
    const { killed, status, stderr } = await run(folder, [...args, '--output', output], step);
    for (const [file, bytes] of Object.entries(inputs))
      expect(readFileSync(join(folder, file)).equals(Buffer.from(bytes))).toBe(true);
    const found = contentOf(join(folder, output));
    if (!killed) {
      // A named step that never came would prove nothing.
      expect(typeof step).not.toBe('string');
      expect([status === 0 || status === 1, stderr]).toEqual([true, '']);
      expect(readdirSync(folder).sort()).toEqual([...Object.keys(inputs), output].sort());
      for (const other of seen)
        if (!other?.equals(found ?? Buffer.of())) expect(other?.toString() ?? null).toBe(before);
      expect(found?.toString()).not.toBe(before);
      return { left, whole: found?.length ?? 0 };
    }
    seen.push(found);
    const litter = readdirSync(folder).filter((file) => !(file in inputs) && file !== output);
    expect(litter.length).toBeLessThan(2);
    for (const file of litter) {
      expect(file).toMatch(LEFTOVER);
      left.push(readFileSync(join(folder, file)).length);
    }
    if (before === null) rmSync(join(folder, output), { force: true });
    else writeFileSync(join(folder, output), before);
  }
  throw new Error('the command never came through');
}

function* everyStep(): Generator<number> {
  for (let step = 1; ; step += 1) yield step;
}

const FORM = ['--project', '巡河', '--amount', '25万元', '--goal', '巡河12次'];
const COMMANDS: readonly (readonly [string, readonly string[], string])[] = [
  ['annotate', ['annotate', INPUT], '批注.xlsx'],
  ['fix', ['fix', INPUT], '修正.xlsx'],
  ['draft', ['draft', ...FORM], '草稿.xlsx'],
  ['new', ['new'], '空表.xlsx'],
  ['library import', ['library', 'import', '指标库.csv'], '指标库.json'],
  ...['text', 'json', 'ndjson', 'sarif', 'html', 'xlsx'].map(
    (format) => [`check ${format}`, ['check', INPUT, '--format', format], `报告.${format}`] as const,
  ),
];

describe('killed while it writes', () => {
  it.concurrent.each(COMMANDS)('%s leaves no half output', async (name, args, output) => {
    const steps = ['half', 'renameSync', null];
    const { left, whole } = await killAt(steps, name, { args, output, before: null });
    expect(left).toHaveLength(2);
    expect([left[0], left[1]]).toEqual([expect.any(Number), whole]);
    expect(left[0]).toBeGreaterThan(0);
    expect(left[0]).toBeLessThan(whole);
  });

  it.concurrent.each([
    ['annotate --overwrite', ['annotate', INPUT, '--overwrite'], '批注.xlsx'],
    ['check', ['check', INPUT, '--format', 'ndjson'], '报告.ndjson'],
  ] as const)('%s at any step leaves the old output or the new one', async (name, args, output) => {
    const { left, whole } = await killAt(everyStep(), `${name} 每步`, {
      args,
      output,
      before: '以前的',
    });
    // It was killed with nothing, with a part, and with all written: the steps are those of the real writing.
    expect(left).toContain(0);
    expect(left.some((size) => size > 0 && size < whole)).toBe(true);
    expect(left.at(-1)).toBe(whole);
  });

  it.concurrent('annotate --overwrite of the input itself leaves it as it was, or annotated', async () => {
    const input = smallWorkbook();
    const folder = folderOf('原件', { [INPUT]: input });
    const args = ['annotate', INPUT, '--overwrite', '--output', INPUT];
    for (const step of ['half', 'renameSync', null]) {
      const { killed } = await run(folder, args, step);
      expect(killed).toBe(step !== null);
      expect(readFileSync(join(folder, INPUT)).equals(Buffer.from(input))).toBe(killed);
    }
    expect(readdirSync(folder)).toEqual([INPUT]);
  });

  it.concurrent('check --resume goes on from whatever log it left', async () => {
    const input = smallWorkbook();
    const folder = folderOf('进度', { [INPUT]: input });
    const args = ['check', INPUT, '--format', 'json', '--resume', '进度.ndjson'];
    const log = join(folder, '进度.ndjson');
    const whole = await run(folder, args, null);
    expect(whole.status).toBe(1);
    const sizes = new Set<number | undefined>();
    for (let step = 1; ; step += 1) {
      rmSync(log, { force: true });
      const { killed } = await run(folder, args, step);
      if (!killed) break;
      const size = contentOf(log)?.length;
      if (sizes.has(size)) continue;
      sizes.add(size);
      expect(await run(folder, args, null)).toEqual(whole);
      expect(readFileSync(join(folder, INPUT)).equals(Buffer.from(input))).toBe(true);
      expect(readdirSync(folder).sort()).toEqual([INPUT, '进度.ndjson'].sort());
    }
    // Absent, empty, within the heading, behind it, within and behind the line of the file.
    expect(sizes.size).toBe(6);
  });
});
