import type { Indicator, PerformanceForm } from '../../../indicator';
import { phrasingActions } from '../../phrasing-actions';
import { namesTime } from '../../analysis/words-value';
import { wordFinder } from '../../analysis/word-finder';
import { PAYING_OUT, PAYMENT_ACTS, PAYMENT_OBJECTS } from '../../lexicon/class-words';
import { PAID_OUT_WORDS } from '../../lexicon/topic-words';
import { NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  /** The words that tell of money: 资金支付. */
  readonly words: string;
  /** Paying people is what the project does: how fast it pays is then its timeliness. */
  readonly paysOut: boolean;
}

const PAYMENT = new RegExp(
  `(?:${PAYMENT_OBJECTS.join('|')})[^，,；;。]{0,6}?(?:${PAYMENT_ACTS.join('|')})`,
  'u',
);
const paidOutIn = wordFinder(PAID_OUT_WORDS);
const payingOutIn = wordFinder(PAYING_OUT);
const PEOPLE_PAID = /聘用|招聘|人员经费|人数|人次|户数/u;
/** Work with cases, goods or buildings: money is paid for it, but it is not what the project does. */
const WORKED = /案件|纠纷|购买|购置|采购|建设|改造|维修|场次|件数|面积|里程|公里/u;

/** Whether the counted outputs are people who are paid, and not work that is paid for. */
function paysPeople(form: PerformanceForm): boolean {
  const counted = form.indicators.filter(({ level2, name }) => level2 === '数量指标' && name !== null);
  const names = counted.map(({ name }) => name ?? '').join('，');
  if (WORKED.test(names)) return false;
  const project = `${form.fields.projectName?.text ?? ''}，${names}`;
  return paidOutIn(project) !== null || PEOPLE_PAID.test(project);
}

/** Name or value says how fast: a rate, a date, a day of each month. */
function measurable({ target, value }: Indicator, core: string): boolean {
  const { kind } = target;
  if (kind === 'empty' && core.endsWith('率')) return true;
  return kind === 'number' || kind === 'date' || kind === 'range' || namesTime(value ?? '');
}

export const paymentAsTimeliness = defineRule<'indicator', State>({
  code: 'CLS-03',
  id: 'class/payment-as-timeliness',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '时效指标写的是付款，不是工作', en: 'Timeliness of paying, not of the work' },
  basis: '惯例：时效指标反映任务完成的时间，资金支付是常规管理要求',
  why: {
    zh: '付款及时不等于事情按时做完。',
    en: 'That money is paid in time does not mean that the work is done in time.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis, form }) {
    if (indicator.level2 !== '时效指标') return OTHER_KIND;
    const { core, saidAbsent } = analysis.of(indicator);
    if (indicator.name === null || saidAbsent) return NO_NAME;
    const words = PAYMENT.exec(core)?.[0];
    if (words === undefined) return [];
    const deliversMoney = paidOutIn(words) !== null || payingOutIn(words) !== null;
    if (!deliversMoney) return [{ words, paysOut: false }];
    return measurable(indicator, core) ? [] : [{ words, paysOut: paysPeople(form) }];
  },
  severityOf: ({ paysOut }) => (paysOut ? 'info' : 'warning'),
  explain: ({ words, paysOut }, { name, value }) =>
    paysOut
      ? {
          zh: `时效指标“${quoted(name ?? '')}”写的是“${words}”。发放本身就是本项目的任务时可以保留，但要写明每月几日前或按时发放率。`,
          en: `“${quoted(name ?? '')}” is about paying. It may stay where paying is what the project does, but give a day of the month or a rate.`,
        }
      : {
          zh: `时效指标“${quoted(name ?? '')}”（${quoted(value ?? '空')}）写的是“${words}”，是付款的时间，不是工作完成的时间。建议改写主要任务的完成时间或按期完成率。`,
          en: `“${quoted(name ?? '')}” (${quoted(value ?? 'blank')}) tells when money is paid, not when the work is done. Give the time by which the main task is done.`,
        },
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      {
        form: {
          fields: { projectName: '校园安防设施改造' },
          indicators: [
            ['数量', '改造校园数量', '=6所'],
            ['时效', '资金支付及时性', '及时'],
          ],
        },
        cell: 'C10',
        says: ['资金支付'],
      },
      {
        form: {
          fields: { projectName: '公益演出补贴' },
          indicators: [
            ['数量', '公益演出场次', '≥60场'],
            ['时效', '演出补贴发放及时性', '及时'],
          ],
        },
        says: ['补贴发放'],
      },
      {
        form: {
          fields: { projectName: '聘用保安员' },
          indicators: [
            ['数量', '聘用保安员人数', '=28人'],
            ['时效', '工资发放及时性', '及时'],
          ],
        },
        says: ['可以保留'],
      },
    ],
    good: [
      {
        form: {
          fields: { projectName: '困难学生生活补助' },
          indicators: [
            ['数量', '补助学生人数', '≥300人'],
            ['时效', '补助发放及时率', '=100%'],
          ],
        },
      },
      {
        form: {
          fields: { projectName: '非遗传承人补助' },
          indicators: [
            ['数量', '补助传承人人数', '=104人'],
            ['时效', '补助发放到位时间', '12月20日前'],
          ],
        },
      },
      {
        form: {
          fields: { projectName: '公益演出补贴' },
          indicators: [
            ['数量', '公益演出场次', '≥60场'],
            ['时效', '演出补贴发放及时率', '=__%'],
          ],
        },
      },
      {
        form: {
          fields: { projectName: '护林员补助' },
          indicators: [
            ['数量', '管护林地面积', '≥38万亩'],
            ['时效', '补助发放及时率', '=100%'],
          ],
        },
      },
      {
        form: {
          fields: { projectName: '乡镇机关运转经费' },
          indicators: [['时效', '水电费缴纳时间', '每月25日前']],
        },
      },
      { form: { indicators: [['时效', '应急供血到位时间', '≤45分钟']] } },
      { form: { indicators: [['时效', '物资保障响应时间', '≤2小时']] } },
    ],
  },
});
