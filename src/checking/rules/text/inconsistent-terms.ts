import { defineRule } from '../../rule';
import { RIVAL_TERMS } from '../../lexicon/rival-terms';
import type { FormCell } from '../../analysis';

interface State {
  /** The cell that differs from most others, and what it says. */
  readonly cell: FormCell;
  readonly term: string;
  readonly usual: string;
  readonly other: FormCell;
}

interface Use {
  readonly cell: FormCell;
  readonly term: string;
}

const isWritten = ({ role, field }: FormCell): boolean =>
  role === 'name' || (role === 'field' && field === 'annualGoal');

function usesOf(
  cells: readonly FormCell[],
  terms: readonly string[],
  sameObject: boolean,
): Map<string, Use[]> {
  const groups = new Map<string, Use[]>();
  for (const cell of cells) {
    for (const term of terms) {
      for (let at = cell.text.indexOf(term); at >= 0; at = cell.text.indexOf(term, at + term.length)) {
        const object = sameObject ? cell.text.slice(Math.max(0, at - 2), at) : '';
        if (sameObject && object.length < 2) continue;
        groups.set(object, [...(groups.get(object) ?? []), { cell, term }]);
      }
    }
  }
  return groups;
}

export const inconsistentTerms = defineRule<'form', State>({
  code: 'TXT-15',
  id: 'text/inconsistent-terms',
  family: 'text',
  scope: 'form',
  severity: 'info',
  title: { zh: '同一张表里说法不一', en: 'Two words for one thing' },
  basis: '惯例：同一事项全表用同一个说法',
  why: {
    zh: '说法不一，看的人会以为是两件事，总体目标和指标也对不上。',
    en: 'With two words the reader takes it for two things, and goal and indicators do not match.',
  },
  remedy: 'suggestion',
  detect(_form, { analysis }) {
    const cells = analysis.cells.filter(isWritten);
    const states: State[] = [];
    for (const { terms, sameObject } of RIVAL_TERMS) {
      for (const uses of usesOf(cells, terms, sameObject).values()) {
        const counts = terms.map((term) => uses.filter((use) => use.term === term).length);
        const usual = terms[counts.indexOf(Math.max(...counts))] ?? '';
        const other =
          uses.find(({ term, cell }) => term === usual && cell.role === 'name') ??
          uses.find(({ term }) => term === usual);
        const odd = uses.find(({ term }) => term !== usual);
        if (odd && other) states.push({ cell: odd.cell, term: odd.term, usual, other: other.cell });
      }
    }
    return states;
  },
  explain: ({ term, usual, other }) => ({
    zh: `这里写“${term}”，${other.cell} 写“${usual}”，说的是同一件事。建议全表统一为“${usual}”。`,
    en: `Here it is “${term}”, in ${other.cell} “${usual}”, for the same thing. Use “${usual}” throughout.`,
  }),
  act: ({ cell, term, usual }) =>
    cell.locked
      ? []
      : [
          {
            kind: 'suggestion',
            title: { zh: `“${term}”统一为“${usual}”`, en: `Change “${term}” to “${usual}”` },
            edits: [{ cell: cell.cell, value: cell.text.replaceAll(term, usual) }],
          },
        ],
  place: ({ cell, other }) => ({ cell: cell.cell, related: [{ cell: other.cell }] }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualGoal: '学员满意率达到90%。' },
          indicators: [['满意度', '学员满意度', '≥90%']],
        },
        cell: 'B7',
        becomes: { B7: '学员满意度达到90%。' },
      },
    ],
    good: [
      {
        form: {
          fields: { annualGoal: '发放农机补贴，学员满意度达到90%。' },
          indicators: [
            ['数量', '误工补助人数', '≥90人'],
            ['满意度', '学员满意度', '≥90%'],
          ],
        },
      },
    ],
  },
});
