/** Words of the summary workbook that no other report has, in both languages. */
export const SUMMARY_WORDS = {
  summarySheet: { zh: '汇总', en: 'Summary' },
  findingSheet: { zh: '意见', en: 'Findings' },
  file: { zh: '文件', en: 'File' },
  amountYuan: { zh: '项目年度金额（元）', en: 'Annual amount (yuan)' },
  severity: { zh: '严重程度', en: 'Severity' },
  cell: { zh: '单元格', en: 'Cell' },
  cellText: { zh: '单元格内容', en: 'Cell text' },
  message: { zh: '意见', en: 'Finding' },
  change: { zh: '改法（改前 → 改后）', en: 'Change (before → after)' },
  basisColumn: { zh: '依据', en: 'Basis' },
  linksToFiles: {
    zh: '点“工作表”“单元格”列打开被审核的文件。移动本文件时，请与被审核的文件一起移动；审核后插入或删除过行的，位置会不准。',
    en: 'Sheets and cells link to the files that were checked. Move this file together with them; rows inserted or deleted since then shift the places.',
  },
  linksWithin: {
    zh: '“工作表”“单元格”列的链接指向被审核的工作簿：把本文件的两张表一起移入或复制到那个工作簿（右键工作表标签 → 移动或复制），链接即可用。单独打开时点链接到不了单元格。',
    en: 'The links lead to cells of the workbook that was checked: move or copy both sheets of this file into that workbook (right-click the sheet tabs → Move or Copy) and they work. In this file alone they lead nowhere.',
  },
  tooManyLinks: {
    zh: '意见太多，第 {row} 行以后没有链接（一张表最多 65,530 个）。',
    en: 'Too many findings: no links below row {row} (a sheet takes 65,530).',
  },
} as const;
