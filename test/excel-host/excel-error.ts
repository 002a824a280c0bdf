/** An error as Excel answers it: `code` is what add-ins go by. */
export class ExcelApiError extends Error {
  override readonly name = 'ExcelApiError';
  readonly code: string;

  constructor(code: string, message: string = code) {
    super(message);
    this.code = code;
  }
}
