import { NO_WORDS } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

export const repeatsName = defineRule<'indicator', { readonly time: boolean }>({
  code: 'VAL-19',
  id: 'value/repeats-name',
  family: 'value',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '值只是重复名称', en: 'Value says the name again' },
  basis: '惯例：绩效目标应当细化量化',
  why: {
    zh: '名称说“及时性”，值又说“及时”，还是不知道要在哪天前做完。',
    en: 'With “timeliness: timely” nobody knows by when it is to be done.',
  },
  remedy: 'manual',
  yieldsTo: ['TXT-13'],
  detect(indicator, { analysis }) {
    if (indicator.target.kind !== 'words') return NO_WORDS;
    const { core, wordsFault } = analysis.of(indicator);
    if (wordsFault !== 'repeatsName') return [];
    return [{ time: indicator.level2 === '时效指标' || /及时|按时|按期|时限/u.test(core) }];
  },
  explain: ({ time }, { name, value }) => ({
    zh: `绩效值“${quoted(value ?? '')}”只是把“${quoted(name ?? '')}”又说了一遍，无法考核。${time ? '请写明日期或天数（如“每月…日前”“…个工作日内”），或改为及时率。' : '请改填数值，或写明等级和判定标准。'}`,
    en: `The value “${quoted(value ?? '')}” only repeats “${quoted(name ?? '')}”. ${time ? 'Give a date or a number of days, or use a rate.' : 'Give a figure, or a grade with its standard.'}`,
  }),
  place: (_state, { valueCell, nameCell }) => ({ cell: valueCell, related: [{ cell: nameCell }] }),
  examples: {
    bad: [
      { form: { indicators: [['时效指标', '补贴发放及时性', '=及时发放']] }, cell: 'D9', says: ['日期'] },
      { form: { indicators: [['质量指标', '档案规范情况', '基本规范']] }, says: ['等级'] },
      { form: { indicators: [['成本指标', '控制在预算成本内', '控制在预算内']] } },
    ],
    good: [
      { form: { indicators: [['时效指标', '补贴发放及时性', '每月10日前']] } },
      { form: { indicators: [['质量指标', '工程质量', '验收合格']] } },
      { form: { indicators: [['社会效益', '社会治安', '持续向好']] } },
    ],
  },
});
