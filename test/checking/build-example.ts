import {
  CATEGORIES,
  FIELD_NAMES,
  LEVEL2_NAMES,
  parseTargetValue,
  type FieldName,
  type FieldValue,
  type Indicator,
  type Level2,
  type PerformanceForm,
} from '../../src/indicator';
import { toYuan, type FormSketch, type ReadSheet } from '../../src/checking';
import { SheetGrid, parseCell, type SheetCell } from '../../src/sheet';

const FIELD_PLACES: Readonly<Record<FieldName, { label: string; labelCell: string; cell: string }>> = {
  projectName: { label: '项目名称', labelCell: 'A3', cell: 'B3' },
  department: { label: '主管部门', labelCell: 'A4', cell: 'B4' },
  implementingUnit: { label: '实施单位', labelCell: 'C4', cell: 'D4' },
  attribute: { label: '项目属性', labelCell: 'A5', cell: 'B5' },
  period: { label: '项目期限', labelCell: 'C5', cell: 'D5' },
  office: { label: '项目主管处室', labelCell: 'A6', cell: 'B6' },
  annualAmount: { label: '项目年度金额', labelCell: 'C6', cell: 'D6' },
  annualGoal: { label: '年度总体绩效目标', labelCell: 'A7', cell: 'B7' },
};
const CODED = /^(\d+)-(.+)$/u;

function fullLevel2(short: string): Level2 | null {
  const found = LEVEL2_NAMES.find((name) => name === short || name === `${short}指标`);
  if (found) return found;
  return short.startsWith('满意度') || short.startsWith('服务对象') ? '服务对象满意度指标' : null;
}

/** A sketch as the sheet and the form that the reader would give, without asking the reader. */
export function buildForm(sketch: FormSketch, sheet = '例'): ReadSheet & { form: PerformanceForm } {
  const texts = new Map<string, string>();
  const put = (cell: string, text: string): void => {
    if (text !== '') texts.set(cell, text);
  };
  const unit = sketch.unit === undefined ? '万元' : sketch.unit;
  put('A1', '部门项目支出预算绩效目标表');
  if (unit !== null) put('D2', `单位：${unit}`);

  const field = (name: FieldName): FieldValue | null => {
    const text = sketch.fields?.[name];
    if (text === undefined) return null;
    const { label, labelCell, cell } = FIELD_PLACES[name];
    put(labelCell, label);
    put(cell, text);
    const coded = CODED.exec(text);
    const digits = text.replace(/[^\d.]/gu, '');
    const yuan =
      name === 'annualAmount' && digits !== '' ? toYuan(digits, unit ?? '元')?.toFixed() : undefined;
    return {
      text,
      cell,
      labelCell,
      labelText: label,
      ...(coded?.[1] !== undefined && coded[2] !== undefined ? { code: coded[1], name: coded[2] } : {}),
      ...(yuan === undefined ? {} : { yuan }),
    };
  };
  const fields = Object.fromEntries(
    FIELD_NAMES.map((name) => [name, field(name)]),
  ) as PerformanceForm['fields'];

  const rows = sketch.indicators ?? [];
  const weighted = rows.some((row) => typeof row[3] === 'number');
  for (const [at, word] of [
    '一级指标',
    '二级指标',
    '三级指标',
    '绩效值',
    ...(weighted ? ['权重'] : []),
  ].entries()) {
    put(`${'ABCDE'[at] ?? ''}8`, word);
  }
  const indicators = rows.map(([short, name, value, weight, notes = {}], index): Indicator => {
    const row = 9 + index;
    const level2 = fullLevel2(short);
    const category = CATEGORIES.find((one) => one.level2 === level2);
    if (category) put(`A${row}`, category.level1);
    put(`B${row}`, short);
    put(`C${row}`, name);
    put(`D${row}`, value);
    if (typeof weight === 'number') put(`E${row}`, String(weight));
    const noted = (column: string, text: string | undefined): Indicator['remark'] => {
      if (text === undefined || text === '') return null;
      put(`${column}${row}`, text);
      return { text, cell: `${column}${row}` };
    };
    return {
      code: category?.code ?? null,
      writtenCode: null,
      level1: category?.level1 ?? null,
      level2,
      level1Source: category ? { text: category.level1, cell: `A${row}` } : null,
      level2Source: { text: short, cell: `B${row}` },
      row,
      name: name === '' ? null : name.trim(),
      nameCell: `C${row}`,
      value: value === '' ? null : value.trim(),
      valueCell: `D${row}`,
      operatorCell: null,
      unitCell: null,
      target: parseTargetValue(value),
      weight: weight ?? null,
      weightCell: weighted ? `E${row}` : null,
      section: 'annual',
      explanation: noted('F', notes.explanation),
      evidence: noted('G', notes.evidence),
      lastYear: noted('H', notes.lastYear),
      actual: null,
      direction: null,
      remark: noted('I', notes.remark),
    };
  });
  const last = Math.max(8, 8 + rows.length);
  const form: PerformanceForm = {
    id: `${sheet}#1`,
    sheet,
    kind: sketch.kind ?? 'target',
    title: { text: '部门项目支出预算绩效目标表', cell: 'A1' },
    year: sketch.year ?? null,
    range: `A1:${weighted ? 'E' : 'D'}${last}`,
    layout: 'single-value',
    amountUnit: { unit, cell: unit === null ? null : 'D2', inferred: false },
    fields,
    longTermGoal: null,
    columns: {
      level1: 1,
      level2: 2,
      name: 3,
      value: 4,
      operator: null,
      unit: null,
      weight: weighted ? 5 : null,
    },
    tableRows: { header: 8, last },
    indicators,
    blankRows: [],
    notes: [],
  };
  return { form, forms: [form], absence: null, grid: gridOf(sheet, texts) };
}

/** A sheet of texts, by A1 address. */
export function gridOf(name: string, texts: ReadonlyMap<string, string>): SheetGrid {
  const cells = [...texts].map(([cell, text]): SheetCell => ({
    ...parseCell(cell),
    text,
    value: text,
    kind: 'text',
    formula: false,
  }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const bottom = Math.max(1, ...cells.map(({ row }) => row));
  const right = Math.max(1, ...cells.map(({ column }) => column));
  return new SheetGrid({
    name,
    usedRange: cells.length === 0 ? null : { top: 1, left: 1, bottom, right },
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    hidden: false,
    protected: false,
    notes: [],
  });
}
