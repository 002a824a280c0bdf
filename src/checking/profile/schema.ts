import { z } from 'zod';
import { LEVEL1_NAMES, LEVEL2_NAMES, operatorSchema, severitySchema } from '../../indicator';
import { DIRECTION_KINDS } from '../analysis/direction-kind';

const directionSchema = z.strictObject({
  /** The first is the one to offer. */
  recommended: z.array(operatorSchema).min(1),
  /** To be left alone. */
  allowed: z.array(operatorSchema),
  /** To be reported. An operator in none of the three lists is left alone. */
  wrong: z.array(operatorSchema),
});
export type Direction = z.infer<typeof directionSchema>;

const weightSchemeSchema = z.strictObject({
  /** Sum of all 三级 weights of a form. More than one figure: any of them will do. */
  totals: z.array(z.number().positive()).min(1),
  /** Share of each 一级, in the same unit as the total; several schemes, any will do. */
  level1: z.array(z.partialRecord(z.enum(LEVEL1_NAMES), z.number().nonnegative())),
});
export type WeightScheme = z.infer<typeof weightSchemeSchema>;

const costStandardSchema = z.strictObject({
  /** Words that the name of the indicator must all hold. */
  words: z.array(z.string().min(1)).min(1),
  /** As written in values: 元/人·天. */
  unit: z.string().min(1),
  /** Decimal digits. */
  highest: z.string().regex(/^\d+(\.\d+)?$/),
  /** The document that sets it, as shown to the user. */
  source: z.string().min(1),
});
export type CostStandard = z.infer<typeof costStandardSchema>;

const ruleChangeSchema = z.strictObject({
  enabled: z.boolean().optional(),
  severity: severitySchema.optional(),
  /** Figures of the rule's own, by name. */
  settings: z.record(z.string(), z.number()).optional(),
});

export const profileSchema = z.strictObject({
  /** Short, for --profile. */
  name: z.string().min(1),
  /** For people. */
  title: z.string().min(1),
  /** old: 财预〔2015〕88号, costs within 产出; new: 财预〔2021〕101号, costs a 一级 of their own. */
  taxonomy: z.enum(['old', 'new']),
  requiredLevel1: z.array(z.enum(LEVEL1_NAMES)),
  requiredLevel2: z.array(z.enum(LEVEL2_NAMES)),
  /** null: forms of this kind carry no weights. */
  weights: weightSchemeSchema.nullable(),
  directions: z.record(z.enum(DIRECTION_KINDS), directionSchema),
  /** Scales of words for 定性 values, best first. */
  gradeScales: z.array(z.array(z.string().min(1)).min(2)),
  /** 项目主管处室 as the finance bureau writes them. Empty: no dictionary, spellings are only compared with one another. */
  offices: z.array(z.string().min(1)),
  /** 预算支出标准: prices that a cost must not exceed. Empty: none are known. */
  costStandards: z.array(costStandardSchema),
  /** By code. */
  rules: z.record(z.string().regex(/^[A-Z]{3}-\d\d$/), ruleChangeSchema),
});
export type Profile = z.infer<typeof profileSchema>;

/** A profile file names another profile and says only what differs; `rules` and `directions` are merged by key. */
export const profileFileSchema = profileSchema
  .omit({ directions: true, rules: true })
  .partial()
  .extend({
    name: z.string().min(1),
    extends: z.string().optional(),
    directions: z.partialRecord(z.enum(DIRECTION_KINDS), directionSchema).optional(),
    rules: z.record(z.string().regex(/^[A-Z]{3}-\d\d$/), ruleChangeSchema).optional(),
  });
export type ProfileFile = z.infer<typeof profileFileSchema>;
