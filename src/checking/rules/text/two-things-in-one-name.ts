import { defineRule } from '../../rule';
import { measureOfName, nameCore } from '../../analysis';
import { phrasingActions } from '../../phrasing-actions';

interface State {
  readonly parts: readonly string[];
}

/** 在…情况下, 按…要求: the first part only sets the scene. */
const CONDITION = /(情况下|前提下|基础上|过程中|期间|以来|[^，,]*(?:下|中|内|后|前|时))$/u;
const MEASURED_AND =
  /^(.*?(?:率|数量|人数|次数|人次|满意度|金额|成本|时间|数))(?:及|和|与|、|以及)(?=.{2,}$)/u;

function partsOf(name: string): readonly string[] {
  const clauses = nameCore(name)
    .split(/[，,；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', ...rest] = clauses;
  if (rest.length > 0)
    return rest.length === 1 && (CONDITION.test(first) || rest[0]?.startsWith('其中') === true)
      ? []
      : clauses;
  const joined = MEASURED_AND.exec(first);
  if (!joined?.[1]) return [];
  const second = first.slice(joined[0].length);
  const measured = measureOfName(second);
  return measured && measured.measure !== 'degree' && measureOfName(joined[1]) ? [joined[1], second] : [];
}

export const twoThingsInOneName = defineRule<'indicator', State>({
  code: 'TXT-07',
  id: 'text/two-things-in-one-name',
  family: 'text',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '一条三级指标写了两件事', en: 'Two things in one indicator' },
  basis: '惯例：一条指标只考核一件事',
  why: {
    zh: '一个绩效值无法同时说明两件事是否完成，自评时只能挑一件算。',
    en: 'One value cannot say whether two things were done.',
  },
  remedy: 'suggestion',
  yieldsTo: ['TXT-10'],
  detect({ name }) {
    const parts = name === null ? [] : partsOf(name);
    return parts.length > 1 ? [{ parts }] : [];
  },
  explain: ({ parts }, { name }) => ({
    zh: `三级指标“${name ?? ''}”里写了${parts.length}件事（${parts.map((part) => `“${part}”`).join('、')}），一个绩效值说不清哪件做到。建议只留要考核的一件，其余另列一行或写进指标解释。`,
    en: `The indicator “${name ?? ''}” names ${parts.length} things, and one value cannot answer for all. Keep the one to be measured; give the others rows of their own.`,
  }),
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      { form: { indicators: [['时效', '教材按时到校，经费拨付情况', '及时']] }, cell: 'C9', says: ['2件事'] },
      { form: { indicators: [['质量', '设备验收合格率和系统故障率', '≥98%']] }, says: ['系统故障率'] },
    ],
    good: [
      { form: { indicators: [['数量', '会议、培训人次', '≥300人次']] } },
      { form: { indicators: [['质量', '在合同期内，设备故障次数', '≤2次']] } },
      { form: { indicators: [['社会效益', '城市和农村居民知晓率', '≥80%']] } },
    ],
  },
});
