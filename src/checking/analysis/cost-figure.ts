import Big from 'big.js';
import type { Indicator, Level2, PerformanceForm } from '../../indicator';
import { TOTAL_COST_WORDS, UNIT_COST_WORDS } from '../lexicon/amount-words';
import { withinTolerance } from './money';

/** total: the whole project; unitPrice: money for one of something; part: any other sum. */
export type CostRole = 'total' | 'part' | 'unitPrice';

/** A sum of money of a cost indicator. */
export interface CostFigure {
  readonly indicator: Indicator;
  readonly role: CostRole;
  readonly yuan: Big;
  /** The unit that the value lacks and the annual amount proves; null where it has one of its own. */
  readonly unitProved: '元' | '万元' | null;
}

/** What is known of a cost indicator by its words and its figure. */
export interface CostEvidence {
  readonly core: string;
  readonly yuan: Big | null;
  readonly perUnit: boolean;
}

const COST_CATEGORIES: ReadonlySet<Level2> = new Set<Level2>(['成本指标', '经济成本指标']);
const TOTAL = new RegExp(TOTAL_COST_WORDS.join('|'), 'u');
const UNIT_COST = new RegExp(UNIT_COST_WORDS.join('|'), 'u');
/** A sum for the year is no price, though its unit is written 万元/年. */
const PER_YEAR = /[/／每]年(?:度)?$/u;

/** Whether the indicator stands among the costs, in the old system or the new. */
export function isCost({ level2 }: Indicator): boolean {
  return level2 !== null && COST_CATEGORIES.has(level2);
}

/** Whether the words of a name say that it is a price or standard. */
export function namesUnitCost(core: string): boolean {
  return UNIT_COST.test(core);
}

/** Whether the words of a name say that it is the cost of the whole. */
export function namesTotalCost(core: string): boolean {
  return TOTAL.test(core) && !UNIT_COST.test(core);
}

function provedUnit(number: string, annualYuan: Big | null): '元' | '万元' | null {
  if (annualYuan === null) return null;
  const figure = new Big(number);
  if (figure.eq(annualYuan)) return '元';
  return figure.times(10_000).eq(annualYuan) ? '万元' : null;
}

/** The money of the cost indicators of the annual goal that can be read, in the form's order. */
export function costFigures(
  form: PerformanceForm,
  of: (indicator: Indicator) => CostEvidence,
  annualYuan: Big | null,
): readonly CostFigure[] {
  const costs: CostFigure[] = [];
  for (const indicator of form.indicators) {
    const { target, section } = indicator;
    if (!isCost(indicator) || section !== 'annual' || target.kind !== 'number' || target.number === null)
      continue;
    const { core, yuan, perUnit } = of(indicator);
    const unitProved = target.unit === null ? provedUnit(target.number, annualYuan) : null;
    const sum =
      yuan ?? (unitProved === null ? null : new Big(target.number).times(unitProved === '元' ? 1 : 10_000));
    if (sum === null) continue;
    costs.push({
      indicator,
      yuan: sum,
      unitProved,
      role: roleOf(core, target.unit, perUnit, sum, annualYuan),
    });
  }
  return costs;
}

function roleOf(
  core: string,
  unit: string | null,
  perUnit: boolean,
  yuan: Big,
  annualYuan: Big | null,
): CostRole {
  if ((perUnit && !PER_YEAR.test(unit ?? '')) || namesUnitCost(core)) return 'unitPrice';
  if (namesTotalCost(core)) return 'total';
  return annualYuan !== null && withinTolerance(yuan, annualYuan) ? 'total' : 'part';
}
