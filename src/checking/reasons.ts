import { insufficientData, notApplicable } from './rule';

/** Why a rule did not judge: answers that many rules give. */
export const NO_FIGURE = notApplicable('绩效值不是数值。', 'The value is no figure.');
export const NO_WORDS = notApplicable('绩效值不是文字描述。', 'The value is not in words.');
export const NO_OPERATOR = notApplicable('绩效值没有计算符号。', 'The value has no sign.');
export const OTHER_KIND = notApplicable('不是这类指标。', 'The indicator is of another kind.');
export const NO_NAME = notApplicable('没有三级指标。', 'There is no indicator name.');
export const NO_COST = notApplicable('没有可比较的成本金额。', 'There is no cost figure to compare.');
export const NO_GOAL = insufficientData('没有年度总体绩效目标。', 'There is no annual goal.');
export const NO_ANNUAL_AMOUNT = insufficientData(
  '没有项目年度金额，或看不出是多少元。',
  'The annual amount is missing or its unit is unknown.',
);
