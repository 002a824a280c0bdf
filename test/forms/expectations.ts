import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { LEVEL1_NAMES, LEVEL2_NAMES, READING_NOTE_KINDS, operatorSchema } from '../../src/indicator';
import type { RangeAddress, SheetCell, SheetSnapshot } from '../../src/sheet';

/** The folder of the sample forms, their expectations, the forms of other agencies and the negative sheets. */
export const FORMS_FOLDER = fileURLToPath(new URL('.', import.meta.url));

const cellSchema = z.string().regex(/^[A-Z]{1,3}[1-9][0-9]*$/);

const placedSchema = z.strictObject({ value: z.string(), cell: cellSchema });

const expectedFieldSchema = z.strictObject({
  /** As displayed, trimmed; only the value's part where label and value share a cell; '' where blank. */
  value: z.string(),
  cell: cellSchema,
  /** Where a blank answer could be written as rightly as in `cell`. */
  otherCells: z.array(cellSchema).optional(),
  /** Answering is not wrong, nor is leaving out. */
  optional: z.boolean().optional(),
  code: z.string().optional(),
  name: z.string().optional(),
  /** 元. Amount only. */
  yuan: z.number().optional(),
  /** The end of a period whose start and end stand in two cells. */
  end: placedSchema.optional(),
});
export type ExpectedField = z.infer<typeof expectedFieldSchema>;

const expectedTargetSchema = z.strictObject({
  operator: operatorSchema.nullable(),
  number: z.number().nullable(),
  unit: z.string().nullable(),
  /** The words of a target in words or dates; null for figures, and where nothing stands. */
  qualitative: z.string().nullable(),
  /** The target is an arithmetic expression. */
  expression: z.literal(true).optional(),
});

const expectedIndicatorSchema = z.strictObject({
  code: z.string().nullable().optional(),
  level1: z.enum(LEVEL1_NAMES),
  level2: z.enum(LEVEL2_NAMES),
  /** The form's own words, where they differ from the normalised names. */
  level1Text: z.string().optional(),
  level2Text: z.string().optional(),
  name: z.string().nullable(),
  nameCell: cellSchema,
  value: z.string().nullable(),
  valueCell: cellSchema,
  operatorCell: cellSchema.optional(),
  unitCell: cellSchema.optional(),
  target: expectedTargetSchema,
  weight: z.number().nullable(),
});
export type ExpectedIndicator = z.infer<typeof expectedIndicatorSchema>;

const expectedFormSchema = z.strictObject({
  title: z.string(),
  sheet: z.string(),
  /** Kinds of reading notes that a reader should report, each once. Absent where nobody has listed them. */
  corrections: z.array(z.enum(READING_NOTE_KINDS)).optional(),
  fields: z.strictObject({
    projectName: expectedFieldSchema.nullable(),
    department: expectedFieldSchema.nullable(),
    implementingUnit: expectedFieldSchema.nullable(),
    attribute: expectedFieldSchema.nullable(),
    period: expectedFieldSchema.nullable(),
    /** Absent in the forms of other agencies. */
    office: expectedFieldSchema.nullable().optional(),
    annualAmount: expectedFieldSchema.nullable(),
    annualGoal: expectedFieldSchema.nullable(),
  }),
  indicators: z.array(expectedIndicatorSchema),
});
export type ExpectedForm = z.infer<typeof expectedFormSchema>;

const expectationSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['target', 'selfeval']),
  sector: z.string(),
  layout: z.string(),
  source: z.string(),
  /** Only part of the form's indicators were taken over. */
  truncated: z.boolean(),
  forms: z.array(expectedFormSchema).min(1),
});
/** What a careful human reads in a file. */
export type Expectation = z.infer<typeof expectationSchema>;

/** Reads and checks an expectation. Throws ZodError naming the place when the file has another shape. */
export function readExpectation(path: string): Expectation {
  return expectationSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** A figure as a person types it and a spreadsheet stores it as a number. */
const PLAIN_NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

/**
 * Tab-separated text as a sheet without merges: line n is row n, the first column is A. An empty cell is
 * blank; a plain figure is a number, as it is when typed into a spreadsheet; anything else is text.
 */
export function parseTsv(name: string, text: string): SheetSnapshot {
  const cells: SheetCell[] = [];
  text.split(/\r?\n/).forEach((line, rowIndex) => {
    line.split('\t').forEach((shown, columnIndex) => {
      if (shown === '') return;
      const isNumber = PLAIN_NUMBER.test(shown);
      cells.push({
        row: rowIndex + 1,
        column: columnIndex + 1,
        text: shown,
        value: isNumber ? Number(shown) : shown,
        kind: isNumber ? 'number' : 'text',
        formula: false,
      });
    });
  });
  return {
    name,
    usedRange: rangeAround(cells),
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    hidden: false,
    protected: false,
    notes: [],
  };
}

function rangeAround(cells: readonly SheetCell[]): RangeAddress | null {
  if (cells.length === 0) return null;
  const rows = cells.map((cell) => cell.row);
  const columns = cells.map((cell) => cell.column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** Reads a .tsv file as a sheet that has the file's name without its ending. */
export function readTsvSheet(path: string): SheetSnapshot {
  return parseTsv(basename(path, '.tsv'), readFileSync(path, 'utf8'));
}

function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

export interface SampleForm {
  /** F01…F24. */
  readonly id: string;
  readonly sheet: SheetSnapshot;
  readonly expected: ExpectedForm;
}

/** The 24 sample forms, one sheet a form, each with what a careful human reads in it. */
export function sampleForms(): readonly SampleForm[] {
  return namesIn(FORMS_FOLDER, '.tsv').map((id) => {
    const expectation = readExpectation(join(FORMS_FOLDER, `${id}.expected.json`));
    const [expected, ...others] = expectation.forms;
    if (expected === undefined || others.length > 0) throw new Error(`${id}: one form expected`);
    return { id, sheet: readTsvSheet(join(FORMS_FOLDER, `${id}.tsv`)), expected };
  });
}

export interface WorkbookExpectation {
  readonly id: string;
  /** Path of the .xlsx file. */
  readonly path: string;
  readonly expectation: Expectation;
}

/** Six workbooks of other agencies, each with what a careful human reads in it. */
export function elsewhereForms(): readonly WorkbookExpectation[] {
  const folder = join(FORMS_FOLDER, 'elsewhere');
  return namesIn(folder, '.xlsx').map((id) => ({
    id,
    path: join(folder, `${id}.xlsx`),
    expectation: readExpectation(join(folder, `${id}.expected.json`)),
  }));
}

/** Sheets that look like a form here and there, and are none. */
export function negativeSheets(): readonly SheetSnapshot[] {
  const folder = join(FORMS_FOLDER, 'negative');
  return namesIn(folder, '.tsv').map((name) => readTsvSheet(join(folder, `${name}.tsv`)));
}
