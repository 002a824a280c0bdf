import { Pace } from '../../../src/cli/many-files/pace';
import { speak } from '../../../src/cli/messages';

const say = speak('zh');

function after(total: number, steps: readonly { readonly seconds: number; readonly again?: true }[]): string {
  let now = 5_000;
  const pace = new Pace(total, () => now);
  for (const { seconds, again = false } of steps) {
    now += seconds * 1000;
    pace.step(again);
  }
  return pace.words(say);
}
const steady = (count: number, seconds: number) => Array.from({ length: count }, () => ({ seconds }));

it('says how many are done, how fast it goes, and how long it will take', () => {
  expect(after(1_000, steady(40, 0.25))).toBe('[40/1000]，每秒 4.0 个，约剩 4 分钟');
  expect(after(100, steady(40, 0.05))).toBe('[40/100]，每秒 20 个，约剩 3 秒');
  expect(after(100_000, steady(100, 0.5))).toBe('[100/100000]，每秒 2.0 个，约剩 13 小时 53 分钟');
});

it('judges by the last files, and says nothing of the pace after a few', () => {
  expect(after(2_000, [...steady(500, 10), ...steady(200, 0.5)])).toContain('每秒 2.0 个');
  expect(after(100, steady(4, 1))).toBe('[4/100]');
  expect(after(40, steady(40, 1))).toBe('[40/40]，每秒 1.0 个');
});

it('files taken over from an earlier run count as done, not as work', () => {
  const taken = Array.from({ length: 500 }, () => ({ seconds: 0.001, again: true as const }));
  expect(after(1_000, [...taken, ...steady(100, 1)])).toMatch(/^\[600\/1000\]，每秒 1\.0 个，约剩 7 分钟$/);
});
