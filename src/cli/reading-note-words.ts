import type { ReadingNote } from '../indicator';

/** What the reader corrected, as a person is told. */
export const READING_NOTE_WORDS: Readonly<
  Record<ReadingNote['kind'], { readonly zh: string; readonly en: string }>
> = {
  labelsShifted: {
    zh: '标签与内容错行，已按内容对应',
    en: 'labels and values stand a row apart; matched by content',
  },
  valueUnderOtherLabel: { zh: '内容填在别的标签下，已归位', en: 'a value stood under another label' },
  labelAndValueInOneCell: { zh: '标签和内容写在同一格，已拆开读', en: 'label and value share a cell' },
  nameAndValueInOneCell: {
    zh: '三级指标和绩效值写在同一格，已拆开读',
    en: 'indicator and target share a cell',
  },
  valueOutsideValueColumn: { zh: '绩效值不在“绩效值”列', en: 'targets stand outside their column' },
  valueInTwoColumns: { zh: '同一行有两处绩效值', en: 'a row has targets in two columns' },
  headerWordWrong: { zh: '表头用词不标准', en: 'a header word is not the standard one' },
  headerRepeated: { zh: '“三级指标”占了几列', en: 'the indicator header stands over several columns' },
  headerForeign: { zh: '表头夹有与指标无关的内容', en: 'the header holds words that belong to no column' },
  headerColumnsShifted: {
    zh: '表头与下面的列错位，已按内容对应',
    en: 'header words stand over other columns',
  },
  levelMisplaced: { zh: '一级或二级指标放错位置', en: 'a level stands in the wrong place' },
  amountUnitMisplaced: { zh: '金额单位写在不常见的位置', en: 'the unit of money stands in an unusual place' },
  amountUnitInferred: { zh: '表上没有金额单位，已推断', en: 'no unit of money on the form; inferred' },
  figureSettled: {
    zh: '数字写法有歧义，已按表内其他数字确定',
    en: 'an ambiguous figure was settled by another cell',
  },
  levelCarriedDown: { zh: '一级或二级指标只写一次，已向下沿用', en: 'a level given once was carried down' },
  headerRepeatedByPage: { zh: '表头在表中重复出现，已跳过', en: 'the header is repeated inside the table' },
  severalForms: { zh: '这张工作表有几张目标表', en: 'the sheet holds several forms' },
  categoryLeftBlank: { zh: '列了指标类别，没有填内容', en: 'a category is listed and left blank' },
};
