import type { FieldName } from '../../indicator';

/** The standard labels of the fields, for messages. */
export const FIELD_TITLES: Readonly<Record<FieldName, string>> = {
  projectName: '项目名称',
  department: '主管部门',
  implementingUnit: '实施单位',
  attribute: '项目属性',
  period: '项目期限',
  office: '项目主管处室',
  annualAmount: '项目年度金额',
  annualGoal: '年度总体绩效目标',
};
