import { chmod, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export type SaveErrorCode =
  'exists' | 'isInput' | 'folderMissing' | 'noPermission' | 'inUse' | 'diskFull' | 'readOnly' | 'failed';

/** A file that could not be saved. What stood at the place before is untouched. `message` is Chinese, for the user. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
  readonly code: SaveErrorCode;
  readonly path: string;

  constructor(code: SaveErrorCode, path: string, cause?: unknown) {
    super(messageOf(code, path, cause), { cause });
    this.code = code;
    this.path = path;
  }
}

export interface SaveTarget {
  readonly output: string;
  /** The file that was read; it is overwritten only by `overwrite`. */
  readonly input: string | null;
  /** Whether a file that stands at `output` may be replaced. */
  readonly overwrite: boolean;
}

/**
 * Writes the bytes to a new file beside the place, makes sure that they are on the disk, and only then gives it the
 * name: whoever reads the name finds the old file or the whole new one. Throws SaveError and nothing else.
 */
export async function saveWorkbookFile(
  bytes: Uint8Array,
  { output, input, overwrite }: SaveTarget,
): Promise<void> {
  const target = await realpath(output).catch(() => output);
  const present = await stat(target).catch(() => null);
  if (present && !overwrite) {
    const original = input === null ? null : await realpath(input).catch(() => input);
    throw new SaveError(original === target ? 'isInput' : 'exists', output);
  }
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeThrough(temporary, bytes);
    if (present) await chmod(temporary, present.mode);
    await rename(temporary, target);
  } catch (cause) {
    await unlink(temporary).catch(() => undefined);
    throw new SaveError(codeOf(cause), output, cause);
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const CODES: Readonly<Record<string, SaveErrorCode>> = {
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
  EACCES: 'noPermission',
  EPERM: 'inUse',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
};

function codeOf(cause: unknown): SaveErrorCode {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return CODES[code] ?? 'failed';
}

function messageOf(code: SaveErrorCode, path: string, cause: unknown): string {
  switch (code) {
    case 'exists':
      return `${path} 已存在，没有覆盖。请换一个文件名，或加上允许覆盖的选项。`;
    case 'isInput':
      return `${path} 就是原文件，没有覆盖。请另给一个输出文件名，或加上允许覆盖的选项。`;
    case 'folderMissing':
      return `要写入的文件夹不存在：${path}`;
    case 'noPermission':
      return `没有写入权限：${path}`;
    case 'inUse':
      return `${path} 正被其他程序占用（可能在 Excel 或 WPS 中打开着），没有写入。请关闭后再试。`;
    case 'diskFull':
      return `磁盘空间不足，没有写入 ${path}。原文件不受影响。`;
    case 'readOnly':
      return `所在磁盘只读，不能写入：${path}`;
    case 'failed':
      return `写入 ${path} 时出错（${cause instanceof Error ? cause.message : String(cause)}）。原文件不受影响。`;
  }
}
