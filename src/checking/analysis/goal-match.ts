import type Big from 'big.js';
import type { Indicator, PerformanceForm } from '../../indicator';
import type { Dimension } from '../lexicon/unit-words';
import { ACTIONS, BACKGROUND_WORDS } from '../lexicon/topic-words';
import type { TextFigure } from './goal-figures';
import type { NameMeasure } from './name-words';
import { countShared, topicPairs } from './topic';
import { isPerUnit } from './unit';

/** What is known of the words and figures of an indicator. */
export interface MatchEvidence {
  readonly core: string;
  readonly measure: NameMeasure | null;
  readonly dimension: Dimension | null;
  readonly yuan: Big | null;
  readonly perUnit: boolean;
}

/** A figure of the annual goal and the indicator that carries the same thing. */
export interface GoalMatch {
  readonly figure: TextFigure;
  readonly indicator: Indicator;
  /** Both give the same number. */
  readonly equal: boolean;
  /** The name says nothing of its own that the goal does not say: it cannot be a part of what the goal counts. */
  readonly certain: boolean;
}

const BACKGROUND = new RegExp(BACKGROUND_WORDS.join('|'), 'u');
const OTHER_YEAR = /(?:到|至|自|从|较|比|年初)\s*(?:19|20)\d\d\s*年/u;
/** A name ends in the measure that the clause needs not repeat. */
const MEASURE_TAIL = /(?:总)?(?:数量?|率|度|量|额|金额|人数|人次|次数|件数|场次|个数|面积|里程)$/u;
const SATISFACTION = /满意|好评|认可/u;
/** Those who may be asked in any project; a figure about them is not about somebody else. */
const ANYBODY =
  /^(?:广大|人民|服务|受益|受助|受|社会|公众|群众|对象|居民|百姓|老百姓|人员|人群|单位|辖区|当地|本地|及|和|与|的|对|达|度|率)*$/u;
const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位']);

interface Candidate {
  readonly figure: TextFigure;
  readonly indicator: Indicator;
  readonly score: number;
  readonly equal: boolean;
  readonly certain: boolean;
}

/** A figure that states what is to be reached this year. */
function isTarget({ kind, before, unit }: TextFigure): boolean {
  return (
    kind === 'figure' &&
    unit !== null &&
    !isPerUnit(unit) &&
    !BACKGROUND.test(before) &&
    !OTHER_YEAR.test(before)
  );
}

const sameUnit = (a: string, b: string): boolean => a === b || (PERSONS.has(a) && PERSONS.has(b));

/** The words around a figure: what comes before it since the last figure, and behind it up to the next. */
function wordsAround({ before, after }: TextFigure): string {
  const head = before.split(/\d/u).at(-1) ?? '';
  const tail = after.split(/\d/u)[0] ?? '';
  return `${head}，${tail}`;
}

function actionsIn(text: string): ReadonlySet<number> {
  return new Set(
    ACTIONS.flatMap((words, index) => (words.some((word) => text.includes(word)) ? [index] : [])),
  );
}

function actionsAgree(clause: string, name: string): boolean {
  const said = actionsIn(clause);
  const named = actionsIn(name);
  return said.size === 0 || named.size === 0 || [...named].some((action) => said.has(action));
}

function comparable(
  figure: TextFigure,
  indicator: Indicator,
  { yuan, dimension, perUnit }: MatchEvidence,
): boolean {
  const { unit } = indicator.target;
  if (figure.unit === null || unit === null || figure.dimension !== dimension || perUnit) return false;
  if (dimension === 'money') return yuan !== null && figure.yuan !== null && indicator.level1 === '效益指标';
  return sameUnit(figure.unit, unit);
}

function sameNumber(figure: TextFigure, indicator: Indicator, { yuan, dimension }: MatchEvidence): boolean {
  if (dimension === 'money') return yuan !== null && figure.yuan?.eq(yuan) === true;
  return Number(figure.number) === Number(indicator.target.number);
}

