import type { Level2 } from '../../indicator';
import type { Dimension } from '../lexicon/unit-words';
import type { NameMeasure } from './name-words';
import type { Polarity } from './polarity';

/** The rows of the direction matrix in a profile. */
export const DIRECTION_KINDS = [
  /** 服务量: 件数、人次、场次 */
  'serviceCount',
  /** 定额: 聘用人数、编制、建设处数、期数 */
  'fixedCount',
  /** 合格率、达标率、成功率、办结率、准确率 */
  'goodRate',
  /** 故障率、差错率、投诉率、脱管率、事故次数 */
  'badRate',
  /** 时限、天数、响应时间 */
  'timeLimit',
  /** 及时率、按期率 */
  'timelyRate',
  /** 总成本、单位成本、标准 */
  'cost',
  /** 节约率、节支率、下降率 */
  'savingRate',
  /** 挽损、增收、节支额 */
  'gain',
  /** 知晓率、化解率、覆盖率 */
  'goodEffect',
  /** 再犯罪率、上诉率、发案率 */
  'badEffect',
  /** 满意度 */
  'satisfaction',
] as const;
export type DirectionKind = (typeof DIRECTION_KINDS)[number];

const FIXED_COUNT =
  /聘用|招聘|编制|在编|购置|购买|采购|建设|新建|改造|打造|制作|发放次数|期数|处数|岗位|配备|保障人数/u;
const SAVING = /(?:节约|节支|节省|下降|降低|减少|压减|缩短)(?:率|额|比例|幅度)?$/u;
const EFFECT_CATEGORIES: ReadonlySet<Level2> = new Set<Level2>([
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
]);
const COST_CATEGORIES: ReadonlySet<Level2> = new Set<Level2>([
  '成本指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
]);

export interface KindEvidence {
  readonly core: string;
  readonly level2: Level2 | null;
  readonly measure: NameMeasure | null;
  readonly polarity: Polarity;
  readonly dimension: Dimension | null;
}

/** The row of the direction matrix that an indicator belongs to; null where the words do not settle it. */
export function directionKindOf({
  core,
  level2,
  measure,
  polarity,
  dimension,
}: KindEvidence): DirectionKind | null {
  const kind = measure?.measure ?? null;
  if (kind === 'satisfaction') return 'satisfaction';
  if (SAVING.test(core)) return 'savingRate';
  const rate = kind === 'rate' || (kind === null && dimension === 'percent');
  const effect = level2 !== null && EFFECT_CATEGORIES.has(level2);
  if (dimension === 'money' || (kind === 'money' && dimension === null)) {
    if (level2 === '经济效益指标' && polarity !== 'lower') return 'gain';
    if (level2 !== null && COST_CATEGORIES.has(level2)) return 'cost';
    return polarity === 'lower' ? 'cost' : polarity === 'higher' ? 'gain' : null;
  }
  if (polarity === 'lower' && kind !== 'duration' && kind !== 'date' && kind !== 'money')
    return effect ? 'badEffect' : 'badRate';
  if (kind === 'duration' || kind === 'date' || dimension === 'duration') {
    return polarity === 'lower' ? 'timeLimit' : null;
  }
  if (rate) {
    if (polarity !== 'higher') return null;
    if (/及时|按时|按期|如期/u.test(core)) return 'timelyRate';
    return effect ? 'goodEffect' : 'goodRate';
  }
  if (kind === 'count' || dimension === 'count' || dimension === 'area') {
    if (level2 !== null && level2 !== '数量指标' && !effect) return null;
    if (effect) return polarity === 'higher' ? 'goodEffect' : null;
    return FIXED_COUNT.test(core) ? 'fixedCount' : 'serviceCount';
  }
  return null;
}
