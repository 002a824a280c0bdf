/**
 * Layout fixtures: sheets of forms as other agencies lay them out, each with what a careful human reads in it.
 * They were written from the layouts alone, not from what the reader answers.
 *
 * Expectations follow these conventions:
 * - fields: null where the layout has no such entry; value '' where it has one and it is blank.
 *   `optional`: answering is not wrong, nor is leaving out. `alternatives`: answers as good. Amounts in 元. A period whose start and end stand
 *   in two cells: value is the start, end the end.
 * - indicators: those of the annual block; those of a long-term block beside it are longTermIndicators.
 *   Rows without name and value are no indicators; where a name stands without a value, value is ''.
 * - value: the displayed target; operator, figure and unit in columns of their own are joined (≥95%), and
 *   valueCell is the figure's cell. 定性 in the operator's column is no part of the value.
 *   In self-evaluations it is 年度指标值, never the completed value.
 * - target: dates, ranges, and words are `qualitative`, without their operator; 无 and / are nothing at all.
 *   The unit is as written, or from the header where only the header has it (指标值（%）).
 * - level1Text, level2Text: the cell's own words where they differ from the normalised names.
 * - kind is left out where none of the three fits (monitoring tables).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  columnNumber,
  compareCells,
  parseCell,
  parseRange,
  rangeUnion,
  type RangeAddress,
  type SheetCell,
  type SheetSnapshot,
  type Span,
} from '../../src/sheet';
import { LEVEL1_NAMES, LEVEL2_NAMES } from '../../src/indicator/taxonomy';

const cellAddressSchema = z.string().regex(/^[A-Z]{1,3}[1-9][0-9]*$/);
const rangeAddressSchema = z.string().regex(/^[A-Z]{1,3}[1-9][0-9]*:[A-Z]{1,3}[1-9][0-9]*$/);

/** Text; a plain number; a number or date (serial) with the text it is displayed as. */
const cellContentSchema = z.union([
  z.string().min(1),
  z.number(),
  z.strictObject({ v: z.number(), w: z.string().min(1) }),
  z.strictObject({ date: z.number(), w: z.string().min(1) }),
]);

const fieldSchema = z
  .strictObject({
    value: z.string(),
    cell: cellAddressSchema,
    yuan: z.number().optional(),
    end: z.strictObject({ value: z.string(), cell: cellAddressSchema }).optional(),
    optional: z.literal(true).optional(),
    alternatives: z
      .array(z.strictObject({ value: z.string(), cell: cellAddressSchema, yuan: z.number().optional() }))
      .optional(),
  })
  .nullable();

const indicatorSchema = z.strictObject({
  level1: z.enum(LEVEL1_NAMES),
  level2: z.enum(LEVEL2_NAMES),
  name: z.string().min(1),
  nameCell: cellAddressSchema,
  value: z.string(),
  valueCell: cellAddressSchema,
  target: z.strictObject({
    operator: z.enum(['≥', '>', '=', '<', '≤']).nullable(),
    number: z.number().nullable(),
    unit: z.string().nullable(),
    /** The words of a target without a figure; null for a figure. */
    qualitative: z.string().nullable(),
  }),
  weight: z.number().nullable(),
  operatorCell: cellAddressSchema.optional(),
  unitCell: cellAddressSchema.optional(),
  level1Text: z.string().optional(),
  level2Text: z.string().optional(),
  optional: z.literal(true).optional(),
});

const formSchema = z.strictObject({
  title: z.string().nullable(),
  sheet: z.string(),
  fields: z.strictObject({
    projectName: fieldSchema,
    department: fieldSchema,
    implementingUnit: fieldSchema,
    attribute: fieldSchema,
    period: fieldSchema,
    office: fieldSchema,
    annualAmount: fieldSchema,
    annualGoal: fieldSchema,
  }),
  indicators: z.array(indicatorSchema),
  longTermIndicators: z.array(indicatorSchema).optional(),
});

