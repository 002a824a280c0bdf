import { projectText } from '../../analysis/project-text';
import { surveyOf } from '../../analysis/satisfaction';
import { wordFinder } from '../../analysis/word-finder';
import { EVERYBODY, GOODS_FOR_OTHERS, OFFICE_GOODS, OWN_SIDE } from '../../lexicon/benefit-words';
import { phrasingActions } from '../../phrasing-actions';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

type State =
  | { readonly kind: 'ownSide'; readonly persons: string }
  | { readonly kind: 'notUsers'; readonly persons: string; readonly goods: string };

const goodsIn = wordFinder(OFFICE_GOODS);
const forOthersIn = wordFinder(GOODS_FOR_OTHERS);
const OWN: ReadonlySet<string> = new Set(OWN_SIDE);
const ALL: ReadonlySet<string> = new Set(EVERYBODY);
const BUYING = /购买|购置|采购|选购|添置|配备|装备/u;

export const wrongPersonsAsked = defineRule<'indicator', State>({
  code: 'CLS-11',
  id: 'class/wrong-persons-asked',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '满意度的对象不是受益人', en: 'Those asked are not those served' },
  basis: '惯例：满意度问使用者、受益人，不问项目实施方自己',
  why: {
    zh: '问的人没有用到项目的成果，满意不满意都说明不了问题。',
    en: 'The answer of somebody who never used the result tells nothing.',
  },
  remedy: 'suggestion',
  yieldsTo: ['CLS-10'],
  detect(indicator, { form }) {
    const survey = surveyOf(indicator);
    if (survey === null) return OTHER_KIND;
    const { persons, matter } = survey;
    if (OWN.has(persons)) return [{ kind: 'ownSide', persons }];
    if (!ALL.has(persons)) return [];
    const text = `${projectText(form)}，${matter}`;
    const goods = goodsIn(text);
    if (goods === null || !BUYING.test(text) || forOthersIn(text) !== null) return [];
    return [{ kind: 'notUsers', persons, goods }];
  },
  explain: (state, { name }) =>
    state.kind === 'ownSide'
      ? {
          zh: `满意度指标“${quoted(name ?? '')}”问的是${state.persons}，是项目实施方自己。请改问使用者或受益人。`,
          en: `“${quoted(name ?? '')}” asks ${state.persons}, who carry out the project themselves. Ask those who use its results.`,
        }
      : {
          zh: `本项目购置${state.goods}，使用者是单位工作人员，“${quoted(name ?? '')}”却问${state.persons}。建议改为设备使用人员满意度。`,
          en: `The project buys ${state.goods} for the staff, but “${quoted(name ?? '')}” asks the public. Ask those who use the goods.`,
        },
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      {
        form: {
          fields: { projectName: '仲裁院办公设备购置', annualGoal: '购置电脑、打印机等40台。' },
          indicators: [
            ['数量', '购置办公设备数量', '=40台'],
            ['满意度', '人民群众对仲裁工作满意度', '≥95%'],
          ],
        },
        cell: 'C10',
        says: ['使用人员'],
      },
      { form: { indicators: [['满意度', '施工单位满意度', '≥95%']] }, says: ['实施方'] },
    ],
    good: [
      {
        form: {
          fields: { projectName: '健身器材购置', annualGoal: '为社区购置健身设备47套。' },
          indicators: [['满意度', '群众满意度', '≥90%']],
        },
      },
      {
        form: {
          fields: { projectName: '办公设备购置', annualGoal: '购置电脑40台。' },
          indicators: [['满意度', '设备使用人员满意度', '≥90%']],
        },
      },
      {
        form: {
          fields: { projectName: '政务云租用', annualGoal: '为58个部门提供云资源。' },
          indicators: [['满意度', '用云部门满意度', '≥92%']],
        },
      },
    ],
  },
});
