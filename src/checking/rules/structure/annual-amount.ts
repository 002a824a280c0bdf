import type { ReadingNote } from '../../../indicator';
import { defineRule, notApplicable } from '../../rule';
import { sayYuan } from '../../analysis';
import Big from 'big.js';

type State =
  | { readonly kind: 'blank' | 'unreadable' | 'malformed'; readonly text: string }
  | {
      readonly kind: 'settled';
      readonly text: string;
      readonly likely: string;
      readonly yuan: Big;
      readonly note: ReadingNote;
    };

const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const PLAIN = /^\d+(?:\.\d+)?$/u;

const figureOf = (text: string): string => text.normalize('NFKC').replace(/[￥¥\s元万亿人民币整]/gu, '');

export const annualAmount = defineRule<'form', State>({
  code: 'STR-08',
  id: 'structure/annual-amount',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '项目年度金额没有填写或格式不对', en: 'Annual amount missing or malformed' },
  basis: '适当性：年度金额是核对成本指标的依据',
  why: {
    zh: '金额读不准，成本指标和资金量就无法核对。',
    en: 'Without a certain amount neither costs nor scale can be checked.',
  },
  remedy: 'suggestion',
  detect({ fields: { annualAmount: amount }, amountUnit, notes }) {
    if (amount === null) return notApplicable('表里没有金额栏。', 'The form has no amount.');
    const { text, cell } = amount;
    if (text === '') return [{ kind: 'blank', text }];
    const figure = figureOf(text);
    const regular = PLAIN.test(figure) || THOUSANDS.test(figure);
    // A good figure whose unit is not known is the matter of another rule.
    if (amount.yuan === undefined) return regular ? [] : [{ kind: 'unreadable', text }];
    const note = notes.find(({ kind, cell: at }) => kind === 'figureSettled' && at === cell);
    const yuan = new Big(amount.yuan);
    if (note) {
      const factor = amountUnit.unit === '亿元' ? 100_000_000 : amountUnit.unit === '万元' ? 10_000 : 1;
      return [{ kind: 'settled', text, likely: yuan.div(factor).toFixed(), yuan, note }];
    }
    return regular || (/\d{4}|[（(]/u.test(figure) && !/[,，]/u.test(figure))
      ? []
      : [{ kind: 'malformed', text }];
  },
  explain: (state, { amountUnit }) => {
    switch (state.kind) {
      case 'blank':
        return {
          zh: '项目年度金额没有填写，成本指标无从核对。请按批复数补填。',
          en: 'The annual amount is blank, so costs cannot be checked. Fill in the approved amount.',
        };
      case 'unreadable':
        return {
          zh: `项目年度金额“${state.text}”读不出是多少，成本指标无从核对。请只填一个数。`,
          en: `The annual amount “${state.text}” cannot be read as a figure. Give one figure.`,
        };
      case 'malformed':
        return {
          zh: `项目年度金额“${state.text}”里的逗号或小数点位置不对，容易看错位数。请核对后改正。`,
          en: `The annual amount “${state.text}” has a comma or point in the wrong place. Check and correct it.`,
        };
      case 'settled':
        return {
          zh: `项目年度金额“${state.text}”的数字格式不对，按单位“${amountUnit.unit ?? '元'}”理解与表内其他金额不符。对照 ${state.note.related.join('、')}，应是 ${sayYuan(state.yuan)}，建议改为“${state.likely}”。`,
          en: `The annual amount “${state.text}” is malformed and, in ${amountUnit.unit ?? '元'}, does not agree with the rest of the form. By ${state.note.related.join(', ')} it is ${state.yuan.toFixed()}元; write “${state.likely}”.`,
        };
    }
  },
  act: (state, { fields }) =>
    state.kind === 'settled' &&
    fields.annualAmount &&
    fields.annualAmount.labelCell !== fields.annualAmount.cell
      ? [
          {
            kind: 'suggestion',
            title: { zh: `改为“${state.likely}”`, en: `Change to “${state.likely}”` },
            edits: [{ cell: fields.annualAmount.cell, value: state.likely }],
          },
        ]
      : [],
  place: (state, { fields }) => ({
    cell: fields.annualAmount?.cell ?? 'A1',
    related: state.kind === 'settled' ? state.note.related.map((cell) => ({ cell })) : [],
  }),
  examples: {
    bad: [
      { form: { fields: { annualAmount: '' } }, cell: 'D6' },
      { form: { fields: { annualAmount: '待定' } }, says: ['待定'] },
      { form: { fields: { annualAmount: '3,6500' } } },
    ],
    good: [
      { form: { fields: { annualAmount: '1,236.5' } } },
      { form: { fields: { annualAmount: '36.5万元' } } },
      { form: { fields: { projectName: '公园绿化' } } },
    ],
  },
});
