import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { reportSchema } from '../../src/indicator';
import { librarySchema, standardLibrary } from '../../src/library';
import { jixiao } from './run-jixiao';
import { scratch } from './scratch';

const at = scratch();

const LIST = [
  '一级指标,二级指标,三级指标,指标性质,计量单位',
  '产出指标,数量指标,巡河次数,≥,次',
  ',,清理河道长度,≥,公里',
  ',质量指标,水质达标率,≥,%',
  ',不知何类,某某率,≥,%',
].join('\n');

describe('jixiao suggest', () => {
  it('answers programs in the shape of the contract', async () => {
    const run = await jixiao([
      ...['suggest', '--category', '数量指标', '--text', '调解案件', '--limit', '3', '--format', 'json'],
    ]);
    const { suggestions } = JSON.parse(run.stdout) as { suggestions: Record<string, unknown>[] };
    expect(suggestions).toHaveLength(3);
    for (const suggestion of suggestions) {
      expect(Object.keys(suggestion)).toEqual([
        ...['name', 'level2', 'unit', 'operator', 'example', 'score', 'source'],
      ]);
    }
    expect(suggestions[0]?.['level2']).toBe('数量指标');
    expect(run.status).toBe(0);
  });

  it('answers people, and says what it does not know', async () => {
    const run = await jixiao(['suggest', '--category', '满意度', '--project', '法律援助']);
    expect(run.stdout).toMatch(/^1\. .*（服务对象满意度指标）\n {3}写法 {2}≥__%/);
    const wrong = await jixiao(['suggest', '--category', '漂亮指标']);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('不认识的二级指标');
    const limit = await jixiao(['suggest', '--limit', 'x']);
    expect(limit.status).toBe(2);
  });
});

describe('jixiao library import', () => {
  it('imports what it understands, complains of the rest by row, and suggests from the result', async () => {
    const input = at('水利指标库.csv');
    const output = at('library.json');
    writeFileSync(input, LIST);
    const run = await jixiao(['library', 'import', input, '--output', output]);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('表头在第 1 行');
    expect(run.stdout).toMatch(/水利指标库 \w*5.*不认识的二级指标“不知何类”/);
    const library = librarySchema.parse(JSON.parse(readFileSync(output, 'utf8')));
    expect(library.name).toBe('水利指标库');
    expect(library.entries.map(({ name }) => name)).toEqual(['巡河次数', '清理河道长度', '水质达标率']);
    const suggested = await jixiao([
      'suggest',
      '--text',
      '清河道',
      '--limit',
      '1',
      '--library',
      output,
      '--format',
      'json',
    ]);
    expect(JSON.parse(suggested.stdout)).toMatchObject({ suggestions: [{ name: '清理河道长度' }] });

    const refused = await jixiao(['library', 'import', input, '--output', output, '--merge']);
    expect(refused.status).toBe(2);
    await jixiao(['library', 'import', input, '--output', output, '--merge', '--overwrite']);
    const merged = librarySchema.parse(JSON.parse(readFileSync(output, 'utf8')));
    expect(merged.entries.length).toBe(3 + standardLibrary().entries.length);
  });

  it('writes nothing where there is nothing to import', async () => {
    const input = at('名单.csv');
    writeFileSync(input, '姓名,电话\n张三,1\n');
    const run = await jixiao(['library', 'import', input, '--output', at('无.json')]);
    expect([run.status, existsSync(at('无.json'))]).toEqual([2, false]);
    const wrong = await jixiao(['suggest', '--text', 'x', '--library', input]);
    expect(wrong.stderr).toContain('不能用');
    expect(wrong.status).toBe(2);
  });
});

describe('jixiao draft', () => {
  const goal = '2025年预计受理案件354件，办结352件，群众满意率达95%以上';

  it.each(['county', 'system-2021'])('by %s, writes a form that reads back as drafted', async (profile) => {
    const output = at(`草稿 ${profile}.xlsx`);
    const args = [
      '--project',
      '法律援助案件补助',
      '--amount',
      '25万元',
      '--goal',
      goal,
      '--profile',
      profile,
    ];
    const run = await jixiao(['draft', ...args, '--output', output]);
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('354件');
    expect(run.stdout).toContain('没有起草的类别');
    const check = await jixiao(['check', output, '--profile', profile, '--format', 'json']);
    const { files } = reportSchema.parse(JSON.parse(check.stdout));
    const forms = files[0]?.sheets.flatMap((sheet) => sheet.forms) ?? [];
    expect(forms).toHaveLength(1);
    expect(forms[0]?.fields).toMatchObject({
      projectName: { text: '法律援助案件补助' },
      annualAmount: { text: '25', yuan: 250000 },
      annualGoal: { text: goal },
    });
    const values = forms[0]?.indicators.map(({ value }) => value ?? '') ?? [];
    // Every figure is the goal's or the amount's; what else there is to fill in is a blank.
    for (const value of values.filter((one) => !one.includes('__'))) {
      expect(['354', '352', '95', '25', '']).toContain(value.replace(/[^\d.]/g, ''));
    }
    expect(values.some((value) => value.includes('__'))).toBe(true);
    // The amount bounds one cost: those that others bear are no part of the budget.
    expect(values.filter((value) => value === '≤25万元')).toHaveLength(1);
  });

  it('does not guess the unit of the amount', async () => {
    const run = await jixiao(['draft', '--project', 'x', '--amount', '25', '--output', at('y.xlsx')]);
    expect([run.status, existsSync(at('y.xlsx'))]).toEqual([2, false]);
    expect(run.stderr).toContain('请写明单位');
    const missing = await jixiao(['draft', '--output', at('y.xlsx')]);
    expect(missing.stderr).toContain('缺少选项：--project');
  });
});

describe('jixiao new', () => {
  it.each(['county', 'system-2021'])(
    'by %s, writes an empty form that is recognised as one',
    async (profile) => {
      const output = at(`空表 ${profile}.xlsx`);
      const run = await jixiao(['new', '--profile', profile, '--output', output]);
      expect(run.status).toBe(0);
      const check = await jixiao(['check', output, '--profile', profile, '--format', 'json']);
      const { summary } = reportSchema.parse(JSON.parse(check.stdout));
      expect(summary.forms).toBe(1);
      expect(readWorkbook(new Uint8Array(readFileSync(output))).sheets).toHaveLength(1);
    },
  );
});

describe('help', () => {
  it.each(['check', 'annotate', 'fix', 'suggest', 'library', 'draft', 'new', 'rules'])(
    'of %s is in Chinese, English when asked',
    async (command) => {
      const chinese = await jixiao(['help', command]);
      expect(chinese.stdout).toMatch(/用法：[\s\S]*[\u4e00-\u9fff]{4}/);
      expect(chinese.stdout).not.toMatch(/usage|options|arguments|choices|default/i);
      const english = await jixiao([command, '--help', '--lang', 'en']);
      expect(english.status).toBe(0);
      expect(english.stdout.replace(/数量指标|25万元/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
    },
  );
});