const layoutFileSchema = z.strictObject({
  id: z.string(),
  /** What is particular about the layout, in a sentence. */
  layout: z.string(),
  /** Where the form was published whose structure and figures this one has. */
  source: z.url().optional(),
  sheet: z.strictObject({
    name: z.string(),
    cells: z.record(cellAddressSchema, cellContentSchema),
    merges: z.array(rangeAddressSchema),
    /** ["D:E"] */
    hiddenColumns: z.array(z.string().regex(/^[A-Z]{1,3}:[A-Z]{1,3}$/)).optional(),
    /** ["4:6"] */
    hiddenRows: z.array(z.string().regex(/^[1-9][0-9]*:[1-9][0-9]*$/)).optional(),
  }),
  expected: z.strictObject({
    kind: z.enum(['target', 'selfeval', 'department']).optional(),
    forms: z.array(formSchema),
  }),
});

type LayoutFile = z.infer<typeof layoutFileSchema>;
export type ExpectedLayout = LayoutFile['expected'];
export type ExpectedForm = z.infer<typeof formSchema>;
export type ExpectedIndicator = z.infer<typeof indicatorSchema>;
export type ExpectedField = z.infer<typeof fieldSchema>;

export interface Layout {
  readonly id: string;
  readonly layout: string;
  readonly snapshot: SheetSnapshot;
  readonly expected: ExpectedLayout;
}

/**
 * documented: one for each layout of the published variants list (L01…L20);
 * unseen: further forms whose layouts combine features differently;
 * heldOut: the same, never looked at while the reader is being written;
 * public: rebuilt from forms that agencies published (P02, P04…);
 * publicHeldOut: the same (P01, P03…), never looked at while the reader is being written.
 */
export type LayoutSet = 'documented' | 'unseen' | 'heldOut' | 'public' | 'publicHeldOut';

/** The folder of each set below this one, and how the names of its files begin. */
const SETS: Readonly<Record<LayoutSet, { readonly folder: string; readonly initial: RegExp }>> = {
  documented: { folder: '.', initial: /^L/ },
  unseen: { folder: '.', initial: /^U/ },
  heldOut: { folder: 'held-out', initial: /^H/ },
  public: { folder: 'public', initial: /^P/ },
  publicHeldOut: { folder: 'public-held-out', initial: /^P/ },
};

/** All fixtures of a set, in the order of their ids. Throws ZodError on a file of another shape. */
export function loadLayouts(set: LayoutSet): Layout[] {
  const { initial } = SETS[set];
  const folder = join(__dirname, SETS[set].folder);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && initial.test(file))
    .sort()
    .map((file) => toLayout(layoutFileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))));
}

function toLayout(file: LayoutFile): Layout {
  return { id: file.id, layout: file.layout, snapshot: toSnapshot(file.sheet), expected: file.expected };
}

function toSnapshot(sheet: LayoutFile['sheet']): SheetSnapshot {
  const cells = Object.entries(sheet.cells)
    .map(([address, content]): SheetCell => ({
      ...parseCell(address),
      ...toContent(content),
      formula: false,
    }))
    .sort(compareCells);
  const merges = sheet.merges.map(parseRange);
  const areas: RangeAddress[] = [
    ...cells.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })),
    ...merges,
  ];
  return {
    name: sheet.name,
    usedRange: areas.length > 0 ? areas.reduce(rangeUnion) : null,
    cells,
    merges,
    hiddenRows: (sheet.hiddenRows ?? []).map((span) => toSpan(span, Number)),
    hiddenColumns: (sheet.hiddenColumns ?? []).map((span) => toSpan(span, columnNumber)),
    hidden: false,
    protected: false,
    notes: [],
  };
}

function toContent(content: z.infer<typeof cellContentSchema>): Pick<SheetCell, 'text' | 'value' | 'kind'> {
  if (typeof content === 'string') return { text: content, value: content, kind: 'text' };
  if (typeof content === 'number') return { text: String(content), value: content, kind: 'number' };
  if ('v' in content) return { text: content.w, value: content.v, kind: 'number' };
  return { text: content.w, value: content.date, kind: 'date' };
}

function toSpan(text: string, position: (part: string) => number): Span {
  const [first = '', last = ''] = text.split(':');
  return { first: position(first), last: position(last) };
}
