import { defineRule } from '../../rule';
import { tidyCell, type FormCell, type TidyText } from '../../analysis';
import { quoted } from '../../wording';
import { tidyFix } from './tidy-cell';

export const traditionalCharacters = defineRule<'form', { cell: FormCell; tidy: TidyText }>({
  code: 'TXT-03',
  id: 'text/traditional-characters',
  family: 'text',
  scope: 'form',
  severity: 'info',
  title: { zh: '夹杂繁体字', en: 'Traditional characters' },
  basis: '惯例：公文用规范汉字',
  why: {
    zh: '夹杂的繁体字多由文字识别带来，查找、汇总时会对不上。',
    en: 'Single traditional characters come from text recognition; searching and summing by name then fails.',
  },
  remedy: 'fix',
  detect(_form, { analysis }) {
    const cells = analysis.cells.filter(({ locked }) => !locked);
    const written = cells.filter((cell) => tidyCell(cell).changes.has('traditional'));
    // A form written in traditional characters throughout is no slip.
    if (written.length * 2 > cells.length) return [];
    return written.map((cell) => ({ cell, tidy: tidyCell(cell) }));
  },
  explain: ({ cell: { text }, tidy }) => ({
    zh: `“${quoted(text)}”里有繁体字，查找汇总会对不上。建议改为“${quoted(tidy.text)}”。`,
    en: `“${quoted(text)}” holds traditional characters, so names do not match. Write “${quoted(tidy.text)}”.`,
  }),
  act: ({ cell, tidy }) => tidyFix(cell, tidy),
  place: ({ cell: { cell } }) => ({ cell }),
  examples: {
    bad: [
      {
        form: { fields: { projectName: '農村公路养护', annualGoal: '完成农村公路日常养护。' } },
        cell: 'B3',
        becomes: { B3: '农村公路养护' },
      },
    ],
    good: [{ form: { fields: { projectName: '农村公路养护' } } }],
  },
});
