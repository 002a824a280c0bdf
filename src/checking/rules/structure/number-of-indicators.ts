import type { Level2 } from '../../../indicator';
import { defineRule, notApplicable, notReadable } from '../../rule';
import { isFilled, tableCorner } from './coverage';

type State =
  | { readonly kind: 'few'; readonly count: number; readonly least: number; readonly cell: string }
  | {
      readonly kind: 'many';
      readonly count: number;
      readonly level2: Level2;
      readonly most: number;
      readonly cell: string;
    };

export const numberOfIndicators = defineRule<'form', State, { least: number; most: number }>({
  code: 'STR-22',
  id: 'structure/number-of-indicators',
  family: 'structure',
  scope: 'form',
  severity: 'info',
  title: { zh: '三级指标过少或过多', en: 'Too few or too many indicators' },
  basis: '惯例：指标应覆盖各方面，又突出重点',
  why: {
    zh: '太少考核不全，太多分不清重点。',
    en: 'Too few leave things out; too many hide what matters.',
  },
  remedy: 'manual',
  yieldsTo: ['STR-10', 'STR-11'],
  settings: { least: 6, most: 5 },
  detect(form, { analysis }, { least, most }) {
    if (form.kind !== 'target') {
      return notApplicable('只对项目支出绩效目标表。', 'Only for forms of a project’s goals.');
    }
    const filled = form.indicators.filter((one) => isFilled(one) && !analysis.of(one).saidAbsent);
    if (filled.length === 0) return notReadable('没有读出三级指标。', 'No indicators could be read.');
    const states: State[] = [];
    if (filled.length < least)
      states.push({ kind: 'few', count: filled.length, least, cell: tableCorner(form) });
    const byLevel2 = new Map<Level2, number>();
    for (const { level2, section } of filled) {
      if (level2 !== null && section === 'annual') byLevel2.set(level2, (byLevel2.get(level2) ?? 0) + 1);
    }
    for (const [level2, count] of byLevel2) {
      const first = filled.find((one) => one.level2 === level2);
      if (count > most)
        states.push({ kind: 'many', count, level2, most, cell: first?.nameCell ?? tableCorner(form) });
    }
    return states;
  },
  explain: (state) =>
    state.kind === 'few'
      ? {
          zh: `全表只有${state.count}条三级指标（不算“无”），考核可能不全。建议不少于${state.least}条。`,
          en: `The form has only ${state.count} indicators; something may be left out. ${state.least} or more are usual.`,
        }
      : {
          zh: `“${state.level2}”有${state.count}条三级指标，超过${state.most}条，重点不突出。建议只留最能说明结果的几条。`,
          en: `“${state.level2}” has ${state.count} indicators, more than ${state.most}. Keep those that matter most.`,
        },
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [
      { form: { indicators: [['数量', '养护公园数量', '=3处']] }, says: ['1条'] },
      {
        form: {
          indicators: ['乔木', '灌木', '草坪', '花卉', '步道', '座椅'].map(
            (what): [string, string, string] => ['数量', `养护${what}数量`, '≥10个'],
          ),
        },
        cell: 'C9',
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处'],
            ['质量', '绿化成活率', '≥95%'],
            ['时效', '养护完成时间', '12月底前'],
            ['成本', '公园养护总成本', '≤60万元'],
            ['社会效益', '公园免费开放率', '=100%'],
            ['满意度', '游客满意度', '≥90%'],
          ],
        },
      },
    ],
  },
});
