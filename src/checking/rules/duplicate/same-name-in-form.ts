import type { Indicator } from '../../../indicator';
import { sameWords } from '../../analysis/topic';
import { NO_NAME } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly first: Indicator;
  readonly again: Indicator;
}

const NUMBERING = /^(?:指标)?[\d一二三四五六七八九十①-⑩]+[\s.．、:：)）]+/u;

/** A name without numbering, signs and choice of words. */
function plainName(core: string): string {
  return sameWords(core.replace(NUMBERING, ''))
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/的/gu, '');
}

const sameTarget = ({ first, again }: State): boolean => first.value === again.value;

export const sameNameInForm = defineRule<'form', State>({
  code: 'DUP-01',
  id: 'duplicate/same-name-in-form',
  family: 'duplicate',
  scope: 'form',
  severity: 'warning',
  title: { zh: '同一张表两条三级指标相同', en: 'One indicator twice in a form' },
  basis: '惯例：指标之间不重复',
  why: {
    zh: '同一个指标写两遍，自评时重复得分；数不同时，不知道按哪个算。',
    en: 'The same indicator scores twice; with different values nobody knows which one counts.',
  },
  remedy: 'manual',
  detect({ indicators }, { analysis }) {
    if (indicators.every(({ name }) => name === null)) return NO_NAME;
    const seen = new Map<string, Indicator>();
    const states: State[] = [];
    for (const indicator of indicators) {
      const { core, saidAbsent } = analysis.of(indicator);
      const name = plainName(core);
      if (saidAbsent || name.length < 3) continue;
      const key = `${indicator.section}\n${name}`;
      const first = seen.get(key);
      if (!first) seen.set(key, indicator);
      else if (first.nameCell !== indicator.nameCell) states.push({ first, again: indicator });
    }
    return states;
  },
  explain: (state) => {
    const { first, again } = state;
    const where = `第${first.row}行${first.level2 ?? ''}`;
    return {
      zh: sameTarget(state)
        ? `“${quoted(again.name ?? '')}”与${where}的“${quoted(first.name ?? '')}”是同一个指标。请删去一条，或写清两者的区别。`
        : `“${quoted(again.name ?? '')}”（${quoted(again.value ?? '空')}）与${where}的“${quoted(first.name ?? '')}”（${quoted(first.value ?? '空')}）同名，值却不同。请留一条，或在名称中写清区别。`,
      en: `“${quoted(again.name ?? '')}” repeats the indicator in row ${first.row}. Keep one, or tell in the names how they differ.`,
    };
  },
  place: ({ first, again }) => ({ cell: again.nameCell, related: [{ cell: first.nameCell }] }),
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['数量', '采购图书册数', '≥8000册'],
            ['社会效益', '购买图书册数', '≥8000册'],
          ],
        },
        cell: 'C10',
        says: ['第9行'],
      },
      {
        form: {
          indicators: [
            ['质量', '设备验收合格率', '=100%'],
            ['质量', '设备验收合格率', '≥98%'],
          ],
        },
        says: ['值却不同'],
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['数量', '一年级学生人数', '≥300人'],
            ['数量', '二年级学生人数', '≥300人'],
          ],
        },
      },
      {
        form: {
          indicators: [
            ['生态效益', '无', '无'],
            ['可持续影响', '无', '无'],
          ],
        },
      },
    ],
  },
});
