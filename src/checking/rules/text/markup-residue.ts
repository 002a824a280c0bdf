import { defineRule } from '../../rule';
import type { TidyText } from '../../analysis';
import { quoted } from '../../wording';
import { tidiedFor, tidyFix } from './tidy-cell';

export const markupResidue = defineRule<'cell', TidyText>({
  code: 'TXT-02',
  id: 'text/markup-residue',
  family: 'text',
  scope: 'cell',
  severity: 'warning',
  title: { zh: '公式或排版代码残留', en: 'Left-over LaTeX or markdown' },
  basis: '惯例：单元格只填文字和数字',
  why: {
    zh: '这类代码是识别或复制时带进来的，打印和导入系统都会原样显示。',
    en: 'Such code comes in with copied or recognised text and shows up in print and in other systems.',
  },
  remedy: 'fix',
  detect(cell) {
    const tidy = tidiedFor(cell, 'markup');
    return tidy ? [tidy] : [];
  },
  explain: ({ text }, cell) => ({
    zh: `“${quoted(cell.text)}”里留有排版代码，导入系统会原样显示。建议改为“${quoted(text)}”。`,
    en: `“${quoted(cell.text)}” holds left-over markup, which other systems show as it is. Write “${quoted(text)}”.`,
  }),
  act: (tidy, cell) => tidyFix(cell, tidy),
  place: (_tidy, { cell }) => ({ cell }),
  examples: {
    bad: [
      { form: { indicators: [['质量', '管网漏损率', '$\\leq 8\\%$']] }, cell: 'D9', becomes: { D9: '≤8%' } },
      { form: { indicators: [['数量', '改造管网长度', '\\geq 12公里']] }, becomes: { D9: '≥12公里' } },
    ],
    good: [{ form: { indicators: [['质量', '管网漏损率', '≤8%']] } }],
  },
});
