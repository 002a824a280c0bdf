import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS_FOLDER, negativeSheets } from './expectations';

describe('negative sheets', () => {
  const sheets = negativeSheets();

  it('are twelve, one of them empty', () => {
    expect(sheets).toHaveLength(12);
    expect(sheets.filter((sheet) => sheet.cells.length === 0).map((sheet) => sheet.name)).toEqual([
      'empty-sheet',
    ]);
  });

  it('are each explained in the README, and no other', () => {
    const readme = readFileSync(join(FORMS_FOLDER, 'negative', 'README.md'), 'utf8');
    const explained = [...readme.matchAll(/^\| `([a-z-]+)` \| .{10,} \|$/gm)].map((match) => match[1]);
    expect(explained.sort()).toEqual(sheets.map((sheet) => sheet.name));
  });

  it('are tricky: all but the empty one carry words of a form', () => {
    const words = /项目|指标|单位|绩效|主管部门/;
    const plain = sheets.filter((sheet) => !sheet.cells.some((cell) => words.test(cell.text)));
    expect(plain.map((sheet) => sheet.name)).toEqual(['empty-sheet']);
  });
});
