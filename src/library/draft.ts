import Big from 'big.js';
import {
  categoryOf,
  type GoalNumber,
  isMoneyUnit,
  type Level1,
  type Level2,
  numbersInGoal,
  unitDimension,
} from '../indicator';
import synonyms from '../../assets/library/synonyms.json';
import type { LibraryEntry } from './schema';
import type { Suggester, Suggestion } from './suggest';

export interface DraftRequest {
  readonly projectName: string;
  /** 元, exact decimal digits; null where not known. */
  readonly amountYuan: string | null;
  readonly goal: string;
  /** The categories the form has; the nine of the old system unless told. */
  readonly categories?: readonly Level2[];
}

/** Where a figure was taken from. */
export interface FigureSource {
  readonly field: 'annualGoal' | 'annualAmount';
  /** As written there. */
  readonly text: string;
  /** Where in the goal, in UTF-16 units; null for the amount. */
  readonly index: number | null;
}

export interface DraftedIndicator {
  readonly level1: Level1;
  readonly level2: Level2;
  readonly name: string;
  /** With its figure (≥354件) where `from` says whence, else the pattern with its blank (≥__件). */
  readonly value: string;
  readonly from: FigureSource | null;
  /** The standard indicator; null where the name is made of the goal's own words. */
  readonly entry: LibraryEntry | null;
  readonly because: readonly string[];
}

export interface OmittedCategory {
  readonly level2: Level2;
  readonly reason: string;
  readonly reasonEn: string;
}

export interface DraftedForm {
  readonly indicators: readonly DraftedIndicator[];
  /** Categories for which nothing fits: left to the person, not made up. */
  readonly omitted: readonly OmittedCategory[];
  /** Figures of the goal that no indicator carries. */
  readonly unused: readonly GoalNumber[];
}

export const NINE_CATEGORIES: readonly Level2[] = [
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
];

/** An entry that suits the project less is not proposed for it. */
const LEAST_PROJECT = 0.4;
/** The goal's words and an entry's name must be this alike before the goal's figure is the entry's. */
const LEAST_LIKENESS = 0.45;
const CANDIDATES = 8;
const MOST_OF_A_CATEGORY = 3;
const PER_HEAD = /人均|每人|每名|每件|每案|每场|单价|每个|每户|标准/;
const TOTAL = /总成本|总额|总金额|总价|总投资|支付金额|使用总额|总费用/;
/** Units that count the same: a goal's 13名 is an entry's 人. */
const LIKE_UNITS: readonly (readonly string[])[] = synonyms.likeUnits;
const LONGEST_OWN_NAME = 12;
const SHORTEST_OWN_NAME = 3;

/**
 * Indicators for a blank form. Figures come from the goal and the amount alone, each with its place; every
 * other value is a pattern with a blank. A category for which the library has nothing that suits the project
 * is left out with the reason.
 */
export function draftIndicators(request: DraftRequest, suggester: Suggester): DraftedForm {
  const numbers = numbersInGoal(request.goal);
  const taken = new Set<GoalNumber>();
  const indicators: DraftedIndicator[] = [];
  const omitted: OmittedCategory[] = [];
  for (const level2 of request.categories ?? NINE_CATEGORIES) {
    const drafted = draftCategory(level2, request, suggester, numbers, taken);
    if (drafted.length === 0) omitted.push(omission(level2));
    indicators.push(...drafted);
  }
  return {
    indicators,
    omitted,
    unused: numbers.filter((number) => !taken.has(number) && !isAmount(number, request)),
  };
}

function draftCategory(
  level2: Level2,
  request: DraftRequest,
  suggester: Suggester,
  numbers: readonly GoalNumber[],
  taken: Set<GoalNumber>,
): DraftedIndicator[] {
  const context = { category: level2, projectName: request.projectName, goal: request.goal };
  const usual = suggester
    .suggest({ ...context, text: '', limit: CANDIDATES })
    .filter((suggestion) => suggestion.level2 === level2 || isSameCost(suggestion.level2, level2))
    .filter(({ evidence }) => evidence.project >= LEAST_PROJECT);
  const cost = BOUNDED_BY_AMOUNT.has(level2) ? costIndicator(level2, usual, request) : null;
  const drafted: DraftedIndicator[] = cost ? [cost] : [];
  for (const number of numbers) {
    if (taken.has(number) || isAmount(number, request) || drafted.length >= MOST_OF_A_CATEGORY) continue;
    const match = entryForNumber(number, level2, context, suggester, usual);
    if (match === null || drafted.some(({ entry }) => entry === match.entry)) continue;
    taken.add(number);
    drafted.push({
      ...placed(level2),
      name: match.name,
      value: valueWith(number, match.entry),
      from: { field: 'annualGoal', text: number.text, index: number.index },
      entry: match.entry,
      because: [...match.because, `年度总体绩效目标写明“${number.subject}${number.text}”`],
    });
  }
  if (drafted.length > 0) return drafted;
  const [best] = usual;
  if (best) {
    return [
      {
        ...placed(level2),
        name: best.name,
        value: best.pattern,
        from: null,
        entry: best.entry,
        because: best.because,
      },
    ];
  }
  return ownWords(level2, numbers, request, taken);
}

