/**
 * Activities that are no state something can be in. With 率 straight behind them nothing says what is divided by
 * what: 执法率, 宣传率. States and results (合格, 完成, 覆盖) make a rate, and so do activities that a trade counts
 * (帮教率, 培训率), which are therefore not listed.
 */
export const RATELESS_ACTIVITIES: readonly string[] = [
  '执法',
  '办案',
  '工作',
  '业务',
  '管理',
  '宣传',
  '监督',
  '经营',
  '维护',
  '发展',
  '活动',
  '思想',
  '质量',
  '能力',
  '水平',
  '服务',
  '效益',
  '经济',
  '社会',
  '经费',
  '制度',
  '组织',
  '领导',
  '协调',
  '稳定',
  '和谐',
  '建设',
];
