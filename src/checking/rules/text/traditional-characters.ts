import { defineRule } from '../../rule';
import { simplifyText } from '../../../indicator';
import { tidyCellText, type TidyText } from '../../analysis';
import { quoted } from '../../wording';
import { tidyFix } from './tidy-cell';

/** Characters that have a simplified form. */
const traditionalIn = (text: string): number => {
  const simplified = simplifyText(text);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] !== simplified[at]) count += 1;
  return count;
};

export const traditionalCharacters = defineRule<'form', { cell: string; text: string; tidy: TidyText }>({
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
    const written = cells.filter(({ text }) => traditionalIn(text) > 0);
    // A form written in traditional characters throughout is no slip.
    if (written.length * 2 > cells.length) return [];
    return written.map(({ cell, text, role }) => ({ cell, text, tidy: tidyCellText(text, role) }));
  },
  explain: ({ text, tidy }) => ({
    zh: `“${quoted(text)}”里有繁体字，查找汇总会对不上。建议改为“${quoted(tidy.text)}”。`,
    en: `“${quoted(text)}” holds traditional characters, so names do not match. Write “${quoted(tidy.text)}”.`,
  }),
  act: ({ cell, tidy }, _form, { analysis }) => {
    const found = analysis.cells.find((one) => one.cell === cell);
    return found ? tidyFix(found, tidy) : [];
  },
  place: ({ cell }) => ({ cell }),
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
