import fc from 'fast-check';
import { createSuggester, draftIndicators, standardLibrary } from '../../src/library';

const suggester = createSuggester(standardLibrary());
const shortly = (request: Parameters<typeof draftIndicators>[0]) =>
  draftIndicators(request, suggester).indicators.map(
    ({ level2, name, value }) => `${level2}|${name}|${value}`,
  );

describe('draftIndicators', () => {
  test('takes the figures that the goal and the amount give, and leaves blanks elsewhere', () => {
    const goal = '2025年预计受理案件354件，办结各类案件352件，群众满意率达95%以上，挽回经济损失300万元以上。';
    const drafted = draftIndicators(
      { projectName: '法律援助案件补助资金', amountYuan: '53756', goal },
      suggester,
    );
    const of = (level2: string) => drafted.indicators.find((indicator) => indicator.level2 === level2);
    expect(of('数量指标')).toMatchObject({ name: '办理法律援助案件数量', value: '≥354件' });
    expect(of('质量指标')).toMatchObject({ name: '法律援助案件办结率', value: '≥__%', from: null });
    expect(of('成本指标')).toMatchObject({
      value: '≤5.3756万元',
      from: { field: 'annualAmount', text: '53756元', index: null },
    });
    expect(of('经济效益指标')).toMatchObject({ value: '≥300万元' });
    expect(of('服务对象满意度指标')).toMatchObject({ name: '受援人满意度', value: '≥95%' });
    expect(drafted.omitted.map(({ level2 }) => level2)).toContain('生态效益指标');
    expect(drafted.unused.map(({ text }) => text)).toEqual(['352件']);
  });

  test('a sum counts, the parts of a list do not', () => {
    const goal = '为49个区委机关、75个行政村及62个下属单位，共计185个单位提供法律服务。';
    expect(shortly({ projectName: '政府法律顾问', amountYuan: null, goal })).toContain(
      '数量指标|法律顾问服务单位数量|=185个',
    );
  });

  test('an amount per head becomes a unit price', () => {
    const goal = '共招聘司法协理员13名，人均年收入保障5.5万元，其中自治区承担30%。';
    const lines = shortly({ projectName: '聘用司法协理员', amountYuan: '181500', goal });
    expect(lines).toContain('数量指标|聘用人员数量|=13名');
    expect(lines).toContain('成本指标|人均年工资(补助)标准|≤55000元/人·年');
    expect(lines).toContain('成本指标|人员经费总成本|≤18.15万元');
  });

  test('an unknown project gets what its goal says, and nothing made up', () => {
    const drafted = draftIndicators(
      {
        projectName: '拆违经费',
        amountYuan: '1000000',
        goal: '全年拆除存量违建300处，群众满意度达到90%以上',
      },
      suggester,
    );
    expect(drafted.indicators.map(({ name, value, entry }) => [name, value, entry])).toEqual([
      ['拆除存量违建数量', '≥300处', null],
      ['项目总成本', '≤100万元', null],
      ['群众满意度', '≥90%', null],
    ]);
    expect(drafted.omitted).toHaveLength(6);
  });

  test('the goal that repeats the amount adds no second cost', () => {
    const { indicators, unused } = draftIndicators(
      { projectName: '聘用专职人民调解员', amountYuan: '2535000', goal: '保障59人，预算金额253.5万元。' },
      suggester,
    );
    expect(indicators.filter(({ level2 }) => level2 === '成本指标')).toHaveLength(1);
    expect(unused).toEqual([]);
  });

  test('keeps to the categories asked for, the new system’s among them', () => {
    const drafted = draftIndicators(
      {
        projectName: '司法所业务用房修缮工程',
        amountYuan: null,
        goal: '',
        categories: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
      },
      suggester,
    );
    expect(drafted.indicators.map(({ level2, level1 }) => [level1, level2])).toEqual([
      ['成本指标', '经济成本指标'],
      ['成本指标', '社会成本指标'],
      ['成本指标', '生态环境成本指标'],
    ]);
  });

  test('every figure of a draft stands in the goal or is the amount', () => {
    const piece = fc.constantFrom(
      '受理案件',
      '办结',
      '354件',
      '群众满意度达',
      '95%以上',
      '挽回损失',
      '2000万元左右',
      '，',
      '。',
      '共计',
      '185个',
      '单位',
      '培训',
      '3期',
      '120人次',
      '购买设备',
      '24台',
    );
    const project = fc.constantFrom(
      '法律援助补助',
      '人民调解经费',
      '装备购置',
      '普法经费',
      '水电费',
      '拆违经费',
      '',
    );
    fc.assert(
      fc.property(project, fc.array(piece, { maxLength: 14 }), (projectName, pieces) => {
        const goal = pieces.join('');
        const { indicators } = draftIndicators({ projectName, amountYuan: '250000', goal }, suggester);
        for (const { value, from } of indicators) {
          if (from === null) expect(value).not.toMatch(/\d/);
          else if (from.index !== null) {
            expect(goal.slice(from.index, from.index + from.text.length)).toBe(from.text);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
