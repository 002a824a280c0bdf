/** Words found in 绩效值 that are no figures. Practice of published forms; extend freely. */

/** Say when, without a day or a span that could be checked. */
export const VAGUE_TIME_WORDS: readonly string[] = [
  '及时',
  '尽快',
  '尽早',
  '适时',
  '按时',
  '按期',
  '如期',
  '准时',
  '定期',
  '按合同',
  '按照合同',
  '根据合同',
  '依据合同',
  '按进度',
  '按照进度',
  '按计划',
  '按照计划',
  '按要求',
  '按照要求',
  '按规定时间',
  '规定时间',
  '规定时限',
  '约定时间',
  '年内',
  '年度内',
  '当年',
  '本年度',
  '全年',
  '长期',
  '不拖延',
  '不延误',
];

/** Strengthen what they stand beside and add nothing that could be checked. */
export const FILLER_WORDS: readonly string[] = [
  '有效',
  '持续',
  '不断',
  '明显',
  '显著',
  '逐步',
  '逐年',
  '稳步',
  '进一步',
  '大力',
  '切实',
  '全面',
  '充分',
  '基本',
  '得到',
  '得以',
  '可以',
  '能够',
  '严格',
  '保证',
  '确保',
  '做到',
  '均',
  '已',
  '较',
  '的',
  '了',
];

/**
 * Orders of words in which one stands above another: 中专 and more can be said, but not by a sign.
 * Lowest first; no order is claimed between the lists.
 */
export const ORDINAL_WORDS: readonly (readonly string[])[] = [
  [
    '小学',
    '初中',
    '高中',
    '中专',
    '中职',
    '职高',
    '高职',
    '大专',
    '专科',
    '本科',
    '学士',
    '硕士',
    '研究生',
    '博士',
  ],
  ['初级', '中级', '副高', '高级', '正高'],
  ['不合格', '合格', '良好', '优良', '优秀'],
  ['差', '中', '良', '优'],
  ['较差', '一般', '较好', '好'],
  ['乡级', '镇级', '县级', '区级', '市级', '省级', '自治区级', '国家级'],
  ['丙级', '乙级', '甲级', '特级'],
  ['三级', '二级', '一级', '三甲', '二甲'],
  ['铜奖', '银奖', '金奖', '三等奖', '二等奖', '一等奖'],
];

/** What a value in words speaks of. A value that names another subject than its 三级指标 belongs elsewhere. */
export const SUBJECT_WORDS: readonly (readonly string[])[] = [
  ['经济', '收入', '产值', '增收', '税收', '价格', '实惠'],
  ['生态', '环境', '环保', '绿化', '节能', '污染'],
  ['满意', '好评', '认可'],
  ['验收', '合格'],
  ['付款', '拨付', '支付', '到账'],
];

/** Words of a text that hands the target over to a document, a share of duties or a calculation to come. */
export const POLICY_WORDS: readonly string[] = [
  '承担',
  '配套',
  '按照文件',
  '按文件',
  '依据文件',
  '根据文件',
  '文件规定',
  '文件要求',
  '按政策',
  '政策规定',
  '按标准执行',
  '标准执行',
  '按规定执行',
  '按实际',
  '据实',
];

/** Say a fact that is there or is not: no standard is needed to judge it. */
export const FACT_WORDS: readonly string[] = [
  '建立',
  '建成',
  '制定',
  '出台',
  '印发',
  '完成',
  '不发生',
  '未发生',
  '无发生',
  '零发生',
  '零事故',
  '零投诉',
];

/** Standing before 合格 or 达标 they name the procedure that decides: the word needs no further standard. */
export const PROCEDURE_WORDS: readonly string[] = [
  '验收',
  '检测',
  '检验',
  '考核',
  '审核',
  '评审',
  '审查',
  '鉴定',
  '测评',
  '抽检',
  '年检',
  '审计',
];
