import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaveError, saveWorkbookFile } from '../../../src/hosts/file/save';

const bytes = new Uint8Array([1, 2, 3]);

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'jixiao-save-'));
}

async function codeOf(promise: Promise<void>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => (error instanceof SaveError ? error.code : error),
  );
}

describe('saving a workbook', () => {
  it('writes the whole file and leaves nothing else behind', async () => {
    const place = folder();
    await saveWorkbookFile(bytes, { output: join(place, '新.xlsx'), input: null, overwrite: false });
    expect(readdirSync(place)).toEqual(['新.xlsx']);
    expect([...readFileSync(join(place, '新.xlsx'))]).toEqual([1, 2, 3]);
  });

  it('replaces a file only when asked, and says when it is the one that was read', async () => {
    const output = join(folder(), 'a.xlsx');
    writeFileSync(output, 'old');
    expect(await codeOf(saveWorkbookFile(bytes, { output, input: null, overwrite: false }))).toBe('exists');
    expect(await codeOf(saveWorkbookFile(bytes, { output, input: output, overwrite: false }))).toBe(
      'isInput',
    );
    expect(readFileSync(output, 'utf8')).toBe('old');
    await saveWorkbookFile(bytes, { output, input: output, overwrite: true });
    expect(statSync(output).size).toBe(3);
  });

  it('says that the folder is missing, in Chinese', async () => {
    const output = join(folder(), 'none', 'a.xlsx');
    const saving = saveWorkbookFile(bytes, { output, input: null, overwrite: false });
    await expect(saving).rejects.toThrow(/文件夹不存在/);
  });

  it('loses nothing when the last step fails', async () => {
    const place = folder();
    const output = join(place, 'a.xlsx');
    mkdirSync(output);
    writeFileSync(join(output, 'inside'), 'x');
    const code = await codeOf(saveWorkbookFile(bytes, { output, input: null, overwrite: true }));
    expect(code).not.toBeNull();
    expect(readdirSync(place)).toEqual(['a.xlsx']);
    expect(readdirSync(output)).toEqual(['inside']);
  });

  it('removes what stopped processes have left in the folder, and nothing else', async () => {
    const place = folder();
    const output = join(place, 'a.xlsx');
    // A process that ended, and this one.
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const leftover = (of: string, pid: number): string => `.jixiao-${of}-${pid}-0123abcd.tmp`;
    const kept = [leftover(machine, process.pid), leftover('00000000', gone), '.jixiao-notes.tmp', '.a.tmp'];
    const old = leftover('00000001', process.pid);
    for (const name of [...kept, leftover(machine, gone), old]) writeFileSync(join(place, name), 'x');
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
    utimesSync(join(place, old), twoDaysAgo, twoDaysAgo);
    await saveWorkbookFile(bytes, { output, input: null, overwrite: false });
    expect(readdirSync(place).sort()).toEqual([...kept, 'a.xlsx'].sort());
  });

  // Links and modes are those of POSIX file systems.
  if (process.platform !== 'win32') {
    it('writes through a link and keeps the mode', async () => {
      const place = folder();
      writeFileSync(join(place, 'real.xlsx'), 'old');
      chmodSync(join(place, 'real.xlsx'), 0o640);
      symlinkSync(join(place, 'real.xlsx'), join(place, 'link.xlsx'));
      await saveWorkbookFile(bytes, { output: join(place, 'link.xlsx'), input: null, overwrite: true });
      expect(statSync(join(place, 'real.xlsx')).size).toBe(3);
      expect(statSync(join(place, 'real.xlsx')).mode & 0o777).toBe(0o640);
    });

    it('does not put a file in the place of a device', async () => {
      const output = join(folder(), 'device');
      spawnSync('mkfifo', [output]);
      expect(await codeOf(saveWorkbookFile(bytes, { output, input: null, overwrite: true }))).toBe('failed');
      expect(statSync(output).isFIFO()).toBe(true);
    });
  }
});
