import { defineRule } from '../../rule';
import { nameCore } from '../../analysis';
import { phrasingActions } from '../../phrasing-actions';

/** Words that add nothing to a category's name. */
const EMPTY =
  /本?项目|工作|年度|总体|预期|相关|各项|的|情况|要求|指标|标准|水平|目标|整体|产出|效益|效果|影响|实现|提升|完成/gu;
const CATEGORY = /^(?:数量|质量|时效|经济|社会|生态|可持续|满意度?)+$/u;

const ADVICE: Readonly<Record<string, string>> = {
  质量指标: '请写明对象和度量（如“…验收合格率”）。',
  时效指标: '请写明对象和时间（如“…完成时间”）。',
  服务对象满意度指标: '请写明是谁的满意度。',
};

export const categoryAsName = defineRule<'indicator', { core: string }>({
  code: 'TXT-17',
  id: 'text/category-as-name',
  family: 'text',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '三级指标只写了类别名', en: 'The name is only that of its category' },
  basis: '惯例：三级指标要写明具体考核的对象',
  why: {
    zh: '只重复二级指标的名称，没有说考核什么。',
    en: 'It repeats the category and does not say what is measured.',
  },
  remedy: 'suggestion',
  detect({ name }) {
    const core = nameCore(name ?? '');
    const rest = core.replace(EMPTY, '');
    return core !== '' && CATEGORY.test(rest) ? [{ core }] : [];
  },
  explain: ({ core }, { level2 }) => ({
    zh: `三级指标“${core}”只是类别名，没有写考核什么，绩效值无从判断。${ADVICE[level2 ?? ''] ?? '请写明对象和度量（如“…数量”“…率”）。'}`,
    en: `“${core}” is only the name of a category and does not say what is measured. Name the object and the measure.`,
  }),
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      { form: { indicators: [['质量', '质量要求', '合格']] }, cell: 'C9', says: ['质量要求'] },
      { form: { indicators: [['质量', '项目工作质量', '达标']] } },
      { form: { indicators: [['社会效益', '社会效益指标', '良好']] } },
    ],
    good: [
      { form: { indicators: [['质量', '饮用水水质达标率', '≥99%']] } },
      { form: { indicators: [['质量', '道路施工质量', '优良']] } },
      { form: { indicators: [['满意度', '服务对象满意度', '≥90%']] } },
    ],
  },
});
