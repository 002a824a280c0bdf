import { defineRule } from '../../rule';
import { difference } from '../../wording';
import type { TidyText } from '../../analysis';
import { tidiedFor, tidyFix } from './tidy-cell';

export const spacing = defineRule<'cell', TidyText>({
  code: 'TXT-01',
  id: 'text/spacing',
  family: 'text',
  scope: 'cell',
  severity: 'info',
  title: { zh: '符号与数字之间有空格，或全角半角混用', en: 'Spaces within a figure, or full-width digits' },
  basis: '惯例：符号、数字、单位连写，数字用半角',
  why: {
    zh: '系统按“符号＋数字＋单位”取数，中间的空格和全角数字会使取数失败。',
    en: 'Systems read sign, figure and unit in one piece; spaces and full-width digits make them fail.',
  },
  remedy: 'fix',
  yieldsTo: ['TXT-02'],
  detect(cell) {
    const tidy = tidiedFor(cell, 'space') ?? tidiedFor(cell, 'width');
    return tidy ? [tidy] : [];
  },
  explain: ({ text, changes }, cell) => {
    const [before, after] = difference(cell.text, text);
    return {
      zh: `“${before}”${changes.has('space') ? '的符号、数字与单位之间有空格' : '里有全角数字或符号'}，系统取数会失败。建议改为“${after}”。`,
      en: `“${before}” ${changes.has('space') ? 'has spaces within the figure' : 'has full-width digits'}, which systems cannot read. Write “${after}”.`,
    };
  },
  act: (tidy, cell) => tidyFix(cell, tidy),
  place: (_tidy, { cell }) => ({ cell }),
  examples: {
    bad: [
      {
        form: { indicators: [['数量', '栽植行道树数量', '≥ 300 株']] },
        cell: 'D9',
        becomes: { D9: '≥300株' },
      },
      { form: { indicators: [['质量', '苗木成活率', '≥９５%']] }, cell: 'D9', becomes: { D9: '≥95%' } },
    ],
    good: [
      { form: { indicators: [['质量', '苗木成活率', '≥95%']] } },
      { form: { indicators: [['时效', '栽植完成时间', '4月30日前']] } },
    ],
  },
});
