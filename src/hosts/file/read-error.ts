import { FORMAT_NAMES, READ_MESSAGES, type FormatName, type ReadErrorCode } from './read-messages';

export interface ReadErrorDetails {
  readonly what?: FormatName;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly cause?: unknown;
}

/** A file that cannot be read as a workbook. `message` is the Chinese sentence; `messageIn` gives either language. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly code: ReadErrorCode;
  readonly #details: ReadErrorDetails;

  constructor(code: ReadErrorCode, details: ReadErrorDetails = {}) {
    super(sentence(code, details, 'zh'), { cause: details.cause });
    this.code = code;
    this.#details = details;
  }

  messageIn(language: 'zh' | 'en'): string {
    return sentence(this.code, this.#details, language);
  }
}

function sentence(code: ReadErrorCode, details: ReadErrorDetails, language: 'zh' | 'en'): string {
  const values: Record<string, string | number> = { ...details.values };
  if (details.what) values['what'] = FORMAT_NAMES[details.what][language];
  return READ_MESSAGES[code][language]
    .replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
    .trim();
}
