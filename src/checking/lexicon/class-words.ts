/**
 * Words by which a 三级指标 is seen to stand under the wrong 二级指标. Only what hardly ever stands elsewhere;
 * a word that is in no list says nothing. Practice of published forms and libraries; extend freely.
 */

/** Rates and degrees of how good something is. */
export const QUALITY_TAILS: readonly string[] = [
  '合格率',
  '达标率',
  '优良率',
  '优秀率',
  '准确率',
  '差错率',
  '错误率',
  '完好率',
  '故障率',
  '返修率',
  '成功率',
  '通过率',
  '质量要求',
  '质量',
  '质量情况',
  '规范性',
  '合规性',
  '准确性',
  '完整性',
];

/** How fast something is done. */
export const TIME_TAILS: readonly string[] = [
  '及时率',
  '及时性',
  '按时率',
  '按期率',
  '按期完成率',
  '完成时间',
  '完工时间',
  '时限',
  '工期',
  '完成时限',
  '响应时间',
];

/** In the name of a counted thing: it is counted because it tells how good the work is. */
export const QUALITY_OBJECTS: readonly string[] = [
  '质量',
  '合格',
  '达标',
  '优秀',
  '优良',
  '优质',
  '持证',
  '高级',
  '获奖',
  '奖项',
  '表彰',
  '荣誉',
  '创新',
  '标准',
  '等级',
  '规范',
  '验收',
  '考核',
  '检测',
  '检查',
  '抽检',
  '通过',
  '认证',
  '精品',
  '示范',
  '核心',
  '采纳',
  '录用',
  '引用',
  '零',
];

/** Words of money and thrift: an indicator that holds one may well be a cost. */
export const COST_WORDS: readonly string[] = [
  '成本',
  '费',
  '金额',
  '资金',
  '价',
  '支出',
  '投入',
  '投资',
  '预算',
  '概算',
  '工资',
  '薪',
  '报酬',
  '补助',
  '补贴',
  '津贴',
  '奖励',
  '标准',
  '总额',
  '款',
  '租金',
  '定额',
  '限额',
  '控制',
  '节约',
  '节支',
  '节省',
  '压减',
  '结余',
  '超支',
  '占比',
  '比例',
  '比重',
  '人均',
  '亩均',
  '单位',
  '每',
  '额度',
  '金',
  '账',
  '社保',
  '利率',
  '贴息',
];

/** A part of the money by where it comes from or when it comes: no cost. */
export const FUNDING_WORDS: readonly string[] = [
  '下达',
  '配套部分',
  '承担部分',
  '剩余部分',
  '结转部分',
  '拨付部分',
  '自筹部分',
];

/** What is bought for the project. Its price is a cost of the project, not what it brings. */
export const BOUGHT_WORDS: readonly string[] = [
  '采购',
  '选购',
  '购置',
  '购买',
  '设备',
  '材料',
  '装备',
  '物资',
  '建设',
  '施工',
  '工程',
  '制作',
  '录制',
  '印刷',
  '维修',
  '改造',
  '办公',
  '服务',
  '项目',
];

/** The price of what is bought. */
export const PRICE_WORDS: readonly string[] = [
  '价格',
  '单价',
  '报价',
  '采购价',
  '成本',
  '造价',
  '经济性',
  '性价比',
  '投入总额',
  '总投入',
];

/** What a project brings in money, or saves. */
export const ECONOMIC_EFFECTS: readonly string[] = [
  '增收',
  '增加',
  '增长',
  '收入',
  '产值',
  '税收',
  '节约',
  '节支',
  '节省',
  '节能',
  '降低',
  '下降',
  '减少',
  '减轻',
  '降本',
  '挽回',
  '避免',
  '带动',
  '拉动',
  '效益',
  '收益',
  '利润',
  '回收',
  '回报',
  '就业',
  '稳定',
  '引导',
  '促进',
  '优惠',
  '让利',
  '农产品',
  '产品',
  '收购',
  '销售',
  '物价',
  '市场',
  '控制率',
  '控制情况',
];

