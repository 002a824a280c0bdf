import { defineRule } from '../../rule';
import { quoted } from '../../wording';

/** Signs of the dictionary, in half and full width. */
const KNOWN = new Set(['≥', '>', '＞', '=', '＝', '<', '＜', '≤']);
const SIGN = /^[^\p{L}\p{N}\s]{1,3}$/u;

export const unknownOperator = defineRule<'indicator', { written: string; right: string }>({
  code: 'SYS-02',
  id: 'system/unknown-operator',
  family: 'system',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '计算符号不在系统字典里', en: 'Unknown sign' },
  basis: '惯例：预算管理一体化系统的计算符号为 ≥、＞、＝、＜、≤ 和“定性”',
  why: {
    zh: '字典以外的符号，导入时会被退回。',
    en: 'Signs outside the dictionary are refused on import.',
  },
  remedy: 'fix',
  yieldsTo: ['TXT-02', 'TXT-04'],
  detect({ target: { operator, operatorText } }) {
    if (operator === null || operatorText === null) return [];
    const written = operatorText.trim();
    return SIGN.test(written) && !KNOWN.has(written) ? [{ written, right: operator }] : [];
  },
  explain: ({ written, right }, { value }) => ({
    zh: `绩效值“${quoted(value ?? '')}”的符号“${written}”不在系统字典里，导入会被退回。建议改为“${right}”。`,
    en: `The sign “${written}” of “${quoted(value ?? '')}” is not in the system's dictionary. Write “${right}”.`,
  }),
  act({ written, right }, { value, valueCell, nameCell, operatorCell }) {
    if (operatorCell !== null) {
      return [
        {
          kind: 'fix',
          title: { zh: `符号改为“${right}”`, en: `Change the sign to “${right}”` },
          edits: [{ cell: operatorCell, value: right }],
        },
      ];
    }
    if (value === null || nameCell === valueCell || !value.includes(written)) return [];
    const text = value.replace(written, right);
    return [
      {
        kind: 'fix',
        title: { zh: `改为“${text}”`, en: `Change to “${text}”` },
        edits: [{ cell: valueCell, value: text }],
      },
    ];
  },
  place: (_state, { operatorCell, valueCell }) => ({ cell: operatorCell ?? valueCell }),
  examples: {
    bad: [
      { form: { indicators: [['数量', '养护公园数量', '>=3处']] }, cell: 'D9', becomes: { D9: '≥3处' } },
      { form: { indicators: [['质量', '设施故障率', '≦2%']] }, becomes: { D9: '≤2%' } },
    ],
    good: [
      { form: { indicators: [['数量', '养护公园数量', '≥3处']] } },
      { form: { indicators: [['质量', '绿化成活率', '＞95%']] } },
      { form: { indicators: [['质量', '绿化成活率', '95%以上']] } },
    ],
  },
});
