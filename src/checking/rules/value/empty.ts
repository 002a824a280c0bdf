import type { Indicator } from '../../../indicator';

import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly indicators: readonly [Indicator, ...Indicator[]];
  /** The value is said to be absent (无), not blank. */
  readonly saidAbsent: boolean;
}

export const valueEmpty = defineRule<'form', State, { together: number }>({
  code: 'VAL-01',
  id: 'value/empty',
  family: 'value',
  scope: 'form',
  severity: 'error',
  title: { zh: '绩效值为空', en: 'Value missing' },
  basis: '项目支出绩效目标表填报要求：三级指标须有指标值',
  why: {
    zh: '有指标没有目标值，年底无从判断完成与否。',
    en: 'An indicator without a value cannot be judged at the end of the year.',
  },
  remedy: 'manual',
  settings: { together: 4 },
  detect({ indicators }, { analysis }, { together }) {
    const named = indicators.filter(({ name }) => name !== null);
    if (named.length === 0) return notApplicable('没有三级指标。', 'There are no indicator names.');
    const blank = named.filter((one) => one.target.kind === 'empty' && !analysis.of(one).saidAbsent);
    const [first, ...others] = blank;
    const states: State[] = [];
    if (first && blank.length >= together) states.push({ indicators: [first, ...others], saidAbsent: false });
    else for (const one of blank) states.push({ indicators: [one], saidAbsent: false });
    for (const one of named) {
      // 无 is a value for what is to be kept from happening, and a way to leave a whole category out.
      const { polarity, core } = analysis.of(one);
      const absentName = /^(?:无|没有|不适用|不涉及|[/／—-]+)$/u.test(core);
      if (one.target.kind === 'none' && !absentName && polarity !== 'lower') {
        states.push({ indicators: [one], saidAbsent: true });
      }
    }
    return states;
  },
  severityOf: ({ saidAbsent }) => (saidAbsent ? 'warning' : 'error'),
  explain({ indicators, saidAbsent }) {
    const [first] = indicators;
    const name = quoted(first.name ?? '');
    if (indicators.length > 1) {
      return {
        zh: `有 ${indicators.length} 条指标没有绩效值（“${name}”等），无法考核。请逐条补填。`,
        en: `${indicators.length} indicators have no value (“${name}” and others) and cannot be assessed. Fill them in.`,
      };
    }
    if (saidAbsent) {
      return {
        zh: `“${name}”的绩效值写“${quoted(first.value ?? '')}”，等于没有目标，无法考核。请补填，或删去这条指标。`,
        en: `“${name}” has the value “${quoted(first.value ?? '')}”, which is no target. Fill it in or drop the indicator.`,
      };
    }
    return {
      zh: `“${name}”没有绩效值，无法考核。请补填。`,
      en: `“${name}” has no value and cannot be assessed. Fill it in.`,
    };
  },
  place: ({ indicators: [first, ...others] }) => ({
    cell: first.valueCell,
    related: others.map(({ valueCell }) => ({ cell: valueCell })),
  }),
  // Whatever else is said of a row without a value is said here.
  silences: ({ indicators, saidAbsent }) =>
    saidAbsent ? [] : [{ codes: ['STR-14'], rows: indicators.map(({ row }) => row) }],
  examples: {
    bad: [
      { form: { indicators: [['数量指标', '送戏下乡场次', '']] }, cell: 'D9', says: ['没有绩效值'] },
      {
        form: {
          indicators: [
            ['数量', '新建公厕数量', ''],
            ['质量', '工程验收合格率', ''],
            ['时效', '竣工时间', ''],
            ['社会效益', '受益人口', ''],
          ],
        },
        cell: 'D9',
        says: ['4 条'],
      },
      { form: { indicators: [['质量指标', '设备完好率', '无']] }, says: ['等于没有目标'] },
    ],
    good: [
      { form: { indicators: [['数量指标', '送戏下乡场次', '≥60场']] } },
      { form: { indicators: [['生态效益', '无', '无']] } },
      { form: { indicators: [['生态效益', '无', '']] } },
      { form: { indicators: [['质量指标', '安全事故', '无']] } },
      { form: { indicators: [['满意度', '', '']] } },
    ],
  },
});