/** The entry of a category that a figure of the goal belongs to; null where none clearly does. */
function entryForNumber(
  number: GoalNumber,
  level2: Level2,
  context: { category: string; projectName: string; goal: string },
  suggester: Suggester,
  usual: readonly Suggestion[],
): Suggestion | null {
  if (level2 === '服务对象满意度指标') {
    return number.unit === '%' && number.subject.includes('满意') ? (usual[0] ?? null) : null;
  }
  // A figure without words before it counts parts of a list, unless it is said to be their sum.
  if (number.subject === '' && !number.total) return null;
  const words = number.subject === '' ? number.object : number.subject;
  const [best] = suggester
    .suggest({ ...context, text: `${words}${tailFor(number)}`, limit: CANDIDATES })
    .filter((suggestion) => suggestion.level2 === level2 || isSameCost(suggestion.level2, level2))
    .filter(({ evidence }) => evidence.project >= LEAST_PROJECT)
    .filter(({ entry }) => suits(number, entry));
  return best && best.evidence.words >= LEAST_LIKENESS ? best : null;
}

/** The last word that a figure's unit gives its subject: 受理案件 + 354件 is 受理案件数. */
function tailFor(number: GoalNumber): string {
  if (/[率度额数]$/.test(number.subject)) return '';
  if (number.dimension === 'money') return '金额';
  if (number.dimension !== 'count') return '';
  if (number.plainUnit === '人次') return '人次';
  return areLike(number.plainUnit, '人') ? '人数' : '数量';
}

function areLike(unit: string, other: string): boolean {
  return unit === other || LIKE_UNITS.some((units) => units.includes(unit) && units.includes(other));
}

function suits(number: GoalNumber, entry: LibraryEntry): boolean {
  if (entry.unit === null) return false;
  const units = [entry.unit, ...entry.unitAlternatives];
  if (units.some((unit) => areLike(unit, number.plainUnit))) return true;
  if (number.dimension === 'money') {
    const isPerHead = PER_HEAD.test(number.subject);
    return units.some((unit) => (isPerHead ? unitDimension(unit) === 'unitPrice' : isMoneyUnit(unit)));
  }
  return false;
}

function valueWith(number: GoalNumber, entry: LibraryEntry): string {
  const operator = number.operator ?? (/^[≥>=<≤]$/.test(entry.direction) ? entry.direction : '=');
  const isPrice = entry.unit !== null && unitDimension(entry.unit) === 'unitPrice';
  if (isPrice && number.dimension === 'money') return `${operator}${number.value}${entry.unit ?? ''}`;
  return `${operator}${number.number}${number.upTo === null ? '' : `-${number.upTo}`}${number.unit}`;
}

/** Social and environmental costs are borne by others and are no part of the budget. */
const BOUNDED_BY_AMOUNT: ReadonlySet<Level2> = new Set<Level2>(['成本指标', '经济成本指标']);

/** The annual amount bounds the total cost; it is the one figure of cost that is always known. */
function costIndicator(
  level2: Level2,
  usual: readonly Suggestion[],
  request: DraftRequest,
): DraftedIndicator | null {
  if (request.amountYuan === null) return null;
  const total = usual.find(({ name, unit }) => unit !== null && isMoneyUnit(unit) && TOTAL.test(name));
  const unit = total?.unit === '元' ? '元' : '万元';
  const amount = unit === '元' ? request.amountYuan : new Big(request.amountYuan).div('10000').toFixed();
  return {
    ...placed(level2),
    name: total?.name ?? '项目总成本',
    value: `≤${amount}${unit}`,
    from: { field: 'annualAmount', text: `${request.amountYuan}元`, index: null },
    entry: total?.entry ?? null,
    because: [...(total?.because ?? []), '项目年度金额是成本的上限'],
  };
}

/** Where the library knows nothing of the project, the goal's own words name what is counted or who is content. */
function ownWords(
  level2: Level2,
  numbers: readonly GoalNumber[],
  request: DraftRequest,
  taken: Set<GoalNumber>,
): DraftedIndicator[] {
  for (const number of numbers) {
    const { subject } = number;
    const says =
      level2 === '数量指标'
        ? number.dimension === 'count'
        : level2 === '服务对象满意度指标' && number.unit === '%' && /满意[度率]$/.test(subject);
    const fits = subject.length >= SHORTEST_OWN_NAME && subject.length <= LONGEST_OWN_NAME;
    if (!says || !fits || taken.has(number) || isAmount(number, request)) continue;
    taken.add(number);
    return [
      {
        ...placed(level2),
        name: /[数量次度率]$/.test(subject) ? subject : `${subject}${tailFor(number)}`,
        value: `${number.operator ?? '≥'}${number.number}${number.unit}`,
        from: { field: 'annualGoal', text: number.text, index: number.index },
        entry: null,
        because: ['指标库没有这类项目，名称取自年度总体绩效目标，请核对'],
      },
    ];
  }
  return [];
}

function placed(level2: Level2): Pick<DraftedIndicator, 'level1' | 'level2'> {
  return { level1: categoryOf(level2).level1, level2 };
}

function isSameCost(own: Level2, asked: Level2): boolean {
  return own === '成本指标' && asked === '经济成本指标';
}

/** 预算金额210000元: the goal only repeats the amount. */
function isAmount(number: GoalNumber, { amountYuan }: DraftRequest): boolean {
  return amountYuan !== null && number.dimension === 'money' && new Big(number.value).eq(amountYuan);
}

const OPTIONAL: ReadonlySet<Level2> = new Set<Level2>([
  '经济效益指标',
  '生态效益指标',
  '可持续影响指标',
  '社会成本指标',
  '生态环境成本指标',
]);

function omission(level2: Level2): OmittedCategory {
  const optional = OPTIONAL.has(level2);
  return {
    level2,
    reason: optional
      ? `指标库里没有与本项目相符的${level2}。确实没有就填“无”，不要硬凑。`
      : `指标库里没有与本项目相符的${level2}，请自行填写。`,
    reasonEn: optional
      ? `Nothing in the library fits; write 无 where the project has no such effect.`
      : `Nothing in the library fits; please fill it in.`,
  };
}
