import fc from 'fast-check';
import { numbersInGoal } from '../../src/indicator';
import sampleGoals from './goal-numbers.samples.json';

const shortly = (goal: string) =>
  numbersInGoal(goal).map(({ text, value, plainUnit }) => `${text}=${value}${plainUnit}`);

describe('numbersInGoal', () => {
  test.each(sampleGoals.map(({ goal, numbers }) => [goal.slice(0, 40), goal, numbers] as const))(
    'sample form: %s',
    (_, goal, numbers) => {
      expect(shortly(goal)).toEqual(numbers);
    },
  );

  const quantities: readonly (readonly [goal: string, numbers: readonly string[]])[] = [
    [
      '开展普法活动不少于120场次，发放宣传资料3万余份，覆盖群众1.2万人次。',
      ['不少于120场次=120场次', '3万余份=30000份', '1.2万人次=12000人次'],
    ],
    ['完成司法所改造2处，建筑面积1,280.5平方米。', ['2处=2处', '1,280.5平方米=1280.5平方米']],
    ['培训法律明白人五百人次，举办培训班三期', ['五百人次=500人次', '三期=3期']],
    [
      '资金支付率达到百分之九十五以上，控制在300万元以内',
      ['百分之九十五以上=95%', '控制在300万元以内=3000000元'],
    ],
    ['热线接通率不低于98%，办理时限不超过5个工作日', ['不低于98%=98%', '不超过5个工作日=5个工作日']],
    ['补助标准每件不超过2000元/件', ['不超过2000元/件=2000元/件']],
    ['配备雾炮车10辆，作业180天', ['10辆=10辆', '180天=180天']],
    ['为21933名农村低保对象发放补助，标准530元/人·月', ['21933名=21933名', '530元/人·月=530元/人·月']],
    ['保障12个月正常运转', ['12个月=12个月']],
    ['办理３５４件案件，满意率９５％', ['３５４件=354件', '９５％=95%']],
    ['更换灯具80-100盏，使用年限10年以上', ['80-100盏=80盏', '10年以上=10年']],
    ['建设基站3个', ['3个=3个']],
    ['建设道路3.5公里，绿化1200㎡', ['3.5公里=3.5公里', '1200㎡=1200㎡']],
    ['合格率较上年提高2个百分点', ['2个百分点=2个百分点']],
    ['30日内办结，24小时内响应', ['30日内=30日', '24小时内=24小时']],
    ['重新犯罪率控制在1%以内', ['控制在1%以内=1%']],
    ['完成投资1.5亿元', ['1.5亿元=150000000元']],
    ['挽回损失约300 万元', ['约300 万元=3000000元']],
    ['差错率低于0.5‰', ['低于0.5‰=0.5‰']],
    ['村组干部230人，按月发放', ['230人=230人']],
    ['清运垃圾2.3万吨', ['2.3万吨=23000吨']],
    ['覆盖15所学校20余个社区', ['15所=15所', '20余个=20个']],
    ['种植苗木1,200株，成活率≥90%', ['1,200株=1200株', '≥90%=90%']],
    ['受益群众至少800户3200人', ['至少800户=800户', '3200人=3200人']],
    ['拍摄视频1部，时长10分钟', ['1部=1部', '10分钟=10分钟']],
  ];
  test.each(quantities)('%s', (goal, numbers) => {
    expect(shortly(goal)).toEqual(numbers);
  });

  test.each([
    '2025年继续打造法治文化阵地。',
    '依据宁财发〔2023〕118号、宁司发[2016]45号文件执行',
    '根据《关于印发大力发展学前教育两年行动方案（2019-2020年）的通知》精神',
    '深入推进八五普法，落实三项制度，从三个方面抓好工作',
    '加强两类人员管理，一次性解决一批问题',
    '12月底前竣工，6月30日前拨付，每月10日前发放',
    '1.开展宣传；2、办理案件；（3）组织培训',
    '目标1：按时发放；目标2：全部覆盖',
    '建设5G网络和12348热线，实行7×24小时服务',
    '第3批项目按照第十二条执行，编号223001',
    '2025.1.1—2025.12.31',
    '',
  ])('holds no quantity: %s', (goal) => {
    expect(numbersInGoal(goal)).toEqual([]);
  });

  test('says what is counted, in which direction, and how exactly', () => {
    const [cases, rate, loss, places] = numbersInGoal(
      '2025年预计受理案件354件，群众满意率达95%以上，挽回损失2000万元左右，为75个行政村（居）服务',
    );
    expect(cases).toMatchObject({ subject: '受理案件', dimension: 'count', operator: null });
    expect(rate).toMatchObject({ subject: '群众满意率', operator: '≥', approximate: false });
    expect(loss).toMatchObject({ subject: '挽回损失', number: '2000', unit: '万元', approximate: true });
    expect(places).toMatchObject({ object: '行政村' });
  });

  test('keeps both bounds of a range', () => {
    expect(numbersInGoal('培训80—100人次')).toMatchObject([{ number: '80', upTo: '100' }]);
  });

  test('every quantity stands where it says, whatever the text', () => {
    const piece = fc.constantFrom(
      '受理案件',
      '354',
      '件',
      '，',
      '95%',
      '以上',
      '2025年',
      '〔',
      '万',
      '余',
      '。',
      '-',
      '1,000',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 }), (pieces) => {
        const goal = pieces.join('');
        let from = 0;
        for (const { text, index } of numbersInGoal(goal)) {
          expect(goal.slice(index, index + text.length)).toBe(text);
          expect(index).toBeGreaterThanOrEqual(from);
          from = index + text.length;
        }
      }),
    );
  });
});
