import Big from 'big.js';
import { yuanPer } from '../../analysis/money';
import { parseCell } from '../../../sheet';
import { NO_ANNUAL_AMOUNT } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly kind: 'belowFen' | 'zeros';
  readonly better: string;
  readonly decimals: number;
}

export const amountDecimals = defineRule<'form', State>({
  code: 'AMT-12',
  id: 'amount/decimals',
  family: 'amount',
  scope: 'form',
  severity: 'info',
  title: { zh: '金额小数位不规范', en: 'Decimals of the annual amount' },
  basis: '惯例：金额最小到分',
  why: {
    zh: '小数位过多的金额换算后不到一分钱，或带一串没有意义的 0。',
    en: 'Too many decimals mean less than a fen, or a row of empty zeros.',
  },
  remedy: 'fix',
  detect({ fields, amountUnit }, { grid }) {
    const amount = fields.annualAmount;
    if (!amount || amount.text === '' || amountUnit.unit === null) return NO_ANNUAL_AMOUNT;
    const { row, column } = parseCell(amount.cell);
    // The zeros of a number are those of its format.
    if (grid.cell(row, column)?.kind !== 'text') return [];
    const decimals = /^\d+\.(\d+)$/.exec(amount.text)?.[1];
    if (decimals === undefined) return [];
    const figure = new Big(amount.text);
    const fen = amountUnit.unit === '元' ? 2 : amountUnit.unit === '万元' ? 6 : 10;
    if (!figure.round(fen, 0).eq(figure))
      return [{ kind: 'belowFen', better: figure.round(fen).toFixed(), decimals: decimals.length }];
    return /000$/.test(decimals) && yuanPer(amountUnit.unit) !== 1
      ? [{ kind: 'zeros', better: figure.toFixed(), decimals: decimals.length }]
      : [];
  },
  explain({ kind, better, decimals }, { fields, amountUnit }) {
    const text = quoted(fields.annualAmount?.text ?? '');
    return kind === 'belowFen'
      ? {
          zh: `项目年度金额“${text}”${amountUnit.unit ?? ''}有 ${decimals} 位小数，不到一分钱。请核对，到分为“${better}”。`,
          en: `The annual amount “${text}” has ${decimals} decimals, less than a fen. To the fen it is “${better}”.`,
        }
      : {
          zh: `项目年度金额“${text}”末尾有多余的 0。建议改为“${better}”。`,
          en: `The annual amount “${text}” ends in empty zeros. Write “${better}”.`,
        };
  },
  act({ kind, better }, { fields }) {
    const cell = fields.annualAmount?.cell;
    if (cell === undefined) return [];
    return [
      {
        kind: kind === 'zeros' ? 'fix' : 'suggestion',
        title: { zh: `改为“${better}”`, en: `Change to “${better}”` },
        edits: [{ cell, value: better }],
      },
    ];
  },
  place: (_state, { fields }) => ({ cell: fields.annualAmount?.cell ?? 'A1' }),
  examples: {
    bad: [
      { form: { fields: { annualAmount: '25.5000' } }, cell: 'D6', becomes: { D6: '25.5' } },
      { form: { fields: { annualAmount: '0.28816133' } }, says: ['8 位小数'], becomes: { D6: '0.288161' } },
    ],
    good: [
      { form: { fields: { annualAmount: '0.288161' } } },
      { form: { fields: { annualAmount: '25.00' } } },
      { form: { fields: { annualAmount: '25' } } },
    ],
  },
});
