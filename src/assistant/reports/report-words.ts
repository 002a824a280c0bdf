/** Words of the reports, in both languages. */
export const REPORT_WORDS = {
  title: { zh: '绩效目标审核意见', en: 'Review of performance-target forms' },
  projectName: { zh: '项目名称', en: 'Project' },
  department: { zh: '主管部门', en: 'Department' },
  implementingUnit: { zh: '实施单位', en: 'Unit' },
  attribute: { zh: '项目属性', en: 'Attribute' },
  period: { zh: '项目期限', en: 'Period' },
  office: { zh: '项目主管处室', en: 'Office' },
  annualAmount: { zh: '项目年度金额', en: 'Annual amount' },
  annualGoal: { zh: '年度总体绩效目标', en: 'Annual goal' },
  name: { zh: '三级指标', en: 'indicator' },
  value: { zh: '绩效值', en: 'target' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  errorMeans: { zh: '应退回修改', en: 'to be sent back' },
  warningMeans: { zh: '应修改或说明', en: 'to be changed or explained' },
  infoMeans: { zh: '可不改', en: 'may stay' },
  forms: { zh: '张目标表', en: 'forms' },
  overview: { zh: '总览', en: 'Overview' },
  perForm: { zh: '逐表意见', en: 'Form by form' },
  sheet: { zh: '工作表', en: 'Sheet' },
  usual: { zh: '出现最多的问题', en: 'Most frequent' },
  what: { zh: '问题', en: 'What' },
  places: { zh: '处数', en: 'Places' },
  inForms: { zh: '涉及表数', en: 'Forms' },
  rule: { zh: '规则', en: 'Rule' },
  basis: { zh: '依据：', en: 'Basis: ' },
  blank: { zh: '（空）', en: '(blank)' },
  absent: { zh: '（表上没有此项）', en: '(not on the form)' },
  untitled: { zh: '（无标题）', en: '(no title)' },
  clean: { zh: '没有审核意见。', en: 'No findings.' },
  fix: { zh: '可直接改：', en: 'Fix: ' },
  suggestion: { zh: '可选改法：', en: 'Option: ' },
  otherFindings: { zh: '不属于某一张表的意见', en: 'Findings of no single form' },
  noForm: { zh: '没有目标表的工作表', en: 'Sheets without a form' },
  unreadable: { zh: '读不了', en: 'Unreadable' },
  setAside: { zh: '已注明理由、不再提示', en: 'Set aside with a reason' },
  stale: {
    zh: '“不再提示”已不对应任何意见（内容已改），可以清除',
    en: 'Set aside once, matching nothing now',
  },
  notRun: { zh: '没有检查的规则', en: 'Rules that did not run' },
  notApplicable: { zh: '与这些表无关', en: 'concern none of these forms' },
  ruleError: { zh: '规则自身出错', en: 'the rule itself failed' },
  formsShort: { zh: '张表', en: 'forms' },
  yuan: { zh: '元', en: 'yuan' },
  to: { zh: '至', en: 'to' },
  made: {
    zh: '由“绩效目标助手”生成，供修改参考；是否采纳由填报单位和审核人决定。',
    en: 'Made by jixiao. What to take over is up to the people concerned.',
  },
  profile: { zh: '审核配置', en: 'Profile' },
  date: { zh: '日期', en: 'Date' },
} as const;

export type ReportWord = (key: keyof typeof REPORT_WORDS) => string;

export function reportWords(language: 'zh' | 'en'): ReportWord {
  return (key) => REPORT_WORDS[key][language];
}

/** "1234567.5" → "1,234,567.5"; decimal digits stay exact. */
export function groupThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}
