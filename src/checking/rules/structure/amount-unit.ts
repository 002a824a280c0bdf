import { FIELD_NAMES } from '../../../indicator';
import { parseCell } from '../../../sheet';
import { defineRule, insufficientData, notApplicable } from '../../rule';

interface State {
  readonly kind: 'missing' | 'inferred' | 'misplaced';
  readonly cell: string;
  readonly related: readonly string[];
  readonly text: string;
  readonly unit: string | null;
}

export const amountUnit = defineRule<'form', State>({
  code: 'STR-02',
  id: 'structure/amount-unit',
  family: 'structure',
  scope: 'form',
  severity: 'warning',
  title: { zh: '没有写金额单位，或位置不对', en: 'Unit of amounts missing or misplaced' },
  basis: '惯例：表头右上方注明“单位：万元”，单位未声明的金额不可比',
  why: {
    zh: '元和万元差一万倍，单位不清，金额就无法核对。',
    en: 'Without a unit an amount may be wrong by a factor of ten thousand.',
  },
  remedy: 'manual',
  detect({ amountUnit: { unit, inferred }, fields, notes }) {
    const { annualAmount } = fields;
    if (annualAmount === null) return notApplicable('表里没有金额栏。', 'The form has no amount.');
    if (annualAmount.text === '') return insufficientData('没有填写金额。', 'No amount is given.');
    const labelRows = FIELD_NAMES.flatMap((name) => {
      const cell = fields[name]?.labelCell;
      return cell ? [parseCell(cell).row] : [];
    });
    // Above the first label it stands where it is looked for.
    const misplaced = notes.find(
      ({ kind, cell }) => kind === 'amountUnitMisplaced' && parseCell(cell).row >= Math.min(...labelRows),
    );
    if (misplaced) {
      return [
        { kind: 'misplaced', cell: misplaced.cell, related: [annualAmount.cell], text: misplaced.text, unit },
      ];
    }
    if (/[元]/u.test(annualAmount.text)) return [];
    if (unit !== null && !inferred) return [];
    const kind = unit === null ? 'missing' : 'inferred';
    return [{ kind, cell: annualAmount.cell, related: [], text: annualAmount.text, unit }];
  },
  severityOf: ({ kind }) => (kind === 'misplaced' ? 'info' : 'warning'),
  explain: ({ kind, text, unit }) => {
    switch (kind) {
      case 'misplaced':
        return {
          zh: `“${text}”没有写在表头右上方，容易看漏或被当成别的内容。请移到标题下一行右侧。`,
          en: `“${text}” does not stand at the top right, where it is looked for. Move it below the title.`,
        };
      case 'inferred':
        return {
          zh: `表上没有写金额单位，“${text}”按“${unit ?? ''}”理解（依据表内其他金额推断）。请在标题下一行补写单位。`,
          en: `No unit is given; “${text}” was taken to be in ${unit ?? ''}, from other amounts of the form. Add the unit below the title.`,
        };
      case 'missing':
        return {
          zh: `表上没有写金额单位，“${text}”是元还是万元无法确定。请在标题下一行补写“单位：万元”或“单位：元”。`,
          en: `No unit is given, so “${text}” may be 元 or 万元. Add the unit below the title.`,
        };
    }
  },
  place: ({ cell, related }) => ({ cell, related: related.map((one) => ({ cell: one })) }),
  examples: {
    bad: [{ form: { unit: null, fields: { annualAmount: '36.5' } }, cell: 'D6', says: ['36.5'] }],
    good: [
      { form: { unit: '万元', fields: { annualAmount: '36.5' } } },
      { form: { unit: null, fields: { annualAmount: '36.5万元' } } },
    ],
  },
});
