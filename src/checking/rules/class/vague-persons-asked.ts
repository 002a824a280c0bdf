import { projectText } from '../../analysis/project-text';
import { surveyOf } from '../../analysis/satisfaction';
import { wordFinder } from '../../analysis/word-finder';
import { BENEFICIARIES, CATEGORY_AS_PERSONS, EVERYBODY, PUBLIC_PROJECTS } from '../../lexicon/benefit-words';
import { phrasingActions } from '../../phrasing-actions';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

/** nobody: the name says none; category: the words of the category itself; everybody: 群众. */
interface State {
  readonly kind: 'nobody' | 'category' | 'everybody';
  readonly persons: string;
  /** Those whom the form itself names. */
  readonly named: string | null;
}

const publicIn = wordFinder(PUBLIC_PROJECTS);
const beneficiaryIn = wordFinder(BENEFICIARIES);
const CATEGORY: ReadonlySet<string> = new Set(CATEGORY_AS_PERSONS);
const ALL: ReadonlySet<string> = new Set(EVERYBODY);

export const vaguePersonsAsked = defineRule<'indicator', State>({
  code: 'CLS-10',
  id: 'class/vague-persons-asked',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '满意度的对象笼统', en: 'It is not said whose satisfaction' },
  basis: '惯例：满意度指标写明具体的服务对象',
  why: {
    zh: '不写清问谁，就无法发问卷，数也就没有来处。',
    en: 'Nobody knows whom to ask, so the figure has no source.',
  },
  remedy: 'suggestion',
  detect(indicator, { form }) {
    const survey = surveyOf(indicator);
    if (survey === null) return OTHER_KIND;
    const { persons, matter } = survey;
    if (matter !== '') return [];
    if (persons === '') return [{ kind: 'nobody', persons, named: beneficiaryIn(projectText(form)) }];
    if (!CATEGORY.has(persons) && !ALL.has(persons)) return [];
    const text = projectText(form);
    const named = beneficiaryIn(text);
    if (CATEGORY.has(persons)) return [{ kind: 'category', persons, named }];
    return named === null && publicIn(text) !== null ? [] : [{ kind: 'everybody', persons, named }];
  },
  severityOf: ({ kind, named }) => (kind === 'everybody' && named === null ? 'info' : 'warning'),
  explain({ kind, persons, named }, { name }) {
    const who = named === null ? '接受服务的具体人群或单位' : `具体对象（表中提到“${named}”）`;
    const enWho = named === null ? 'those who are served' : `those served (the form speaks of ${named})`;
    const shown = quoted(name ?? '');
    if (kind === 'nobody') {
      return {
        zh: `满意度指标“${shown}”没有写是谁的满意度，无法组织调查。请写明${who}。`,
        en: `“${shown}” does not say whose satisfaction, so nobody can be asked. Name ${enWho}.`,
      };
    }
    return {
      zh: `满意度指标的对象写成“${persons}”，太笼统，不知道问卷发给谁。建议写明${who}。`,
      en: `“${persons}” is too wide to be asked. Name ${enWho}.`,
    };
  },
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      {
        form: {
          fields: { projectName: '困难学生资助' },
          indicators: [
            ['数量', '资助困难学生人数', '≥300人'],
            ['满意度', '人民群众满意度', '≥95%'],
          ],
        },
        cell: 'C10',
        says: ['笼统', '学生'],
      },
      { form: { indicators: [['满意度', '服务对象满意度', '≥90%']] }, says: ['服务对象'] },
      { form: { indicators: [['满意度', '满意度', '≥90%']] }, says: ['没有写是谁'] },
    ],
    good: [
      {
        form: {
          fields: { projectName: '市政道路综合养护' },
          indicators: [['满意度', '群众满意度', '≥85%']],
        },
      },
      { form: { indicators: [['满意度', '人民群众对仲裁工作满意度', '≥85%']] } },
      { form: { indicators: [['满意度', '沿线群众满意度', '≥85%']] } },
      { form: { indicators: [['满意度', '12345热线好评率', '≥95%']] } },
    ],
  },
});
