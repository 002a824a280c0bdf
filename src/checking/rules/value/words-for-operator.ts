import { valueEdits, writeValue } from '../../analysis/value-edits';
import { NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';
import type { Indicator, PerformanceForm } from '../../../indicator';

/** A value with 以上 or 约, or a goal with 左右. */
type State =
  | { readonly kind: 'word'; readonly indicator: Indicator; readonly text: string }
  | { readonly kind: 'approximate'; readonly indicator: Indicator }
  | { readonly kind: 'goal'; readonly cell: string; readonly figures: readonly string[] };

function inValues({ indicators }: PerformanceForm): readonly State[] {
  return indicators.flatMap((indicator): State[] => {
    const { kind, number, operator, operatorText, unit, approximate, cleaned } = indicator.target;
    if (kind !== 'number' || number === null) return [];
    if (approximate) return [{ kind: 'approximate', indicator }];
    if (operator === null || operatorText === null || !cleaned.includes('operatorWord')) return [];
    return [{ kind: 'word', indicator, text: writeValue({ operator, number, unit }) }];
  });
}

export const wordsForOperator = defineRule<'form', State>({
  code: 'VAL-07',
  id: 'value/words-for-operator',
  family: 'value',
  scope: 'form',
  severity: 'warning',
  title: { zh: '用“以上”“左右”等代替符号', en: 'Words in place of a sign' },
  basis: '惯例：定量指标由计算符号、数值、计量单位组成',
  why: {
    zh: '系统只认符号；“左右”“约”没有界限，差多少都说得过去。',
    en: 'The budget system knows signs only; “about” sets no limit at all.',
  },
  remedy: 'fix',
  detect(form, { analysis }) {
    const values = inValues(form);
    const goal = form.fields.annualGoal;
    const vague = analysis.goalFigures.filter(({ kind, approximate }) => kind === 'figure' && approximate);
    if (goal && vague.length > 0) {
      const figures = vague.map(({ text, before, after }) => {
        const ahead = /(?:大约|约为|约|近|预计达)\s*$/u.exec(before)?.[0].trim() ?? '';
        return `${ahead}${text}${/^\s*(?:左右|上下)/u.exec(after)?.[0].trim() ?? ''}`;
      });
      return [...values, { kind: 'goal', cell: goal.cell, figures }];
    }
    const judged =
      form.indicators.some(({ target }) => target.kind === 'number') || analysis.goalFigures.length > 0;
    return judged ? values : NO_FIGURE;
  },
  severityOf: (state) => (state.kind === 'goal' ? 'info' : 'warning'),
  explain(state) {
    if (state.kind === 'goal') {
      const figures = state.figures.map((figure) => `“${figure}”`).join('、');
      return {
        zh: `总体目标里的${figures}是约数，没有界限，差多少算完成说不清。建议写成确数，或用“不少于”“不超过”。`,
        en: `The goal's ${figures} is approximate and sets no limit. Give an exact figure, or “at least”, “at most”.`,
      };
    }
    const value = quoted(state.indicator.value ?? '');
    if (state.kind === 'approximate') {
      return {
        zh: `绩效值“${value}”是约数，差多少算完成说不清。请去掉“约”“左右”一类的词，改用≥、=或≤。`,
        en: `The value “${value}” is approximate and sets no limit. Use ≥, = or ≤ instead.`,
      };
    }
    return {
      zh: `绩效值“${value}”用文字代替了计算符号，系统不认。建议改为“${state.text}”。`,
      en: `The value “${value}” uses words in place of a sign. Change to “${state.text}”.`,
    };
  },
  act(state, _form, { grid }) {
    if (state.kind !== 'word') return [];
    const { operator, number, unit } = state.indicator.target;
    const edits = valueEdits(state.indicator, grid, { operator, number: number ?? '', unit });
    if (edits.length === 0) return [];
    return [{ kind: 'fix', title: { zh: `改为“${state.text}”`, en: `Change to “${state.text}”` }, edits }];
  },
  place: (state) => ({ cell: state.kind === 'goal' ? state.cell : state.indicator.valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['满意度', '参训教师满意度', '90%以上']] },
        cell: 'D9',
        becomes: { D9: '≥90%' },
      },
      {
        form: { indicators: [['时效指标', '申请办结时限', '不超过15个工作日']] },
        becomes: { D9: '≤15个工作日' },
      },
      { form: { indicators: [['数量指标', '参训人数', '约120人']] }, says: ['约数'] },
      {
        form: { fields: { annualGoal: '2025年计划培训农户500人左右。' }, indicators: [] },
        cell: 'B7',
        says: ['500人左右'],
      },
    ],
    good: [
      { form: { indicators: [['满意度', '参训教师满意度', '≥90%']] } },
      {
        form: {
          fields: { annualGoal: '培训农户500人以上。' },
          indicators: [['数量指标', '培训人数', '≥500人']],
        },
      },
      { form: { indicators: [['质量指标', '学历要求', '中专及以上']] } },
    ],
  },
});
