import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { WorkbookFile } from '../../src/hosts/file/workbook-file';
import { ooxml, textCell } from '../hosts/file/workbook-files';
import { partsOf, zip } from '../hosts/file/package/workbook-files';
import { jixiao } from './run-jixiao';
import { SAMPLES, scratch } from './scratch';

const at = scratch();
const SHEET = '表1';
/** Han characters and Chinese marks: what a file calls its sheets may be Chinese, what is said of them may not. */
const CHINESE = /[\p{Script=Han}，。；：「」“”]/u;

const form = (extra = ''): Uint8Array => {
  const cells = ['Form', 'Name', 'Level', 'Output'];
  const rows = cells.map((text, index) => `<row r="${index + 1}">${textCell(`A${index + 1}`, text)}</row>`);
  return ooxml({ sheets: [`<sheetData>${rows.join('')}</sheetData>${extra}`] });
};

function write(name: string, content: Uint8Array | string): string {
  writeFileSync(at(name), content);
  return at(name);
}

const refused: readonly (readonly [string, () => string[], RegExp])[] = [
  [
    'an output that exists',
    () => ['annotate', write('plain.xlsx', form()), '--output', write('there.xlsx', '')],
    /exists and was not overwritten/,
  ],
  ['the input itself', () => ['annotate', at('plain.xlsx'), '--output', at('plain.xlsx')], /is the input/],
  [
    'a folder that is not there',
    () => ['new', '--output', at('nowhere/form.xlsx')],
    /no such folder to write to/,
  ],
  [
    'a protected sheet',
    () => ['annotate', write('locked.xlsx', form('<sheetProtection sheet="1"/>')), '--output', at('a.xlsx')],
    /is protected; nothing was written/,
  ],
  [
    'a signed file',
    () => {
      const bytes = zip({ ...partsOf(), '_xmlsignatures/sig1.xml': '<Signature/>' });
      return ['annotate', write('signed.xlsx', bytes), '--output', at('b.xlsx')];
    },
    /digital signature that would no longer hold/,
  ],
  ['a file that is not there', () => ['fix', at('none.xlsx'), '--dry-run'], /Cannot read/],
  [
    'a profile that is no JSON',
    () => ['check', at('plain.xlsx'), '--profile', write('broken.json', '{')],
    /line 1: it is no valid JSON/,
  ],
  [
    'a profile with a rule that is none',
    () => [
      ...['check', at('plain.xlsx'), '--profile'],
      write('rule.json', '{"name": "x", "extends": "ningxia", "rules": {"XXX-01": {}}}'),
    ],
    /line 1: /,
  ],
  [
    'a library where a folder stands',
    () => {
      mkdirSync(at('library.json'));
      const input = write('library.csv', '二级指标,三级指标,指标值,单位\n数量指标,培训人次,100,人次\n');
      return ['library', 'import', input, '--output', at('library.json')];
    },
    /exists and was not overwritten/,
  ],
];

describe('--lang en', () => {
  test.each(refused)('says of %s in English', async (_, args, words) => {
    const { status, stderr } = await jixiao(['--lang', 'en', ...args()]);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr.replaceAll(SHEET, '')).not.toMatch(CHINESE);
  });

  test('says what it broke by permission, and which record in the file it could not use', async () => {
    const path = at('kept.xlsx');
    copyFileSync(SAMPLES, path);
    const kept = WorkbookFile.open(new Uint8Array(readFileSync(path)), path).edited([
      { kind: 'setProperty', name: 'jixiao.suppressions', value: 'not ours' },
    ]);
    writeFileSync(path, kept.file.bytes);
    const suppressed = await jixiao(['--lang', 'en', 'annotate', path, '--output', at('c.xlsx')]);
    expect(suppressed.stdout).toContain('is damaged and was not used');
    const locked = write('locked too.xlsx', form('<sheetProtection sheet="1"/>'));
    const allowed = await jixiao([
      '--lang',
      'en',
      'annotate',
      locked,
      '--output',
      at('d.xlsx'),
      '--allow-protected',
    ]);
    expect(allowed.stdout).toMatch(/is protected and was written as asked/);
    expect(allowed.stdout.replaceAll(SHEET, '')).not.toMatch(CHINESE);
  });
});
