import { SpokenError } from '../../sheet';
import { FORMAT_NAMES, READ_MESSAGES, type FormatName, type ReadErrorCode } from './read-messages';

export interface ReadErrorDetails {
  readonly what?: FormatName;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly cause?: unknown;
}

/** A file that cannot be read as a workbook. */
export class ReadError extends SpokenError {
  override readonly name = 'ReadError';
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, details: ReadErrorDetails = {}) {
    super({ zh: sentence(code, details, 'zh'), en: sentence(code, details, 'en') }, { cause: details.cause });
    this.code = code;
  }
}

function sentence(code: ReadErrorCode, details: ReadErrorDetails, language: 'zh' | 'en'): string {
  const values: Record<string, string | number> = { ...details.values };
  if (details.what) values['what'] = FORMAT_NAMES[details.what][language];
  return READ_MESSAGES[code][language]
    .replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
    .trim();
}
