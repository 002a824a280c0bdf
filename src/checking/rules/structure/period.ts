import { defineRule, notApplicable } from '../../rule';

type Kind = 'blank' | 'unreadable' | 'endless';
interface State {
  readonly kind: Kind;
  readonly cell: string;
  readonly text: string;
  readonly attribute: string | null;
}

const NUMBER = '(?:\\d+|[一二三四五六七八九十两半]+)';
/** 1年, 三年, 6个月, 2025年, 2025-2027, 2025年1月1日至12月31日, 2025.01—2025.12, 当年, 长期. */
const READABLE = new RegExp(
  `${NUMBER}\\s*(?:个)?(?:年|月|季度|天|日|周)|(?:19|20)\\d{2}|当年|本年|全年|年度内|跨年|长期|常年|永久|持续|每年|一次性|经常`,
  'u',
);
const ENDLESS = /长期|常年|永久|每年/u;

export const period = defineRule<'form', State>({
  code: 'STR-06',
  id: 'structure/period',
  family: 'structure',
  scope: 'form',
  severity: 'warning',
  title: { zh: '项目期限没有填写或看不懂', en: 'Period missing or unclear' },
  basis: '表样：项目期限写“N年”或起止时间',
  why: {
    zh: '没有期限，无法判断年度目标是全部任务还是其中一段。',
    en: 'Without a period nobody can tell whether the annual goal is all of it.',
  },
  remedy: 'manual',
  detect({ fields: { period: value, attribute } }) {
    if (value === null) return notApplicable('表里没有项目期限栏。', 'The form has no such entry.');
    const text = `${value.text}${value.end?.text ?? ''}`;
    const about = { cell: value.cell, text, attribute: attribute?.text ?? null };
    if (text.trim() === '') return [{ ...about, kind: 'blank' }];
    if (!READABLE.test(text)) return [{ ...about, kind: 'unreadable' }];
    const once =
      about.attribute !== null && /一次性/u.test(about.attribute) && !/经常性/u.test(about.attribute);
    return once && ENDLESS.test(text) ? [{ ...about, kind: 'endless' }] : [];
  },
  explain: ({ kind, text, attribute }) => {
    switch (kind) {
      case 'blank':
        return {
          zh: '项目期限没有填写，看不出年度目标是全部任务还是其中一段。请填“1年”或起止时间。',
          en: 'The period is blank. Give a term (“1年”) or a start and an end.',
        };
      case 'unreadable':
        return {
          zh: `项目期限“${text}”看不出是多长时间。请写成“1年”或起止时间。`,
          en: `“${text}” is no period. Give a term (“1年”) or a start and an end.`,
        };
      case 'endless':
        return {
          zh: `项目属性是“${attribute ?? ''}”，项目期限却是“${text}”，互相矛盾。请核对后改一处。`,
          en: `The attribute is “${attribute ?? ''}”, but the period “${text}”. Correct one of them.`,
        };
    }
  },
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [
      { form: { fields: { period: '' } }, cell: 'D5' },
      { form: { fields: { period: '见附件' } }, says: ['见附件'] },
      { form: { fields: { period: '长期', attribute: '一次性项目' } }, says: ['矛盾'] },
    ],
    good: [
      { form: { fields: { period: '1年' } } },
      { form: { fields: { period: '2025年1月-2027年12月' } } },
      { form: { fields: { period: '三年', attribute: '一次性项目' } } },
      { form: { fields: { period: '2024.03-2025.09' } } },
    ],
  },
});
