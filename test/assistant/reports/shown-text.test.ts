import { shownText, withShownTexts } from '../../../src/assistant';
import { html } from '../../../src/assistant/reports/html-text';
import { speak } from '../../../src/cli/messages';

const HOSTILE = '\u001b[2J\u009b31m\u202e表\u2066\u200f\r';
// eslint-disable-next-line no-control-regex -- what must not be left
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test('controls and marks of direction are spelt out, everything else stays', () => {
  expect(shownText(HOSTILE)).toBe('⟨U+001B⟩[2J⟨U+009B⟩31m⟨U+202E⟩表⟨U+2066⟩⟨U+200F⟩⟨U+000D⟩');
  const ordinary = '≥95%\n第二行\t（含）𠮷';
  expect(shownText(ordinary)).toBe(ordinary);
});

test('in data they are spelt out wherever they stand; data without them is the same object', () => {
  const data = { forms: [{ title: HOSTILE, count: 3, none: null }] };
  expect(JSON.stringify(withShownTexts(data))).not.toMatch(/\\u001b|\u202e/);
  const ordinary = { forms: [{ title: '表' }] };
  expect(withShownTexts(ordinary)).toBe(ordinary);
});

test('neither a message of the command line nor a web page holds them', () => {
  expect(speak('zh')('written', { path: HOSTILE })).not.toMatch(OBEYED);
  expect(html`<p>${HOSTILE}</p>`.source).not.toMatch(OBEYED);
});
