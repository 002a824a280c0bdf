import { nameCore } from '../../analysis';
import { defineRule } from '../../rule';

interface State {
  readonly length: number;
  readonly longest: number;
}

export const nameTooLong = defineRule<'indicator', State, { note: number; warn: number }>({
  code: 'TXT-06',
  id: 'text/name-too-long',
  family: 'text',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '三级指标名过长', en: 'Indicator name too long' },
  basis: '惯例：三级指标名应简短，一般不超过 20 字',
  why: {
    zh: '过长的名称多半夹带了做法、目的或考核范围，自评时难以判断考核的是哪一件事。',
    en: 'A long name usually mixes in means, purpose or scope, so nobody can tell later what is measured.',
  },
  remedy: 'manual',
  settings: { note: 20, warn: 30 },
  detect({ name }, _context, { note, warn }) {
    const length = name === null ? 0 : [...nameCore(name).replace(/\s/gu, '')].length;
    // Not so long, and several clauses: that it names several things is another rule's matter.
    if (length <= warn && /[，,；;]/u.test(name ?? '') && !/[时中下内后前][，,]/u.test(name ?? '')) return [];
    return length > note ? [{ length, longest: length > warn ? warn : note }] : [];
  },
  severityOf: ({ longest }) => (longest >= 30 ? 'warning' : 'info'),
  explain: ({ length, longest }, { name }) => ({
    zh: `三级指标“${name ?? ''}”有 ${length} 个字，超过 ${longest} 字，看不出考核的是哪一项。建议只留“对象＋度量”，做法和范围写进指标解释。`,
    en: `The indicator name “${name ?? ''}” has ${length} characters, more than ${longest}. Keep what is measured; move means and scope to the explanation.`,
  }),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      {
        form: {
          indicators: [
            [
              '社会效益',
              '通过开展形式多样的送戏下乡活动带动周边村民参与公共文化活动并逐步形成良好风尚的情况',
              '明显改善',
            ],
          ],
        },
        cell: 'C9',
        says: ['超过 30 字'],
      },
    ],
    good: [{ form: { indicators: [['数量指标', '送戏下乡场次', '≥60场']] } }],
  },
});
