import { HOSTILE_FILES } from './hostile-files';
import { FileHandler, type Outcome } from './handle-apart';
import { MAKERS } from '../package/workbook-makers';

jest.setTimeout(240_000);

const handler = new FileHandler();
beforeAll(() => handler.prepare());
afterAll(() => handler.remove());

/** A refusal is one of ours, and says it in a Chinese sentence. */
function expectRefusal({ error, message }: Outcome, code: string): void {
  expect(error).toMatch(new RegExp(`^(?:ReadError|PackageError) ${code}$`));
  expect(message).toMatch(/[\u4e00-\u9fff].*。$/su);
}

describe('a file made to break its reader, in little time and memory', () => {
  it.each(Object.entries(HOSTILE_FILES))('%s', async (_what, { make, fileName, refused, notWritten }) => {
    const { read, written } = await handler.handle(make(), fileName);
    if (refused === null) expect(read.error).toBeUndefined();
    else expectRefusal(read, refused);
    if (notWritten === undefined) {
      expect(written.error).toBeUndefined();
      if (refused === null) expect(written.sheets).toHaveLength(read.sheets?.length ?? 0);
    } else expectRefusal(written, notWritten);
  });
});

test('a zip that is cut off, or has any byte changed, is read or refused in a Chinese sentence', async () => {
  const whole = MAKERS['plain']?.() ?? new Uint8Array();
  const cut = [0, 1, 4, 21, 22, 30, 100, 0.25, 0.5, 0.9, 0.99].map((part) =>
    whole.slice(0, part < 1 ? Math.floor(whole.length * part) : part),
  );
  const changed = Array.from({ length: 12 }, (_, at) => {
    const copy = whole.slice();
    // In the directory at the end, where sizes and places stand.
    copy[whole.length - 1 - at * 7] = 0xff;
    return copy;
  });
  for (const bytes of [...cut, ...changed]) {
    const { read, written } = await handler.handle(bytes, 'a.xlsx');
    for (const { error, message } of [read, written]) {
      if (error === undefined) continue;
      expect(error).toMatch(/^(?:ReadError|PackageError) /);
      expect(message).toMatch(/[\u4e00-\u9fff].*。$/su);
    }
  }
});
