import { defineRule } from '../../rule';
import type { TidyText } from '../../analysis';
import { quoted } from '../../wording';
import { tidiedFor, tidyFix } from './tidy-cell';

export const closingPunctuation = defineRule<'cell', TidyText>({
  code: 'TXT-05',
  id: 'text/closing-punctuation',
  family: 'text',
  scope: 'cell',
  severity: 'info',
  title: { zh: '指标名或绩效值末尾有标点或空行', en: 'Closing punctuation or empty lines' },
  basis: '惯例：指标名和绩效值不是句子，末尾不加标点',
  why: {
    zh: '末尾的标点和空行会使同一指标在汇总时被当成两个。',
    en: 'Closing punctuation makes one indicator look like two when forms are put together.',
  },
  remedy: 'fix',
  detect(cell) {
    const tidy = tidiedFor(cell, 'closing');
    return tidy ? [tidy] : [];
  },
  explain: ({ text }, cell) => ({
    zh: `“${quoted(cell.text)}”末尾有多余的标点或空行，汇总时会与同名项对不上。建议改为“${quoted(text)}”。`,
    en: `“${quoted(cell.text)}” ends in punctuation or an empty line, so equal entries do not match. Write “${quoted(text)}”.`,
  }),
  act: (tidy, cell) => tidyFix(cell, tidy),
  place: (_tidy, { cell }) => ({ cell }),
  examples: {
    bad: [
      {
        form: { indicators: [['数量', '培训护林员人次；', '≥120人次']] },
        cell: 'C9',
        becomes: { C9: '培训护林员人次' },
      },
      { form: { indicators: [['社会效益', '林区秩序', '明显改善。']] }, cell: 'D9' },
    ],
    good: [
      {
        form: {
          fields: { annualGoal: '培训护林员120人次。' },
          indicators: [['数量', '培训护林员人次', '≥120人次']],
        },
      },
    ],
  },
});
