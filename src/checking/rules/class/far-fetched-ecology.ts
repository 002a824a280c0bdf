import { wordFinder } from '../../analysis/word-finder';
import { projectText } from '../../analysis/project-text';
import {
  ECOLOGY_WORDS,
  IMMATERIAL_WORDS,
  OFFICE_THRIFT_WORDS,
  PHYSICAL_WORDS,
} from '../../lexicon/benefit-words';
import { NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  /** What the project does, in a word of its form. */
  readonly project: string;
}

const ecologyIn = wordFinder(ECOLOGY_WORDS);
const thriftIn = wordFinder(OFFICE_THRIFT_WORDS);
const physicalIn = wordFinder(PHYSICAL_WORDS);
const immaterialIn = wordFinder(IMMATERIAL_WORDS);

export const farFetchedEcology = defineRule<'indicator', State>({
  code: 'CLS-07',
  id: 'class/far-fetched-ecology',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '生态效益与项目没有因果关系', en: 'An effect on nature that the project cannot have' },
  basis: '惯例：没有生态效益的项目写“无”，不硬凑',
  why: {
    zh: '项目不涉及环境，生态变化无法归到它头上，也无法取得数据。',
    en: 'The project does nothing to the environment; no change of it can be put down to the project.',
  },
  remedy: 'manual',
  detect(indicator, { analysis, form }) {
    if (indicator.level2 !== '生态效益指标') return OTHER_KIND;
    const { core, saidAbsent } = analysis.of(indicator);
    if (indicator.name === null || saidAbsent) return NO_NAME;
    if (ecologyIn(core) === null || thriftIn(core) !== null) return [];
    const text = projectText(form);
    const project = immaterialIn(text);
    return project === null || physicalIn(text) !== null ? [] : [{ project }];
  },
  explain: ({ project }, { name }, { form }) => ({
    zh: `项目“${quoted(form.fields.projectName?.text ?? '')}”做的是${project}，看不出与“${quoted(name ?? '')}”有什么因果关系。没有生态效益可写“无”，确有的请在总体目标中说明。`,
    en: `Nothing in the form tells how the project affects “${quoted(name ?? '')}”. Say there is no such effect, or explain it in the goal.`,
  }),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      {
        form: {
          fields: { projectName: '退休人员慰问', annualGoal: '走访慰问退休干部60人，让老同志感受到关怀。' },
          indicators: [
            ['数量', '慰问退休干部人数', '≥60人'],
            ['生态效益', '生态环境改善情况', '有所改善'],
          ],
        },
        cell: 'C10',
        says: ['慰问'],
      },
      {
        form: {
          fields: { projectName: '劳动争议仲裁办案补助', annualGoal: '全年审理案件200件。' },
          indicators: [['生态效益', '降低生态破坏率', '≥98%']],
        },
      },
    ],
    good: [
      {
        form: {
          fields: { projectName: '护林员工资', annualGoal: '聘用护林员120名，管护林地38万亩。' },
          indicators: [['生态效益', '森林生态破坏案件数', '≤2起']],
        },
      },
      {
        form: {
          fields: { projectName: '法律顾问服务', annualGoal: '为58个部门提供法律顾问服务。' },
          indicators: [['生态效益', '无纸化办理率', '≥60%']],
        },
      },
      {
        form: {
          fields: { projectName: '渔民转产补助', annualGoal: '补助退捕渔民300户。' },
          indicators: [['生态效益', '水生态环境改善', '明显改善']],
        },
      },
      {
        form: {
          fields: { projectName: '文明创建', annualGoal: '开展文明创建活动12场。' },
          indicators: [['生态效益', '生态环境意识', '增强']],
        },
      },
    ],
  },
});
