import type { FieldValue } from '../../../indicator';
import { defineRule, notApplicable } from '../../rule';
import { FIELD_TITLES } from '../../lexicon/field-titles';

type UnitField = 'department' | 'implementingUnit';
type State =
  | { readonly kind: 'blank' | 'noCode'; readonly field: UnitField; readonly value: FieldValue }
  | { readonly kind: 'mismatch'; readonly department: FieldValue; readonly unit: FieldValue };

const CODE_ASKED = /代码|编码/u;

export const unitCodes = defineRule<'form', State>({
  code: 'STR-04',
  id: 'structure/unit-codes',
  family: 'structure',
  scope: 'form',
  severity: 'warning',
  title: { zh: '主管部门、实施单位的编码不全或对不上', en: 'Codes of department and unit' },
  basis: '表样：主管部门和实施单位写“编码-名称”，实施单位编码以主管部门编码开头',
  why: {
    zh: '系统按编码归集单位，编码缺了或对不上，表会挂到别的部门下。',
    en: 'Systems file forms by these codes; a wrong one files it under another department.',
  },
  remedy: 'manual',
  detect({ fields: { department, implementingUnit }, indicators }) {
    if (department === null && implementingUnit === null) {
      return notApplicable('表里没有主管部门和实施单位栏。', 'The form has neither department nor unit.');
    }
    const states: State[] = [];
    const entries = [
      ['department', department],
      ['implementingUnit', implementingUnit],
    ] as const;
    for (const [field, value] of entries) {
      if (value?.text === '') states.push({ kind: 'blank', field, value });
    }
    // Where the rest of the form has no codes, a code beside the department is that of its label alone.
    const coded =
      implementingUnit?.code !== undefined ||
      (department?.code !== undefined && indicators.some(({ writtenCode }) => writtenCode !== null));
    if (coded) {
      // 主管部门及代码 beside a plain 实施单位 asks for one code only.
      const asked = entries.filter(([, value]) => CODE_ASKED.test(value?.labelText ?? ''));
      for (const [field, value] of asked.length === 1 ? asked : entries) {
        if (value && value.text !== '' && value.code === undefined)
          states.push({ kind: 'noCode', field, value });
      }
    }
    if (
      department?.code !== undefined &&
      implementingUnit?.code !== undefined &&
      !implementingUnit.code.startsWith(department.code)
    ) {
      states.push({ kind: 'mismatch', department, unit: implementingUnit });
    }
    return states;
  },
  explain: (state) => {
    if (state.kind === 'mismatch') {
      const { department, unit } = state;
      return {
        zh: `实施单位编码“${unit.code ?? ''}”不是以主管部门编码“${department.code ?? ''}”开头，两者对不上。请核对是哪一个写错了。`,
        en: `The unit's code “${unit.code ?? ''}” does not begin with the department's “${department.code ?? ''}”. Check which is wrong.`,
      };
    }
    const title = FIELD_TITLES[state.field];
    return state.kind === 'blank'
      ? {
          zh: `${title}没有填写，无法归集到单位。请补填。`,
          en: `${title} is blank, so the form cannot be filed. Fill it in.`,
        }
      : {
          zh: `${title}“${state.value.text}”没有编码，而本表其他单位写了编码。请按“编码-名称”补全。`,
          en: `${title} “${state.value.text}” has no code, though the form uses codes. Write “code-name”.`,
        };
  },
  place: (state) =>
    state.kind === 'mismatch'
      ? { cell: state.unit.cell, related: [{ cell: state.department.cell }] }
      : { cell: state.value.cell },
  examples: {
    bad: [
      {
        form: { fields: { department: '118-某县水务局', implementingUnit: '119001-某县水务站' } },
        cell: 'D4',
        says: ['119001'],
      },
      { form: { fields: { department: '某县水务局', implementingUnit: '118001-某县水务站' } }, cell: 'B4' },
      { form: { fields: { department: '' } }, cell: 'B4' },
    ],
    good: [
      { form: { fields: { department: '118-某县水务局', implementingUnit: '118001-某县水务站' } } },
      { form: { fields: { department: '某县水务局', implementingUnit: '某县水务站' } } },
      { form: { fields: { department: '[118]某县水务局', implementingUnit: '某县水务站' } } },
    ],
  },
});
