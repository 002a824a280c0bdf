import { z } from 'zod';
import { FIELD_NAMES, type FieldName } from './form';
import { operatorSchema } from './target-value';

/** The JSON report of `jixiao check`: a contract, stable from the first release. */
export const SCHEMA_VERSION = 1;

export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

const reportFieldSchema = z
  .object({
    text: z.string(),
    cell: z.string(),
    code: z.string().optional(),
    name: z.string().optional(),
    yuan: z.number().optional(),
    end: z.object({ text: z.string(), cell: z.string() }).optional(),
  })
  .nullable();

export const reportIndicatorSchema = z.object({
  code: z.string().nullable(),
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  name: z.string().nullable(),
  nameCell: z.string(),
  value: z.string().nullable(),
  valueCell: z.string(),
  target: z.object({
    operator: operatorSchema.nullable(),
    number: z.number().nullable(),
    unit: z.string().nullable(),
    qualitative: z.boolean(),
  }),
  weight: z.number().nullable(),
});
export type ReportIndicator = z.infer<typeof reportIndicatorSchema>;

export const reportFormSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  range: z.string(),
  layout: z.string(),
  fields: z.object(
    Object.fromEntries(FIELD_NAMES.map((name) => [name, reportFieldSchema])) as Record<
      FieldName,
      typeof reportFieldSchema
    >,
  ),
  /** Those of the annual goal; where the form has no annual ones, all it has. */
  indicators: z.array(reportIndicatorSchema),
  /** Those of a long-term (中期/长期) goal beside the annual one; left out where there are none. */
  longTermIndicators: z.array(reportIndicatorSchema).optional(),
});
export type ReportForm = z.infer<typeof reportFormSchema>;

export const cellEditSchema = z.object({ sheet: z.string(), cell: z.string(), value: z.string() });

export const findingFixSchema = z.object({
  kind: z.enum(['fix', 'suggestion']),
  title: z.string(),
  edits: z.array(cellEditSchema),
});
export type FindingFix = z.infer<typeof findingFixSchema>;

/** 审核意见 */
export const findingSchema = z.object({
  /** "DIR-01" */
  code: z.string(),
  /** "direction/cost-floor" */
  rule: z.string(),
  severity: severitySchema,
  sheet: z.string(),
  cell: z.string(),
  /** Id of the form; null for what concerns a sheet or a whole workbook. */
  form: z.string().nullable(),
  message: z.string(),
  basis: z.string(),
  fixes: z.array(findingFixSchema),
  related: z.array(z.object({ sheet: z.string(), cell: z.string() })),
});
export type Finding = z.infer<typeof findingSchema>;

/** What became of every rule on one form, one sheet (form null), or all forms of the run (sheet and form null). */
export const reportOutcomesSchema = z.object({
  sheet: z.string().nullable(),
  form: z.string().nullable(),
  passed: z.array(z.string()),
  failed: z.array(z.string()),
  /** Codes of the rules that did not judge, by the reason. */
  notRun: z.array(
    z.object({
      outcome: z.enum(['notApplicable', 'insufficientData', 'notReadable', 'ruleError']),
      reason: z.string(),
      codes: z.array(z.string()),
    }),
  ),
});
export type ReportOutcomes = z.infer<typeof reportOutcomesSchema>;

/** A finding that a person has set aside: which, where, why, who, when. */
export const reportSuppressionSchema = z.object({
  code: z.string(),
  sheet: z.string(),
  cell: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type ReportSuppression = z.infer<typeof reportSuppressionSchema>;

export const reportFileSchema = z.object({
  path: z.string(),
  status: z.enum(['checked', 'unreadable']),
  message: z.string().optional(),
  sheets: z.array(z.object({ name: z.string(), forms: z.array(reportFormSchema) })),
  findings: z.array(findingSchema),
  /** Of a file that was checked. */
  outcomes: z.array(reportOutcomesSchema).optional(),
  /** Findings not listed above because a person set them aside; left out where there are none. */
  setAside: z.array(reportSuppressionSchema).optional(),
  /** Set aside once, matching nothing any more; left out where there are none. */
  staleSuppressions: z.array(reportSuppressionSchema).optional(),
});
export type ReportFile = z.infer<typeof reportFileSchema>;

export const reportSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.object({ name: z.literal('jixiao'), version: z.string() }),
  profile: z.string(),
  /** The run was stopped before its end; left out where it was not. */
  interrupted: z
    .object({
      /** Paths of the files that were found and not checked: they are not among `files`. */
      notReached: z.array(z.string()),
    })
    .optional(),
  files: z.array(reportFileSchema),
  summary: z.object({
    files: z.number().int(),
    forms: z.number().int(),
    indicators: z.number().int(),
    errors: z.number().int(),
    warnings: z.number().int(),
    infos: z.number().int(),
  }),
});
export type Report = z.infer<typeof reportSchema>;

/** A report without what grows with its files. */
export type ReportFrame = Omit<Report, 'files' | 'summary'>;

/** The last line of `--format ndjson`: the report without its files, which are the lines before. */
export const reportSummaryLineSchema = reportSchema.omit({ files: true });
export type ReportSummaryLine = z.infer<typeof reportSummaryLineSchema>;
