import { categoryOf, recogniseLevel2, type Indicator, type Level2 } from '../../../indicator';
import { phrasingActions } from '../../phrasing-actions';
import { defineRule, notApplicable, notReadable } from '../../rule';
import { filledLevel1, isFilled, tableCorner } from './coverage';

interface State {
  /** Several only where the form does not list them. */
  readonly level2s: readonly Level2[];
  /** The row that is there but blank. */
  readonly row: Indicator | null;
  /** Its category is listed, whether or not it was read as a row. */
  readonly listed: boolean;
  readonly cell: string;
}

export const missingLevel2 = defineRule<'form', State>({
  code: 'STR-11',
  id: 'structure/missing-level2',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '缺必填的二级指标', en: 'A required level-2 category is missing' },
  basis: '财预〔2015〕88号的指标体系；哪些必填依当地表样',
  why: {
    zh: '缺了这一类，产出或效益就有一面没有考核。',
    en: 'Without it one side of the output or the effect is not measured.',
  },
  remedy: 'suggestion',
  detect(form, { profile }) {
    if (form.kind !== 'target') {
      return notApplicable('只对项目支出绩效目标表。', 'Only for forms of a project’s goals.');
    }
    const filled = new Set(form.indicators.filter(isFilled).map(({ level2 }) => level2));
    if (!form.indicators.some(({ level2 }) => level2 !== null)) {
      return notReadable('没有读出二级指标。', 'No level-2 category could be read.');
    }
    const level1 = filledLevel1(form);
    const missing = profile.requiredLevel2
      .filter((level2) => !filled.has(level2))
      .filter((level2) => {
        // A missing 一级 is reported as such.
        const parent = categoryOf(level2).level1;
        return level1.has(parent) || !profile.requiredLevel1.includes(parent);
      })
      .filter((level2) => level2 !== '成本指标' || !filled.has('经济成本指标'))
      .map((level2): State => {
        const row = form.indicators.find((indicator) => indicator.level2 === level2) ?? null;
        const listed = form.notes.find(
          ({ kind, text }) => kind === 'categoryLeftBlank' && recogniseLevel2(text)?.level2 === level2,
        );
        const cell = row?.nameCell ?? listed?.cell ?? null;
        return { level2s: [level2], row, listed: cell !== null, cell: cell ?? tableCorner(form) };
      });
    const unlisted = missing.filter(({ listed }) => !listed);
    const [first] = unlisted;
    return [
      ...missing.filter(({ listed }) => listed),
      ...(first ? [{ ...first, level2s: unlisted.flatMap(({ level2s }) => level2s) }] : []),
    ];
  },
  // Where the form does not list the category, leaving it out may be how it is done there.
  severityOf: ({ listed }) => (listed ? 'error' : 'warning'),
  explain: ({ level2s, listed }) => ({
    zh: `${level2s.map((level2) => `“${level2}”`).join('、')}${listed ? '一行是空的' : '没有设置'}，没有考核这一面。请补上三级指标和绩效值。`,
    en: `${level2s.map((level2) => `“${level2}”`).join(', ')} ${listed ? 'is left blank' : 'is missing'}. Add an indicator and a value.`,
  }),
  act: ({ row }, _form, context) => (row ? phrasingActions(row, context) : []),
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处'],
            ['质量', '绿化成活率', '≥95%'],
            ['时效', '养护完成时间', '12月底前'],
            ['成本', '', ''],
            ['社会效益', '公园免费开放率', '=100%'],
            ['满意度', '游客满意度', '≥90%'],
          ],
        },
        cell: 'C12',
        says: ['成本指标', '空'],
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
