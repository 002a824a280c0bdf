import { z } from 'zod';
import { LEVEL1_NAMES, LEVEL2_NAMES } from './taxonomy';
import { targetValueSchema } from './target-value';

/** A1 address of one cell. */
const cellSchema = z.string();

/** 表头字段 as a careful human reads it. */
export const fieldValueSchema = z.object({
  /** As displayed, trimmed; only the value's part where label and value share a cell. */
  text: z.string(),
  cell: cellSchema,
  labelCell: cellSchema.nullable(),
  /** The label's own words, as written. */
  labelText: z.string().nullable(),
  /** Of `223-某局`, `[155]某局`, `某局 308001`: the digits, and the name without them. */
  code: z.string().optional(),
  name: z.string().optional(),
  /** 元, exact decimal digits. Amount only. */
  yuan: z.string().optional(),
  /** The end of a period whose start and end stand in two cells. */
  end: z.object({ text: z.string(), cell: cellSchema }).optional(),
});
export type FieldValue = z.infer<typeof fieldValueSchema>;

export const FIELD_NAMES = [
  'projectName',
  'department',
  'implementingUnit',
  'attribute',
  'period',
  'office',
  'annualAmount',
  'annualGoal',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** null: the form has no such entry. text '': it has one, and it is blank (cell is where the answer belongs). */
const fieldsSchema = z.object(
  Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldValueSchema.nullable()])) as Record<
    FieldName,
    z.ZodNullable<typeof fieldValueSchema>
  >,
);

/** A text and the cell it stands in. */
export const placedTextSchema = z.object({ text: z.string(), cell: cellSchema });
export type PlacedText = z.infer<typeof placedTextSchema>;

export const indicatorSchema = z.object({
  /** 11…31, from the form or, where it has none, from the category; null for the new system's costs. */
  code: z.string().nullable(),
  /** The code as the form itself writes it; null where it writes none. */
  writtenCode: z.string().nullable(),
  level1: z.enum(LEVEL1_NAMES).nullable(),
  level2: z.enum(LEVEL2_NAMES).nullable(),
  /** The form's own words, with the cell they stand in; carried down where given once. */
  level1Source: placedTextSchema.nullable(),
  level2Source: placedTextSchema.nullable(),
  /** 1-based sheet row. */
  row: z.number().int().positive(),
  /** 三级指标, as displayed and trimmed; null where blank. */
  name: z.string().nullable(),
  /** Where the name stands, or belongs. */
  nameCell: cellSchema,
  /** 绩效值 as displayed; operator, number and unit of separate columns joined; null where blank. */
  value: z.string().nullable(),
  /** Where the number or the words stand, or belong. */
  valueCell: cellSchema,
  operatorCell: cellSchema.nullable(),
  unitCell: cellSchema.nullable(),
  target: targetValueSchema,
  /** 分值 / 权重, as a figure (10 for 10分, 10%). */
  weight: z.number().nullable(),
  weightCell: cellSchema.nullable(),
  /** Whether it belongs to the annual goal or to the long-term (中期/长期) one. */
  section: z.enum(['annual', 'longTerm']),
  /** Further columns of the row, where the form has them. */
  explanation: placedTextSchema.nullable(),
  evidence: placedTextSchema.nullable(),
  lastYear: placedTextSchema.nullable(),
  actual: placedTextSchema.nullable(),
  direction: placedTextSchema.nullable(),
  remark: placedTextSchema.nullable(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** What the reader had to correct to read the form as a careful human would. One cause, one note. */
export const READING_NOTE_KINDS = [
  /** Header labels stand a row off their values. cells: the labels concerned; fields: which. */
  'labelsShifted',
  /** A field's value stood under another label. */
  'valueUnderOtherLabel',
  /** Label and value share one cell (「项目期限 1年」). */
  'labelAndValueInOneCell',
  /** 三级指标 and 绩效值 share one cell. */
  'nameAndValueInOneCell',
  /** Values stand in another column than the one with the header word. */
  'valueOutsideValueColumn',
  /** A row carries values in two columns. */
  'valueInTwoColumns',
  /** A header word is not the standard one (绩效价值). */
  'headerWordWrong',
  /** 三级指标 stands over several columns. */
  'headerRepeated',
  /** Columns or a row of the header that belong to no indicator column (建设年度 | 2025年). */
  'headerForeign',
  /** Header words stand over other columns than those they name. */
  'headerColumnsShifted',
  /** A level-1 code or name stands where level 2 belongs, or under the wrong level 1. */
  'levelMisplaced',
  /** 单位：万元 stands in an unusual place (foot, a label's row), or is missing and was inferred. */
  'amountUnitMisplaced',
  'amountUnitInferred',
  /** An ambiguous figure was settled by another cell of the form. related: that cell. */
  'figureSettled',
  /** Level 1 or 2 given once and carried down over rows that are not merged. */
  'levelCarriedDown',
  /** The header stands again inside the table (page break). */
  'headerRepeatedByPage',
  /** The sheet holds several forms. */
  'severalForms',
  /** A category is listed, without name and value, and the form does not number its rows. */
  'categoryLeftBlank',
] as const;

export const readingNoteSchema = z.object({
  kind: z.enum(READING_NOTE_KINDS),
  cell: cellSchema,
  related: z.array(cellSchema),
  /** The words concerned, as they stand in the sheet. */
  text: z.string(),
  field: z.enum(FIELD_NAMES).nullable(),
});
export type ReadingNote = z.infer<typeof readingNoteSchema>;

/** Columns of the indicator table, 1-based, as read by content. */
export const tableColumnsSchema = z.object({
  level1: z.number().int().nullable(),
  level2: z.number().int().nullable(),
  name: z.number().int().nullable(),
  value: z.number().int().nullable(),
  operator: z.number().int().nullable(),
  unit: z.number().int().nullable(),
  weight: z.number().int().nullable(),
});
export type TableColumns = z.infer<typeof tableColumnsSchema>;

export const performanceFormSchema = z.object({
  /** Stable within a file: sheet name and order, e.g. "F01#1". */
  id: z.string(),
  sheet: z.string(),
  /** target: 项目支出绩效目标表; selfEvaluation: 自评表; department: 部门整体支出绩效目标表. */
  kind: z.enum(['target', 'selfEvaluation', 'department']),
  title: placedTextSchema.nullable(),
  /** 年度 in title or sub-title; null where none. */
  year: z.number().int().nullable(),
  /** "A1:D18". */
  range: z.string(),
  /** Which shape the table has: single-value, split-value, side-by-side, wide, tree, … */
  layout: z.string(),
  amountUnit: z.object({
    unit: z.enum(['元', '万元', '亿元']).nullable(),
    cell: cellSchema.nullable(),
    inferred: z.boolean(),
  }),
  fields: fieldsSchema,
  /** The long-term (中期/长期) goal, where the form has one beside the annual goal. */
  longTermGoal: fieldValueSchema.nullable(),
  columns: tableColumnsSchema,
  /** 1-based rows of the indicator table: header and last indicator row. */
  tableRows: z.object({ header: z.number().int(), last: z.number().int() }),
  indicators: z.array(indicatorSchema),
  /** Rows of a category that stand ready and blank: no indicators yet, but the place for one. */
  blankRows: z.array(indicatorSchema),
  notes: z.array(readingNoteSchema),
});
export type PerformanceForm = z.infer<typeof performanceFormSchema>;