/** Who is asked: the words before 满意度, without those that may mean anybody; '' for anybody. */
function personsAsked(words: string): string {
  const head = words.split(SATISFACTION)[0] ?? '';
  const last = head.split(/[，,、：:]/u).at(-1) ?? '';
  return ANYBODY.test(last) ? '' : last;
}

function satisfactionScore(figure: TextFigure, core: string): number {
  const said = personsAsked(figure.before);
  const named = personsAsked(core);
  if (said === '' || named === '') return 2;
  return countShared(topicPairs(said), topicPairs(named)) > 0 ? 4 : 0;
}

/** Pairs of a name that neither the clause nor the project's own name holds. */
function ownWords(core: string, clause: ReadonlySet<string>, project: ReadonlySet<string>): number {
  let own = 0;
  for (const pair of topicPairs(core.replace(MEASURE_TAIL, '')))
    if (!clause.has(pair) && !project.has(pair)) own += 1;
  return own;
}

/** Whether a rate and the words around a figure measure the same of the same thing: 设备合格率 is not 材料合格率. */
function sameRate(core: string, clause: string): boolean {
  const stem = core.replace(MEASURE_TAIL, '').slice(-2);
  if (stem.length < 2 || !clause.includes(stem)) return false;
  const [before = ''] = clause.split(stem);
  const said = topicPairs(before);
  const named = topicPairs(core.slice(0, core.lastIndexOf(stem)));
  return said.size === 0 || named.size === 0 || countShared(named, said) > 0;
}

function candidate(
  figure: TextFigure,
  indicator: Indicator,
  analysis: MatchEvidence,
  project: ReadonlySet<string>,
): Candidate | null {
  const { core, dimension, measure } = analysis;
  if (!comparable(figure, indicator, analysis)) return null;
  const clause = wordsAround(figure);
  const asked = measure?.measure === 'satisfaction';
  if (asked !== SATISFACTION.test(clause)) return null;
  const equal = sameNumber(figure, indicator, analysis);
  if (asked) {
    const score = satisfactionScore(figure, core);
    return score === 0 ? null : { figure, indicator, score, equal, certain: true };
  }
  if (!actionsAgree(clause, core)) return null;
  const said = topicPairs(clause);
  const named = topicPairs(core);
  const shared = countShared(named, said);
  if (shared === 0 || (shared < 2 && named.size > 2)) return null;
  if (dimension === 'percent' && !sameRate(core, clause)) return null;
  const own = ownWords(core, said, project);
  // A name of which the goal says less than half counts something else, or only a part of it.
  if (!equal && own > named.size / 2) return null;
  return { figure, indicator, score: shared, equal, certain: own <= 1 };
}

/**
 * Figures of the goal and the indicators of the annual goal that carry them: same kind of unit, same object and
 * action by their words. Each figure and each indicator at most once, the surest first; a figure that an indicator
 * repeats exactly is taken first. What cannot be told is left out.
 */
export function matchGoalFigures(
  form: PerformanceForm,
  figures: readonly TextFigure[],
  of: (indicator: Indicator) => MatchEvidence,
): readonly GoalMatch[] {
  const project = topicPairs(form.fields.projectName?.text ?? '');
  const indicators = form.indicators.filter(
    ({ section, target }) => section === 'annual' && target.kind === 'number' && target.number !== null,
  );
  const candidates = figures
    .filter(isTarget)
    .flatMap((figure) =>
      indicators.flatMap((indicator) => candidate(figure, indicator, of(indicator), project) ?? []),
    );
  candidates.sort((a, b) => Number(b.equal) - Number(a.equal) || b.score - a.score);
  const taken = new Set<TextFigure | Indicator>();
  return candidates.flatMap(({ figure, indicator, equal, certain, score }) => {
    if (taken.has(figure) || taken.has(indicator)) return [];
    const rivals = candidates.filter(
      (other) =>
        other.score === score &&
        !taken.has(other.figure) &&
        !taken.has(other.indicator) &&
        (other.figure === figure) !== (other.indicator === indicator),
    );
    taken.add(figure);
    taken.add(indicator);
    return equal || rivals.length === 0 ? [{ figure, indicator, equal, certain }] : [];
  });
}
