import { realpath, stat } from 'node:fs/promises';
import { SpokenError, type Sentence } from '../../sheet';
import { WholeFile } from './whole-file';

export type SaveErrorCode =
  'exists' | 'isInput' | 'folderMissing' | 'noPermission' | 'inUse' | 'diskFull' | 'readOnly' | 'failed';

/** A file that could not be saved. What stood at the place before is untouched. */
export class SaveError extends SpokenError {
  override readonly name = 'SaveError';
  readonly code: SaveErrorCode;
  readonly path: string;

  constructor(code: SaveErrorCode, path: string, cause?: unknown) {
    super(sentenceOf(code, path, cause), { cause });
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

/** Writes the bytes as a WholeFile where nothing is overwritten against the will. Throws SaveError and nothing else. */
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
  try {
    const file = new WholeFile(target);
    try {
      file.write(bytes);
      file.putInPlace();
    } finally {
      file.abandon();
    }
  } catch (cause) {
    throw new SaveError(codeOf(cause), output, cause);
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

function sentenceOf(code: SaveErrorCode, path: string, cause: unknown): Sentence {
  const detail = cause instanceof Error ? cause.message : String(cause);
  switch (code) {
    case 'exists':
      return {
        zh: `${path} 已存在，没有覆盖。请换一个文件名，或加上允许覆盖的选项。`,
        en: `${path} exists and was not overwritten. Give another name, or the option that allows it.`,
      };
    case 'isInput':
      return {
        zh: `${path} 就是原文件，没有覆盖。请另给一个输出文件名，或加上允许覆盖的选项。`,
        en: `${path} is the input and was not overwritten. Give another name, or the option that allows it.`,
      };
    case 'folderMissing':
      return { zh: `要写入的文件夹不存在：${path}`, en: `There is no such folder to write to: ${path}` };
    case 'noPermission':
      return { zh: `没有写入权限：${path}`, en: `No permission to write ${path}` };
    case 'inUse':
      return {
        zh: `${path} 正被其他程序占用（可能在 Excel 或 WPS 中打开着），没有写入。请关闭后再试。`,
        en: `${path} is in use by another program (it may be open in Excel or WPS); nothing was written. Close it and try again.`,
      };
    case 'diskFull':
      return {
        zh: `磁盘空间不足，没有写入 ${path}。原文件不受影响。`,
        en: `The disk is full; ${path} was not written. The original is untouched.`,
      };
    case 'readOnly':
      return { zh: `所在磁盘只读，不能写入：${path}`, en: `The disk is read-only: ${path}` };
    case 'failed':
      return {
        zh: `写入 ${path} 时出错（${detail}）。原文件不受影响。`,
        en: `Writing ${path} failed (${detail}). The original is untouched.`,
      };
  }
}
