import fc from 'fast-check';
import { exportLibrary, importLibrary, mergeLibraries, standardLibrary } from '../../src/library';
import { sheetOf, throughXlsx, workbookOf } from './sheets';

const options = { libraryName: '某省指标库' };
const read = (rows: string[][], merges: string[] = []) =>
  importLibrary(workbookOf(sheetOf('库', rows, merges)), options);

describe('importLibrary', () => {
  test('the built-in library comes back from .xlsx as it was', () => {
    const { entries, complaints, duplicates } = importLibrary(
      throughXlsx(exportLibrary(standardLibrary())),
      options,
    );
    expect(complaints).toEqual([]);
    expect(duplicates).toEqual([]);
    expect(entries).toEqual(standardLibrary().entries);
  });

  test('levels merged, sign and unit below one heading (共性库)', () => {
    const { entries, preview, complaints } = read(
      [
        ['项目类型', '一级指标', '二级指标', '三级指标', '指标内容', '', '指标解释'],
        ['', '', '', '', '性质', '单位', ''],
        ['会议培训类', '产出指标', '数量指标', '培训期数', '≥', '期', '年度内组织的期数'],
        ['', '', '', '培训人次', '≥', '人次', ''],
        ['', '成本指标', '经济成本指标', '人均培训成本', '≤', '元/人·天', ''],
        ['', '满意度指标', '服务对象满意度', '参训人员满意度', '≥', '%', ''],
      ],
      ['E1:F1', 'A3:A6', 'B3:B4', 'C3:C4'],
    );
    expect(complaints).toEqual([]);
    expect(preview[0]).toMatchObject({ headerRow: 1, entries: 4, directionsInferred: 0 });
    expect(entries[1]).toMatchObject({
      name: '培训人次',
      level1: '产出指标',
      level2: '数量指标',
      direction: '≥',
      unit: '人次',
      pattern: '≥__人次',
      example: null,
      projectTypes: ['会议培训类'],
      source: '某省指标库',
      origin: 'imported',
    });
    expect(entries[2]).toMatchObject({
      level1: '产出指标',
      level2: '成本指标',
      newSystem: { level1: '成本指标', level2: '经济成本指标' },
      unit: '元/人·天',
    });
  });

  test('sign and unit behind the name, several kinds of standard (一体化)', () => {
    const { entries } = read([
      [
        '行业领域',
        '资金用途',
        '一级指标',
        '二级指标',
        '三级指标(含指标性质、单位)',
        '指标解释',
        '计划标准',
        '行业标准',
        '关键词',
      ],
      [
        '公共安全',
        '司法',
        '产出指标',
        '数量指标',
        '法律援助案件数（≥，件）',
        '年度办理数',
        '',
        '',
        '法律援助,法援',
      ],
      ['', '', '', '质量指标', '案件办结率', '', '≥95%', '', ''],
    ]);
    expect(entries[0]).toMatchObject({
      name: '法律援助案件数',
      direction: '≥',
      unit: '件',
      projectTypes: ['公共安全', '法律援助', '法援'],
      calculation: '年度办理数',
    });
    expect(entries[1]).toMatchObject({ name: '案件办结率', direction: '≥', unit: '%', example: '≥95%' });
  });

  test('value, sign and unit in columns of their own, with sources of evidence (101号附件2)', () => {
    const { entries } = read([
      [
        '项目名称',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标解释',
        '指标性质',
        '指标值',
        '计量单位',
        '取值方式',
        '数据来源',
        '分值权重',
        '佐证要求',
      ],
      [
        '装备购置',
        '产出指标',
        '时效指标',
        '采购完成时间',
        '合同签订日',
        '',
        '6月30日前',
        '',
        '直接证明法',
        '合同',
        '10',
        '合同复印件',
      ],
      [
        '装备购置',
        '效益指标',
        '社会效益指标',
        '保障能力提升',
        '',
        '定性',
        '显著/一般/不明显',
        '',
        '',
        '',
        '',
        '',
      ],
    ]);
    expect(entries[0]).toMatchObject({
      direction: '前',
      unit: null,
      example: '6月30日前',
      pattern: '__月__日前',
      acquisition: '直接证明法',
      evidence: '合同复印件',
    });
    expect(entries[1]).toMatchObject({ direction: '定性', levels: ['显著', '一般', '不明显'] });
  });

  test('codes, and no sign at all: the usual sign, counted as inferred (编码式)', () => {
    const { entries, preview } = read([
      ['指标编码', '一级指标', '二级指标', '三级指标', '指标解释'],
      ['gx010101', '产出指标', '数量指标', '会议次数（次）', '召开次数'],
      ['gx010401', '产出指标', '成本指标', '会议成本', '支出额'],
      ['gx010901', '满意度指标', '服务对象满意度指标', '参会人员满意度', '问卷'],
    ]);
    expect(entries.map(({ id, direction, unit }) => [id, direction, unit])).toEqual([
      ['gx010101', '≥', '次'],
      ['gx010401', '≤', null],
      ['gx010901', '≥', '%'],
    ]);
    expect(preview[0]?.directionsInferred).toBe(3);
  });

  test('placeholders make the pattern, or stay in the name (期刊示例)', () => {
    const { entries } = read([
      ['类别', '一级指标', '二级指标', '三级指标'],
      ['购置类', '产出指标', '数量指标', '农村低保发放人数(≥**人)'],
      ['', '', '', '购置**设备数量（台）'],
      ['', '', '成本指标', '单位购置成本（≤**元/台）'],
    ]);
    expect(entries.map(({ name, pattern, example }) => [name, pattern, example])).toEqual([
      ['农村低保发放人数', '≥__人', null],
      ['购置**设备数量', '≥__台', null],
      ['单位购置成本', '≤__元/台', null],
    ]);
    expect(entries.every(({ group }) => group === '购置类')).toBe(true);
  });

  test('names stand under the standard (评审表)', () => {
    const { entries } = read([
      ['一级指标', '二级指标', '绩效标准', '当年预期实现值'],
      ['产出指标', '数量指标', '办公楼维修维护次数', '≥280次'],
      ['', '质量指标', '维修验收合格率', '≥92%'],
    ]);
    expect(entries.map(({ name, example, unit }) => [name, example, unit])).toEqual([
      ['办公楼维修维护次数', '≥280次', '次'],
      ['维修验收合格率', '≥92%', '%'],
    ]);
  });

  test('candidates by category, parted by slashes, without header (字典串)', () => {
    const { entries, preview } = read([
      ['数量指标', '发表论文数量/申请专利数量/培养人才数量'],
      ['社会效益', '成果应用率/社会影响力'],
    ]);
    expect(entries.map(({ name, level2 }) => `${level2 ?? ''}:${name}`)).toEqual([
      '数量指标:发表论文数量',
      '数量指标:申请专利数量',
      '数量指标:培养人才数量',
      '社会效益指标:成果应用率',
      '社会效益指标:社会影响力',
    ]);
    expect(preview[0]).toMatchObject({ understood: true, headerRow: null });
  });

  test('sub-totals, repeated headers, section titles and duplicates are no entries', () => {
    const { entries, preview, duplicates } = read([
      ['某某市预算绩效指标库', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['一、会议培训类', '', '', ''],
      ['产出指标', '数量指标', '培训人次', '≥100人次'],
      ['小计', '', '', '1'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['二、购置类', '', '', ''],
      ['产出指标', '数量指标', '培 训人次', '≥5人次'],
      ['', '', '购置设备数量', '=24台'],
    ]);
    expect(entries.map(({ name, group }) => [name, group])).toEqual([
      ['培训人次', '会议培训类'],
      ['购置设备数量', '购置类'],
    ]);
    expect(preview[0]).toMatchObject({ subtotalRows: 1, repeatedHeaderRows: 1 });
    expect(duplicates).toMatchObject([{ row: 8, firstRow: 4 }]);
  });

  test('complains by cell', () => {
    const { entries, complaints } = read([
      ['一级指标', '二级指标', '三级指标', '指标性质'],
      ['产出指标', '数量指标', '', '≥'],
      ['产出指标', '奇怪指标', '某某数量', '≥'],
      ['产出指标', '数量指标', '某某数量', '大概'],
      ['产出指标', '数量指标', '很'.repeat(200), '≥'],
    ]);
    expect(entries.map(({ name }) => name)).toEqual(['某某数量']);
    expect(complaints.map(({ row, cell, severity }) => [row, cell, severity])).toEqual([
      [2, 'B2', 'error'],
      [3, 'B3', 'error'],
      [4, 'D4', 'warning'],
      [5, 'C5', 'error'],
    ]);
    expect(complaints.every(({ message, messageEn }) => message !== '' && messageEn !== '')).toBe(true);
  });

  test('a sheet that is no library is said to be none', () => {
    const { entries, preview, complaints } = importLibrary(
      workbookOf(sheetOf('说明', [['填报说明'], ['一、请认真填写']])),
      options,
    );
    expect(entries).toEqual([]);
    expect(preview[0]).toMatchObject({ understood: false });
    expect(complaints).toMatchObject([{ sheet: '说明', row: null }]);
  });

  test('reads no more rows than it may', () => {
    const rows = [
      ['二级指标', '三级指标'],
      ...Array.from({ length: 50 }, (_, at) => ['数量指标', `第${at}类数量`]),
    ];
    const { entries, complaints } = importLibrary(workbookOf(sheetOf('库', rows)), {
      ...options,
      mostRows: 10,
    });
    expect(entries).toHaveLength(10);
    expect(complaints).toHaveLength(1);
  });

  test('hostile texts are texts', () => {
    const { entries } = read([
      ['二级指标', '三级指标', '关键词', '__proto__'],
      ['数量指标', '__proto__', 'constructor,__proto__', '{"polluted":1}'],
      ['数量指标', '=cmd|calc数量', 'toString', 'x'],
    ]);
    expect(entries.map(({ name }) => name)).toEqual(['__proto__', '=cmd|calc数量']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('never throws, whatever the cells', () => {
    const text = fc.oneof(
      fc.constantFrom('二级指标', '三级指标', '数量指标', '≥', '≥**件', '小计', '（', '指标内容', '单位', ''),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        expect(() => read(rows)).not.toThrow();
      }),
    );
  });
});

describe('mergeLibraries', () => {
  test('the first library stands, and gains what the other knows', () => {
    const { entries } = read([
      ['二级指标', '三级指标', '指标值'],
      ['质量指标', '调解成功率', '≥97%'],
      ['质量指标', '某某完好率', '≥90%'],
    ]);
    const merged = mergeLibraries({ ...standardLibrary(), entries: [...entries] }, standardLibrary());
    expect(merged.entries).toHaveLength(standardLibrary().entries.length + 1);
    expect(merged.entries[0]).toMatchObject({ name: '调解成功率', example: '≥97%', source: '某省指标库' });
    expect(merged.entries[0]?.aliases).toContain('矛盾纠纷调解成功率');
    expect(new Set(merged.entries.map(({ id }) => id)).size).toBe(merged.entries.length);
  });
});
