import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** In a process of its own: the configuration is a module, which Jest cannot load. */
const LINT = `
  import { ESLint } from 'eslint';
  const eslint = new ESLint();
  const rules = [];
  for (const code of JSON.parse(process.argv[1])) {
    const [{ messages }] = await eslint.lintText(code, { filePath: 'src/taskpane/components/Any.tsx' });
    rules.push(messages.map(({ ruleId, message }) => ruleId ?? message));
  }
  console.log(JSON.stringify(rules));`;

/** By piece of code, the rules that object to it where it stands in a component. */
function objections(pieces: readonly string[]): string[][] {
  const args = ['--input-type=module', '-e', LINT, JSON.stringify(pieces)];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as string[][];
}

const NOT_LET_IN: readonly (readonly [code: string, rule: string])[] = [
  ['eval(text);', 'no-eval'],
  ['globalThis.eval(text);', 'no-eval'],
  ['export const run = new Function(text);', 'no-new-func'],
  ["setTimeout('run()', 1);", 'no-implied-eval'],
  ["export const link = 'javascript:run()';", 'no-script-url'],
  ['element.innerHTML = text;', 'no-restricted-syntax'],
  ["element['innerHTML'] = text;", 'no-restricted-syntax'],
  ['element.outerHTML = text;', 'no-restricted-syntax'],
  ['frame.srcdoc = text;', 'no-restricted-syntax'],
  ["element.insertAdjacentHTML('beforeend', text);", 'no-restricted-syntax'],
  ['document.write(text);', 'no-restricted-syntax'],
  ['range.createContextualFragment(text);', 'no-restricted-syntax'],
  ["new DOMParser().parseFromString(text, 'text/html');", 'no-restricted-syntax'],
  ['export const view = <b dangerouslySetInnerHTML={{ __html: text }} />;', 'no-restricted-syntax'],
  ["createElement('b', { dangerouslySetInnerHTML: { __html: text } });", 'no-restricted-syntax'],
];

test('lint keeps what a cell holds from running and from being taken for HTML', () => {
  const found = objections(NOT_LET_IN.map(([code]) => `declare const text: string;\n${code}`));
  const missed = NOT_LET_IN.filter(([, rule], at) => !found[at]?.includes(rule));
  expect(missed).toEqual([]);
}, 60_000);

test('and lets text be put into a page as text', () => {
  const code = "document.body.append('text');\nexport const view = <b>{document.title}</b>;\n";
  expect(objections([code])).toEqual([[]]);
}, 60_000);
