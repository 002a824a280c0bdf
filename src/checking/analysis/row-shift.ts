import type { Indicator, Level2, PerformanceForm } from '../../indicator';
import type { FormAnalysis } from './form-analysis';

/** A run of rows whose contents belong to the category some rows above or below. */
export interface RowShift {
  /** The rows concerned, in order; each holds a name. */
  readonly indicators: readonly Indicator[];
  /** 1: the contents belong one category row further down; -1: further up. */
  readonly by: 1 | -1;
  /** The category that each row's contents belong to, in the order of `indicators`. */
  readonly belongs: readonly Level2[];
}

/** A row must fit this much better elsewhere to speak for a shift; what it costs to take in one that does not. */
const COST = 1;
const LEAST_ROWS = 3;
/** A row that fits its own category so well has not slipped. */
const GOOD_FIT = 3;
const LEAST_MEAN_GAIN = 2;
const LEAST_SHARE = 0.7;

interface Row {
  readonly indicator: Indicator;
  readonly level2: Level2;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** The run of gains with the highest sum, each lessened by COST. */
function bestRun(gains: readonly number[]): Run | null {
  let best: Run | null = null;
  let from = 0;
  let score = 0;
  for (const [at, gain] of gains.entries()) {
    if (score <= 0) {
      from = at;
      score = 0;
    }
    score += gain - COST;
    if (score > (best?.score ?? 0)) best = { from, to: at, score };
  }
  return best;
}

/**
 * Whether a run of at least three rows fits the categories one row further down or up clearly better than its own:
 * a table whose contents slipped by a row. Looks at names and values together; null where nothing slipped.
 */
export function findRowShift(form: PerformanceForm, analysis: FormAnalysis): RowShift | null {
  const rows = form.indicators.flatMap((indicator): Row[] =>
    indicator.level2 === null || indicator.section !== 'annual'
      ? []
      : [{ indicator, level2: indicator.level2 }],
  );
  const misfits = rows.filter(
    ({ indicator, level2 }) => indicator.name !== null && analysis.of(indicator).fit(level2) < GOOD_FIT,
  );
  if (misfits.length < LEAST_ROWS) return null;
  let found: { shift: RowShift; score: number } | null = null;
  for (const by of [1, -1] as const) {
    const gains = rows.map(({ indicator, level2 }, at) => {
      const target = rows[at + by]?.level2;
      if (indicator.name === null || target === undefined || target === level2) return 0;
      const { fit, saidAbsent } = analysis.of(indicator);
      return saidAbsent ? 0 : fit(target) - fit(level2);
    });
    const run = bestRun(gains);
    if (!run || run.score <= (found?.score ?? 0)) continue;
    const taken = rows.slice(run.from, run.to + 1);
    const ofRun = gains.slice(run.from, run.to + 1);
    const mean = ofRun.reduce((sum, gain) => sum + gain, 0) / ofRun.length;
    const share = ofRun.filter((gain) => gain >= COST).length / ofRun.length;
    if (taken.length < LEAST_ROWS || mean < LEAST_MEAN_GAIN || share < LEAST_SHARE) continue;
    found = {
      score: run.score,
      shift: {
        by,
        indicators: taken.map(({ indicator }) => indicator),
        belongs: taken.flatMap((_row, at) => rows[run.from + at + by]?.level2 ?? []),
      },
    };
  }
  return found?.shift ?? null;
}
