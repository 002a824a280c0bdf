import type { Indicator, Operator } from '../../../indicator';
import { defineRule, type CellEdit } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly written: string;
  readonly right: Operator;
  readonly indicators: readonly Indicator[];
}

/** Signs of the dictionary, in half and full width. */
const KNOWN = new Set(['≥', '>', '＞', '=', '＝', '<', '＜', '≤']);
const SIGN = /^[^\p{L}\p{N}\s]{1,3}$/u;

/** The edit that writes the sign of the dictionary; null where the cell holds more than the value. */
function editOf(
  { value, valueCell, nameCell, operatorCell }: Indicator,
  { written, right }: State,
): CellEdit | null {
  if (operatorCell !== null) return { cell: operatorCell, value: right };
  if (value === null || nameCell === valueCell || !value.includes(written)) return null;
  return { cell: valueCell, value: value.replace(written, right) };
}

export const unknownOperator = defineRule<'form', State>({
  code: 'SYS-02',
  id: 'system/unknown-operator',
  family: 'system',
  scope: 'form',
  severity: 'warning',
  title: { zh: '计算符号不在系统字典里', en: 'Unknown sign' },
  basis: '惯例：预算管理一体化系统的计算符号为 ≥、＞、＝、＜、≤ 和“定性”',
  why: {
    zh: '字典以外的符号，导入时会被退回。',
    en: 'Signs outside the dictionary are refused on import.',
  },
  remedy: 'fix',
  yieldsTo: ['TXT-02', 'TXT-04'],
  detect({ indicators }) {
    const bySign = new Map<string, State>();
    for (const indicator of indicators) {
      const { operator, operatorText } = indicator.target;
      const written = operatorText?.trim() ?? '';
      if (operator === null || !SIGN.test(written) || KNOWN.has(written)) continue;
      const known = bySign.get(written)?.indicators ?? [];
      bySign.set(written, { written, right: operator, indicators: [...known, indicator] });
    }
    return [...bySign.values()];
  },
  explain: ({ written, right, indicators }) => {
    const value = quoted(indicators[0]?.value ?? '');
    return {
      zh: `${indicators.length > 1 ? `有${indicators.length}个绩效值（如“${value}”）` : `绩效值“${value}”`}用了“${written}”，不在系统字典里，导入会被退回。建议改为“${right}”。`,
      en: `${indicators.length > 1 ? `${indicators.length} values (such as “${value}”) use` : `The value “${value}” uses`} “${written}”, which is not in the system's dictionary. Write “${right}”.`,
    };
  },
  act(state) {
    const edits = state.indicators.flatMap((indicator) => editOf(indicator, state) ?? []);
    return edits.length === 0
      ? []
      : [
          {
            kind: 'fix',
            title: {
              zh: `“${state.written}”改为“${state.right}”`,
              en: `Change “${state.written}” to “${state.right}”`,
            },
            edits,
          },
        ];
  },
  place({ indicators: [first, ...rest] }) {
    const cellOf = ({ operatorCell, valueCell }: Indicator): string => operatorCell ?? valueCell;
    return { cell: first ? cellOf(first) : 'A1', related: rest.map((one) => ({ cell: cellOf(one) })) };
  },
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '>=3处'],
            ['质量', '绿化成活率', '>=95%'],
          ],
        },
        cell: 'D9',
        says: ['有2个绩效值'],
        becomes: { D9: '≥3处', D10: '≥95%' },
      },
      { form: { indicators: [['质量', '设施故障率', '≦2%']] }, becomes: { D9: '≤2%' } },
    ],
    good: [
      { form: { indicators: [['数量', '养护公园数量', '≥3处']] } },
      { form: { indicators: [['质量', '绿化成活率', '＞95%']] } },
      { form: { indicators: [['质量', '绿化成活率', '95%以上']] } },
    ],
  },
});
