import { rememberingTexts } from '../../../indicator';
import { defineRule } from '../../rule';
import { CLIPPED_WORDS, TYPOS } from '../../lexicon/typos';
import { quoted } from '../../wording';

interface State {
  readonly wrong: string;
  readonly right: string;
  readonly text: string;
}

const RIGHT = new Map(TYPOS);
const WRONG = new RegExp(TYPOS.map(([wrong]) => wrong).join('|'), 'gu');

const slipsIn = rememberingTexts((text): readonly State[] => {
  const states: State[] = [];
  for (const [wrong] of text.matchAll(WRONG)) {
    const right = RIGHT.get(wrong);
    if (right !== undefined) states.push({ wrong, right, text: text.replaceAll(wrong, right) });
  }
  for (const { pattern, right } of CLIPPED_WORDS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const word = text.slice(Math.max(0, found.index - 2), found.index + found[0].length);
    const whole = `${word.slice(0, -found[0].length)}${right}`;
    states.push({ wrong: word, right: whole, text: text.replace(pattern, right) });
  }
  return states;
});

export const typo = defineRule<'cell', State>({
  code: 'TXT-12',
  id: 'text/typo',
  family: 'text',
  scope: 'cell',
  severity: 'warning',
  title: { zh: '疑似错别字或漏字', en: 'Probable typo' },
  basis: '惯例：易错词对照',
  why: {
    zh: '错别字会改变意思，批复公开后难以更正。',
    en: 'A typo can change the meaning and is hard to correct once the form is published.',
  },
  remedy: 'suggestion',
  detect: ({ text, role }) => (role === 'label' ? [] : slipsIn(text)),
  explain: ({ wrong, right }, { text }) => ({
    zh: `“${quoted(text)}”中的“${wrong}”疑为“${right}”。请核对后改正。`,
    en: `“${wrong}” in “${quoted(text)}” is probably meant to be “${right}”. Check and correct it.`,
  }),
  act: ({ wrong, right, text }, { cell, locked }) =>
    locked
      ? []
      : [
          {
            kind: 'suggestion',
            title: { zh: `“${wrong}”改为“${right}”`, en: `Change “${wrong}” to “${right}”` },
            edits: [{ cell, value: text }],
          },
        ],
  place: (_state, { cell }) => ({ cell }),
  examples: {
    bad: [
      {
        form: { indicators: [['时效', '补助资金拔付及时率', '≥95%']] },
        cell: 'C9',
        becomes: { C9: '补助资金拨付及时率' },
      },
      { form: { fields: { annualGoal: '审理民事案320件。' } }, cell: 'B7', says: ['“民事案件”'] },
    ],
    good: [
      {
        form: {
          fields: { annualGoal: '审理民事案件320件。' },
          indicators: [['时效', '资金拨付及时率', '≥95%']],
        },
      },
    ],
  },
});
