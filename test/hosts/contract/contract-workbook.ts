/** What the user has in the program before jixiao comes: enough to see whether an adapter keeps it. */
export interface ContractCell {
  readonly cell: string;
  /** A formula's result where `formula` is given. */
  readonly value: string | number | boolean;
  /** As Excel has it, with its `=`. */
  readonly formula?: string;
  /** As Excel has it in English; General where left out. */
  readonly numberFormat?: string;
  /** RRGGBB. */
  readonly fill?: string;
}

export interface ContractSheet {
  readonly name: string;
  readonly cells: readonly ContractCell[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly notes: readonly { readonly cell: string; readonly text: string; readonly author: string }[];
  readonly protected: boolean;
}

export interface ContractWorkbook {
  readonly fileName: string;
  /** The first is in front of the user. */
  readonly sheets: readonly ContractSheet[];
  readonly properties: Readonly<Record<string, string>>;
}

const plain = { merges: [], hiddenRows: [], hiddenColumns: [], notes: [], protected: false };

export const CONTRACT_WORKBOOK: ContractWorkbook = {
  fileName: '目标表 1.0 版.xlsx',
  sheets: [
    {
      ...plain,
      name: '绩效 目标',
      cells: [
        { cell: 'A1', value: '项目支出绩效目标表' },
        { cell: 'A2', value: '项目名称' },
        { cell: 'B2', value: '培训' },
        { cell: 'E2', value: '藏' },
        { cell: 'A3', value: '金额' },
        { cell: 'B3', value: 250000, numberFormat: '#,##0.00', fill: 'FFFF00' },
        { cell: 'A4', value: '日期' },
        { cell: 'B4', value: 45658, numberFormat: 'yyyy/m/d' },
        { cell: 'A5', value: '合计' },
        { cell: 'B5', value: 500000, formula: '=B3*2' },
        { cell: 'A6', value: '完成时效' },
        { cell: 'B6', value: '=12个月' },
        { cell: 'A7', value: '是否新增' },
        { cell: 'B7', value: true },
        { cell: 'A8', value: '隐藏的行' },
        { cell: 'A9', value: '比例' },
        { cell: 'B9', value: 0.95, numberFormat: '0%' },
        { cell: 'C9', value: 'a\nb' },
        { cell: 'D10', value: '文本', numberFormat: '@' },
      ],
      merges: ['A1:D1', 'C3:D4'],
      hiddenRows: [8],
      hiddenColumns: [5],
      notes: [{ cell: 'B2', text: '请核对\n第二行', author: '张三' }],
    },
    { ...plain, name: "说明's", cells: [{ cell: 'B2', value: '填表说明' }] },
    { ...plain, name: '受保护', cells: [{ cell: 'A1', value: '锁定' }], protected: true },
    { ...plain, name: '空表', cells: [] },
  ],
  properties: { 'jixiao.suppressions': '[{"code":"DIR-01"}]', Owner: '财政局' },
};
