import { ProgressLine } from '../../src/cli/progress';
import { displayWidth } from '../../src/cli/text-table';

function terminal(isTTY: boolean, columns = 40) {
  const written: string[] = [];
  const write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
  return { written, stream: { isTTY, columns, write } };
}

it('is overwritten on a terminal, never wider than it, and taken away at the end', () => {
  const { written, stream } = terminal(true);
  const line = new ProgressLine(stream);
  line.show(() => `[1/2]  ${'很长的文件夹名/'.repeat(9)}`);
  line.clear();
  const [shown = '', cleared] = written;
  expect(shown.startsWith('\r\u001b[K[1/2]  很长')).toBe(true);
  expect(displayWidth(shown.slice(4))).toBeLessThan(40);
  expect(displayWidth(shown.slice(4))).toBeGreaterThan(36);
  expect(cleared).toBe('\r\u001b[K');
});

it('is not written more often than it can be read', () => {
  const { written, stream } = terminal(true);
  const line = new ProgressLine(stream);
  for (let done = 0; done < 1_000; done += 1) line.show(() => `[${done}/1000]`);
  expect(written.length).toBeLessThan(20);
  expect(written[0]).toContain('[0/1000]');
});

it('is nothing where there is no terminal: the text is not even made', () => {
  const { written, stream } = terminal(false);
  const line = new ProgressLine(stream);
  line.show(() => {
    throw new Error('made for no one');
  });
  line.clear();
  expect(written).toEqual([]);
});
