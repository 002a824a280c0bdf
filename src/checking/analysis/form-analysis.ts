import Big from 'big.js';
import type { Indicator, Level2, PerformanceForm } from '../../indicator';
import type { SheetGrid } from '../../sheet';
import type { Dimension } from '../lexicon/unit-words';
import { costFigures, type CostFigure } from './cost-figure';
import { categoryFit, valueShape, type ValueShape } from './category-fit';
import { directionKindOf, type DirectionKind } from './direction-kind';
import { formCells, type FormCell } from './form-cells';
import { figuresIn, type TextFigure } from './goal-figures';
import { matchGoalFigures, type GoalMatch } from './goal-match';
import { toYuan } from './money';
import { measureOfName, nameCore, type NameMeasure } from './name-words';
import { polarityOfName, type Polarity } from './polarity';
import { dimensionOf, isPerUnit } from './unit';
import { wordsFault, type WordsFault } from './words-value';

/** What the words and figures of one indicator say, whatever category it stands in. */
export interface IndicatorAnalysis {
  /** The name without brackets and closing points; '' where there is none. */
  readonly core: string;
  readonly measure: NameMeasure | null;
  readonly polarity: Polarity;
  readonly dimension: Dimension | null;
  readonly shape: ValueShape;
  readonly directionKind: DirectionKind | null;
  /** 元, where the value is one figure with a unit of money. A price (元/件) as well: see perUnit. */
  readonly yuan: Big | null;
  /** The value is a price or rate: 元/件, 万元/年. */
  readonly perUnit: boolean;
  /** 无, 不适用, / in name or value: the category is said not to apply. */
  readonly saidAbsent: boolean;
  /** What is wrong with a value in words; null where nothing is, and for all other values. */
  readonly wordsFault: WordsFault | null;
  /** How well name and value suit a category: above 2 well, below 0 badly. Compare categories with it. */
  fit(level2: Level2): number;
}

const ABSENT = /^(无|没有|不适用|不涉及|\/|／|—+|-+|N\/?A)$/iu;

function analyseIndicator(indicator: Indicator): IndicatorAnalysis {
  const { target, level2 } = indicator;
  const name = indicator.name ?? '';
  const core = nameCore(name);
  const measure = measureOfName(name);
  const polarity = polarityOfName(name);
  const dimension = target.unit === null ? null : dimensionOf(target.unit);
  const shape = valueShape(indicator);
  const fits = new Map<Level2, number>();
  return {
    core,
    measure,
    polarity,
    dimension,
    shape,
    directionKind: directionKindOf({ core, level2, measure, polarity, dimension }),
    yuan: target.number !== null && target.unit !== null ? toYuan(target.number, target.unit) : null,
    perUnit: target.unit !== null && isPerUnit(target.unit),
    saidAbsent: ABSENT.test(core) || target.kind === 'none',
    wordsFault: wordsFault(indicator, core, measure),
    fit(category) {
      let fit = fits.get(category);
      if (fit === undefined) {
        fit = categoryFit(category, core, shape);
        fits.set(category, fit);
      }
      return fit;
    },
  };
}

/** What several rules want to know of one form, computed on first use and once. */
export class FormAnalysis {
  readonly #form: PerformanceForm;
  readonly #grid: SheetGrid;
  readonly #indicators = new Map<Indicator, IndicatorAnalysis>();
  #cells: readonly FormCell[] | undefined;
  #goalFigures: readonly TextFigure[] | undefined;
  #costs: readonly CostFigure[] | undefined;
  #goalMatches: readonly GoalMatch[] | undefined;

  constructor(form: PerformanceForm, grid: SheetGrid) {
    this.#form = form;
    this.#grid = grid;
  }

  /** Of an indicator of this form. */
  of(indicator: Indicator): IndicatorAnalysis {
    let analysis = this.#indicators.get(indicator);
    if (!analysis) {
      analysis = analyseIndicator(indicator);
      this.#indicators.set(indicator, analysis);
    }
    return analysis;
  }

  /** Every understood cell that holds text, once. */
  get cells(): readonly FormCell[] {
    this.#cells ??= formCells(this.#form, this.#grid);
    return this.#cells;
  }

  /** The money of the cost indicators, in the form's order. */
  get costs(): readonly CostFigure[] {
    this.#costs ??= costFigures(this.#form, (indicator) => this.of(indicator), this.annualYuan);
    return this.#costs;
  }

  /** Figures of the annual goal, years and dates among them; empty where there is no goal. */
  get goalFigures(): readonly TextFigure[] {
    this.#goalFigures ??= figuresIn(this.#form.fields.annualGoal?.text ?? '');
    return this.#goalFigures;
  }

  /** Figures of the annual goal with the indicators that carry the same thing. */
  get goalMatches(): readonly GoalMatch[] {
    this.#goalMatches ??= matchGoalFigures(this.#form, this.goalFigures, (indicator) => this.of(indicator));
    return this.#goalMatches;
  }

  /** 项目年度金额 in 元; null where missing or not readable. */
  get annualYuan(): Big | null {
    const yuan = this.#form.fields.annualAmount?.yuan;
    return yuan === undefined ? null : new Big(yuan);
  }
}