/** People within the office that runs the project. */
export const INTERNAL_PEOPLE: readonly string[] = [
  '单位职工',
  '本单位',
  '机关职工',
  '机关干部',
  '干部职工',
  '内部职工',
  '全体职工',
  '单位人员',
  '单位员工',
  '工作人员',
];

/** How they are, which is no effect on society. */
export const INTERNAL_STATES: readonly string[] = [
  '积极性',
  '主动性',
  '工作热情',
  '福利',
  '待遇',
  '凝聚力',
  '归属感',
  '办公条件',
  '办公环境',
  '工作环境',
];

/** How the money is handled, which is no effect either. */
export const MONEY_HANDLING: readonly string[] = [
  '资金使用',
  '资金支付',
  '资金拨付',
  '资金到位',
  '资金执行',
  '经费使用',
  '经费支付',
  '预算执行',
  '支出进度',
  '专款专用',
  '内部管理',
  '财务管理',
];

/** Rates of one year's work: they say nothing of what lasts. */
export const ONE_YEAR_RATES: readonly string[] = [
  '胜诉率',
  '败诉率',
  '上诉率',
  '犯罪率',
  '发案率',
  '办结率',
  '结案率',
  '合格率',
  '及时率',
  '化解率',
  '投诉率',
  '差错率',
  '成功率',
  '准确率',
  '到位率',
  '发放率',
  '支付率',
  '执行率',
  '满意率',
  '满意度',
];

/** The year itself, said in the name. */
export const THIS_YEAR_WORDS: readonly string[] = ['本年度', '年度内', '当年', '本年', '今年', '全年'];

/** What lasts. With one of these a rate may stand under 可持续影响. */
export const LASTING_WORDS: readonly string[] = [
  '持续',
  '长期',
  '长效',
  '年限',
  '机制',
  '制度',
  '后续',
  '寿命',
  '巩固',
  '逐年',
  '管护',
  '运维',
  '保存',
  '留存',
  '完好率',
  '使用率',
  '利用率',
  '覆盖率',
  '更新率',
  '增长率',
  '续',
];

/** Rates that measure one and the same thing, once as output and once as effect. */
export const SAME_RATES: readonly (readonly string[])[] = [
  ['调解成功率', '化解率', '调解率', '调处率', '化解成功率', '纠纷解决率'],
  ['知晓率', '知晓度', '认知度', '认知率'],
  ['办结率', '结案率', '审结率'],
  ['覆盖率', '普及率', '覆盖面'],
  ['处置率', '处理率', '整改率', '整治率'],
  ['完成率', '实现率', '达成率'],
  ['合格率', '达标率'],
];

/** Money or allowances handed on: standing before 及时, it tells of paying, not of the work. */
export const PAYMENT_OBJECTS: readonly string[] = [
  '资金',
  '经费',
  '款项',
  '进度款',
  '工程款',
  '合同款',
  '货款',
  '尾款',
  '水电费',
  '费用',
  '工资',
  '薪酬',
  '报酬',
  '补贴',
  '补助',
  '津贴',
];

export const PAYMENT_ACTS: readonly string[] = [
  '支付',
  '拨付',
  '拨款',
  '付款',
  '发放',
  '到位',
  '下达',
  '缴纳',
  '保障',
  '兑付',
  '兑现',
  '报销',
];

/** Handing money to those it is meant for, or settling bills: a service of its own where it is measured. */
export const PAYING_OUT: readonly string[] = ['发放', '兑付', '兑现', '缴纳'];

/** Asked of people when they are hired: a condition, not the quality of what they do. */
export const REQUIREMENT_WORDS: readonly string[] = [
  '学历要求',
  '学历条件',
  '资格要求',
  '资格条件',
  '招录要求',
  '招录条件',
  '招聘要求',
  '招聘条件',
  '聘用要求',
  '聘用条件',
  '任职要求',
  '任职条件',
  '专业要求',
  '年龄要求',
  '报名条件',
  '录用条件',
  '录用要求',
];

/** Money in place: the condition of the work, not its quality. */
export const MONEY_IN_PLACE: readonly string[] = [
  '资金到位',
  '经费到位',
  '资金保障到位',
  '经费保障到位',
  '资金保障情况',
  '经费保障情况',
  '资金落实',
  '经费落实',
  '资金配套',
  '配套资金',
];
