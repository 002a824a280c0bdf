/**
 * Small forms in the manner of several provinces, written to try the reader's generality: lines of cells parted
 * by `|`, `.` for blank. `A1:C1` entries name merged areas. Expected: a field's value by its cell, and an
 * indicator a line: name cell, level 2, value cell, value.
 */
export interface ProvinceForm {
  readonly id: string;
  readonly lines: readonly string[];
  readonly merges?: readonly string[];
  readonly forms: readonly {
    readonly fields: Readonly<Record<string, string>>;
    readonly yuan?: string;
    readonly indicators: readonly string[];
  }[];
}

export const PROVINCE_FORMS: readonly ProvinceForm[] = [
  {
    id: 'heading row of labels, answers in the row below',
    lines: [
      '项目支出绩效目标表',
      '项目名称|主管部门|实施单位|项目期限|年度资金总额（元）',
      '农家书屋更新|东河县文化广电局|东河县图书馆|2024年|358000',
      '年度目标|为86个农家书屋补充图书，方便群众借阅。|.|.|.',
      '一级指标|二级指标|三级指标|指标值|备注',
      '产出指标|数量指标|补充图书册数|≥8600册|.',
      '.|时效指标|配送完成时间|2024年9月底前|.',
      '效益指标|社会效益指标|农家书屋覆盖率|=100%|.',
    ],
    forms: [
      {
        fields: {
          projectName: 'A3',
          department: 'B3',
          implementingUnit: 'C3',
          period: 'D3',
          annualAmount: 'E3',
          annualGoal: 'B4',
        },
        yuan: '358000',
        indicators: ['C6 数量指标 D6 ≥8600册', 'C7 时效指标 D7 2024年9月底前', 'C8 社会效益指标 D8 =100%'],
      },
    ],
  },
  {
    id: 'self-evaluation with the initial budget before the year’s, actual value before the score',
    lines: [
      '2023年度项目支出绩效自评表',
      '项目名称|公益林管护|.|.|.|.|.',
      '主管部门|[213]青峰县林业局|.|实施单位|青峰县国有林场|.|.',
      '项目资金（万元）|.|年初预算数|全年预算数|全年执行数|分值|执行率',
      '.|年度资金总额|120|135.5|130.2|10|96.1%',
      '.|其中：财政拨款|120|135.5|130.2|-|-',
      '年度总体目标|预期目标|.|.|实际完成情况|.|.',
      '.|管护公益林32万亩，无重大火灾。|.|.|已管护32万亩。|.|.',
      '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
      '产出指标|数量指标|管护面积|≥32万亩|32万亩|20|20',
      '.|质量指标|管护合格率|≥95%|96%|20|20',
      '效益指标|生态效益指标|森林覆盖率|≥61%|61.3%|30|30',
      '满意度指标|服务对象满意度指标|林农满意度|≥90%|92%|10|10',
      '总分|.|.|.|.|100|98',
    ],
    forms: [
      {
        fields: {
          projectName: 'B2',
          department: 'B3',
          implementingUnit: 'E3',
          annualAmount: 'D5',
          annualGoal: 'B8',
        },
        yuan: '1355000',
        indicators: [
          'C10 数量指标 D10 ≥32万亩',
          'C11 质量指标 D11 ≥95%',
          'C12 生态效益指标 D12 ≥61%',
          'C13 服务对象满意度指标 D13 ≥90%',
        ],
      },
    ],
  },
  {
    id: 'long-term and annual sections below one another, one header for both',
    lines: [
      '项目绩效目标申报表',
      '项目名称|.|智慧水务平台|.|.',
      '预算部门|.|安澜市水利局|.|.',
      '资金总额（万元）|.|900|.|.',
      '其中：年度资金|.|300|.|.',
      '长期目标|.|三年建成全市水务一张图，供水漏损持续下降。|.|.',
      '年度目标|.|当年完成感知层建设，接入水表12万只。|.|.',
      '.|一级指标|二级指标|三级指标|指标值',
      '长期绩效指标|产出指标|数量指标|接入水表总数|36万只',
      '.|效益指标|社会效益指标|供水漏损率|≤8%',
      '年度绩效指标|产出指标|数量指标|当年接入水表数|12万只',
      '.|.|质量指标|数据在线率|≥97%',
      '.|效益指标|社会效益指标|当年供水漏损率|≤9.5%',
    ],
    merges: ['A9:A10', 'A11:A13', 'B11:B12'],
    forms: [
      {
        fields: { projectName: 'C2', department: 'C3', annualAmount: 'C5', annualGoal: 'C7' },
        yuan: '3000000',
        indicators: ['D11 数量指标 E11 12万只', 'D12 质量指标 E12 ≥97%', 'D13 社会效益指标 E13 ≤9.5%'],
      },
    ],
  },
  {
    id: 'a step list: level 1, level 2 and the indicator each on a line and in a column of its own',
    lines: [
      '项目支出绩效目标表（项目表05-2）',
      '单位：元|.|.|.|.|.|.|.',
      '单位名称、项目名称|项目年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位',
      '云岭县农业技术推广站|.|.|.|.|.|.|.',
      '测土配方施肥|完成测土配方面积5万亩。|.|.|.|.|.|.',
      '.|.|产出指标|.|.|.|.|.',
      '.|.|.|数量指标|.|.|.|.',
      '.|.|.|.|测土配方面积|>=|5|万亩',
      '.|.|效益指标|.|.|.|.|.',
      '.|.|.|经济效益指标|.|.|.|.',
      '.|.|.|.|亩均节本|>=|35|元',
      '病虫害统防统治|统防统治覆盖率提升。|.|.|.|.|.|.',
      '.|.|产出指标|.|.|.|.|.',
      '.|.|.|质量指标|.|.|.|.',
      '.|.|.|.|防治效果|>=|85|%',
    ],
    forms: [
      {
        fields: { projectName: 'A5', implementingUnit: 'A4', annualGoal: 'B5' },
        indicators: ['E8 数量指标 G8 >=5万亩', 'E11 经济效益指标 G11 >=35元'],
      },
      {
        fields: { projectName: 'A12', implementingUnit: 'A4', annualGoal: 'B12' },
        indicators: ['E15 质量指标 G15 >=85%'],
      },
    ],
  },
  {
    id: 'narrative values, order of the categories free, no codes (Ningxia 2019)',
    lines: [
      '项目支出预算绩效目标表',
      '项目名称|校园安防改造|.|.',
      '主管部门|[812]河东市教育局|实施单位|【812033】河东市第三中学',
      '项目属性|上年延续性项目|项目期|2019-2021',
      '项目资金（万元）|年度资金总额|.|46',
      '.|其中：财政拨款|.|46',
      '.|其他资金|.|0',
      '绩效目标|通过改造消除校园安全隐患，保障师生安全。|.|.',
      '一级指标|二级指标|三级指标|指标值',
      '产出指标|成本指标|项目成本控制|按照资金测算控制各项成本。',
      '.|时效指标|改造完成时间|2019年8月底前完成。',
      '.|数量指标|改造监控点位|126个。',
      '满意度指标|服务对象满意度|师生满意度|95%以上。',
      '效益指标|社会效益|校园安全事故|零发生。',
    ],
    merges: ['A5:A7'],
    forms: [
      {
        fields: {
          projectName: 'B2',
          department: 'B3',
          implementingUnit: 'D3',
          attribute: 'B4',
          period: 'D4',
          annualAmount: 'D5',
          annualGoal: 'B8',
        },
        yuan: '460000',
        indicators: [
          'C10 成本指标 D10 按照资金测算控制各项成本。',
          'C11 时效指标 D11 2019年8月底前完成。',
          'C12 数量指标 D12 126个。',
          'C13 服务对象满意度指标 D13 95%以上。',
          'C14 社会效益指标 D14 零发生。',
        ],
      },
    ],
  },
  {
    id: 'two years side by side, named by the year alone',
    lines: [
      '2024年项目绩效目标批复表',
      '项目名称|乡镇卫生院设备更新|.|.|.|.',
      '主管部门|丹霞县卫生健康局|.|年度预算金额|88.5万元|.',
      '年度绩效目标|更新设备46台，提升基层诊疗能力。|.|.|.|.',
      '一级指标|二级指标|三级指标|2023年实际值|2024年目标值|指标值说明',
      '产出指标|数量指标|更新设备台数|40台|46台|按采购计划',
      '.|质量指标|设备验收合格率|100%|100%|验收单',
      '效益指标|社会效益指标|基层就诊率|63%|66%|统计月报',
    ],
    forms: [
      {
        fields: { projectName: 'B2', department: 'B3', annualAmount: 'E3', annualGoal: 'B4' },
        yuan: '885000',
        indicators: ['C6 数量指标 E6 46台', 'C7 质量指标 E7 100%', 'C8 社会效益指标 E8 66%'],
      },
    ],
  },
  {
    id: 'no title, between a salary table and a list of assets',
    lines: [
      '序号|姓名|基本工资|绩效工资',
      '1|王五|3200|1800',
      '2|赵六|3300|1900',
      '.',
      '.',
      '项目名称|城区绿化养护|项目单位|栖霞区园林所',
      '项目金额|150|金额单位|万元',
      '绩效目标|绿化养护面积210万平方米，植株成活率稳定。|.|.',
      '一级指标|二级指标|指标名称|目标值',
      '产出指标|数量指标|养护面积|210万平方米',
      '.|质量指标|植株成活率|≥98%',
      '满意度指标|服务对象满意度指标|市民满意度|≥90%',
      '.',
      '.',
      '资产编号|资产名称|数量|单位',
      '0001|割草机|3|台',
    ],
    forms: [
      {
        fields: { projectName: 'B6', implementingUnit: 'D6', annualAmount: 'B7', annualGoal: 'B8' },
        yuan: '1500000',
        indicators: [
          'C10 数量指标 D10 210万平方米',
          'C11 质量指标 D11 ≥98%',
          'C12 服务对象满意度指标 D12 ≥90%',
        ],
      },
    ],
  },
  {
    id: 'sign, unit and value in columns of their own, the unit before the value, weights and evidence after',
    lines: [
      '部门预算项目绩效目标申报表',
      '项目单位：清溪区残疾人联合会|.|.|.|.|.|.|.',
      '项目名称：无障碍改造|.|.|.|.|金额（万元）：32.4|.|.',
      '年度目标：为108户困难残疾人家庭实施无障碍改造。|.|.|.|.|.|.|.',
      '一级指标|二级指标|三级指标|计量单位|计算符号|指标值|权重|评分标准',
      '产出指标|数量指标|改造户数|户|≥|108|30|完成比例',
      '成本指标|经济成本指标|户均改造成本|元/户|≤|3000|20|扣分法',
      '效益指标|社会效益指标|生活便利程度|.|定性|明显提升|20|问卷',
      '满意度指标|服务对象满意度指标|受助家庭满意度|%|≥|95|10|问卷',
    ],
    forms: [
      {
        fields: { projectName: 'A3', implementingUnit: 'A2', annualAmount: 'F3', annualGoal: 'A4' },
        yuan: '324000',
        indicators: [
          'C6 数量指标 F6 ≥108户',
          'C7 经济成本指标 F7 ≤3000元/户',
          'C8 社会效益指标 F8 明显提升',
          'C9 服务对象满意度指标 F9 ≥95%',
        ],
      },
    ],
  },
  {
    id: 'start and end of the project, multi-year total beside the year’s, spaced labels',
    lines: [
      '财政项目支出绩效目标申报表',
      '（2025年度）',
      '项 目 名 称|老旧小区加装电梯|项目类别|一次性项目',
      '主 管 部 门|临江区住房保障局|实 施 单 位|临江区物业服务中心',
      '计划开始日期|2024-03-01|计划完成日期|2026-12-31',
      '项目资金\\n（元）|项目资金总额|年度资金申请总额|.',
      '.|26,000,000.00|8,450,000.00|.',
      '项目总目标|.|年度绩效目标|.',
      '三年加装电梯130台，惠及居民三千余户。|.|当年加装电梯42台，群众出行更加方便。|.',
      '一级指标|二级指标|三级指标|年度指标值',
      '产出指标|数量指标|加装电梯台数|=42.00(台)',
      '效益指标|可持续影响指标|长效管理制度|健全',
    ],
    forms: [
      {
        fields: {
          projectName: 'B3',
          department: 'B4',
          implementingUnit: 'D4',
          attribute: 'D3',
          period: 'B5',
          annualAmount: 'C7',
          annualGoal: 'C9',
        },
        yuan: '8450000',
        indicators: ['C11 数量指标 D11 =42.00(台)', 'C12 可持续影响指标 D12 健全'],
      },
    ],
  },
  {
    id: 'two forms side by side, the right one two rows lower and without a title',
    lines: [
      '项目绩效目标表|.|.|.|.|.|.|.|.',
      '项目名称|河道清淤|年度预算|62万元|.|.|.|.|.',
      '年度目标|清淤河道18公里，改善水环境。|.|.|.|项目名称|山塘整治|年度预算|35万元',
      '一级指标|二级指标|三级指标|指标值|.|年度目标|整治山塘12座，恢复蓄水能力。|.|.',
      '产出指标|数量指标|清淤长度|18公里|.|一级指标|二级指标|三级指标|指标值',
      '.|成本指标|每公里成本|≤3.4万元|.|产出指标|数量指标|整治山塘数|12座',
      '效益指标|生态效益指标|水质达标率|≥90%|.|效益指标|社会效益指标|恢复灌溉面积|≥2300亩',
    ],
    forms: [
      {
        fields: { projectName: 'B2', annualAmount: 'D2', annualGoal: 'B3' },
        yuan: '620000',
        indicators: ['C5 数量指标 D5 18公里', 'C6 成本指标 D6 ≤3.4万元', 'C7 生态效益指标 D7 ≥90%'],
      },
      {
        fields: { projectName: 'G3', annualAmount: 'I3', annualGoal: 'G4' },
        yuan: '350000',
        indicators: ['H6 数量指标 I6 12座', 'H7 社会效益指标 I7 ≥2300亩'],
      },
    ],
  },
  {
    id: 'both levels in one column, level 1 in a line of its own, weights in brackets',
    lines: [
      '单位项目支出绩效目标表',
      '项目名称|社区养老服务站运营|.',
      '预算单位|金水街道办事处|.',
      '年度预算数|48万元|.',
      '总体绩效目标|运营养老服务站6个，服务老人2200人。|.',
      '绩效指标|指标名称|目标值',
      '一、产出指标（50分）|.|.',
      '1.数量指标|运营服务站数量|6个',
      '.|服务老人人数|≥2200人',
      '2.质量指标|服务投诉处理率|100%',
      '二、效益指标（40分）|.|.',
      '1.社会效益指标|老年人救助响应率|≥95%',
      '三、满意度指标（10分）|.|.',
      '1.服务对象满意度|老年人满意度|≥92%',
    ],
    forms: [
      {
        fields: { projectName: 'B2', implementingUnit: 'B3', annualAmount: 'B4', annualGoal: 'B5' },
        yuan: '480000',
        indicators: [
          'B8 数量指标 C8 6个',
          'B9 数量指标 C9 ≥2200人',
          'B10 质量指标 C10 100%',
          'B12 社会效益指标 C12 ≥95%',
          'B14 服务对象满意度指标 C14 ≥92%',
        ],
      },
    ],
  },
  {
    id: 'projects below one another under one header, name and amount given once, sums between',
    lines: [
      '2025年部门预算项目绩效目标汇总表|.|.|.|.|.|.|.',
      '.|.|.|.|.|.|.|单位：万元',
      '项目名称|主管部门|项目金额|绩效目标|一级指标|二级指标|三级指标|指标值',
      '防汛物资储备|荆门湖区应急局|76.2|物资储备满足三级响应需要。|产出指标|数量指标|储备编织袋|≥20万条',
      '.|.|.|.|.|质量指标|物资合格率|=100%',
      '.|.|.|.|效益指标|社会效益指标|物资调运及时率|≥98%',
      '小计|.|76.2|.|.|.|.|.',
      '应急演练|荆门湖区应急局|15|组织综合演练，检验预案。|产出指标|数量指标|演练场次|4场',
      '.|.|.|.|满意度指标|服务对象满意度指标|参演人员满意度|≥90%',
      '合计|.|91.2|.|.|.|.|.',
    ],
    forms: [
      {
        fields: { projectName: 'A4', department: 'B4', annualAmount: 'C4', annualGoal: 'D4' },
        yuan: '762000',
        indicators: ['G4 数量指标 H4 ≥20万条', 'G5 质量指标 H5 =100%', 'G6 社会效益指标 H6 ≥98%'],
      },
      {
        fields: { projectName: 'A8', department: 'B8', annualAmount: 'C8', annualGoal: 'D8' },
        yuan: '150000',
        indicators: ['G8 数量指标 H8 4场', 'G9 服务对象满意度指标 H9 ≥90%'],
      },
    ],
  },
  {
    id: 'goals in numbered lines, unit of the amount beside the label, office and attribute named otherwise',
    lines: [
      '.|项目支出绩效目标申报表|.|.|.',
      '.|项目名称|耕地地力保护|归口股室|农业农村股',
      '.|项目性质|经常性项目|预算金额（万元）|1,286.40',
      '.|年度绩效目标|目标1：发放补贴面积12.4万亩。|.|.',
      '.|.|目标2：秸秆还田率达到85%以上。|.|.',
      '.|一级指标|二级指标|三级指标|绩效指标值',
      '.|产出指标|数量指标|补贴面积|≥12.4万亩',
      '.|.|时效指标|补贴发放时间|6月30日前',
      '.|效益指标|可持续影响指标|耕地质量|不下降',
    ],
    merges: ['B4:B5'],
    forms: [
      {
        fields: { projectName: 'C2', office: 'E2', attribute: 'C3', annualAmount: 'E3', annualGoal: 'C4' },
        yuan: '12864000',
        indicators: ['D7 数量指标 E7 ≥12.4万亩', 'D8 时效指标 E8 6月30日前', 'D9 可持续影响指标 E9 不下降'],
      },
    ],
  },
  {
    id: 'targets of two years side by side: the later one counts',
    lines: [
      '项目支出绩效目标表',
      '项目名称|乡村道路亮化|.|.|.',
      '年度预算（万元）|58|.|.|.',
      '绩效目标|新装路灯320盏，方便群众夜间出行。|.|.|.',
      '一级指标|二级指标|三级指标|2023年指标值|2024年指标值',
      '产出指标|数量指标|新装路灯数|280盏|320盏',
      '.|质量指标|验收合格率|=98%|=100%',
      '效益指标|社会效益指标|亮化覆盖率|≥70%|≥82%',
    ],
    forms: [
      {
        fields: { projectName: 'B2', annualAmount: 'B3', annualGoal: 'B4' },
        yuan: '580000',
        indicators: ['C6 数量指标 E6 320盏', 'C7 质量指标 E7 =100%', 'C8 社会效益指标 E8 ≥82%'],
      },
    ],
  },
  {
    id: 'targets as applied for and as approved: the approved one counts',
    lines: [
      '项目支出绩效目标审核表',
      '项目名称|水库移民后期扶持|.|.|.',
      '年度预算（万元）|64.5|.|.|.',
      '绩效目标|扶持移民村9个，移民人均收入稳步增长。|.|.|.',
      '一级指标|二级指标|三级指标|审定指标值|申报指标值',
      '产出指标|数量指标|扶持移民村数|9个|6个',
      '.|时效指标|项目完工率|≥95%|≥90%',
      '满意度指标|服务对象满意度指标|移民满意度|≥90%|≥85%',
    ],
    forms: [
      {
        fields: { projectName: 'B2', annualAmount: 'B3', annualGoal: 'B4' },
        yuan: '645000',
        indicators: ['C6 数量指标 D6 9个', 'C7 时效指标 D7 ≥95%', 'C8 服务对象满意度指标 D8 ≥90%'],
      },
    ],
  },
];
