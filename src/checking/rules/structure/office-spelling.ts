import { groupBy } from '../../analysis/group-by';
import { perForm } from '../../analysis/per-form';
import type { FormDigest } from '../../digest';
import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly digest: FormDigest;
  readonly text: string;
  readonly cell: string;
  readonly usual: string;
  readonly uses: number;
  /** Where the usual spelling stands; null where it comes from the profile. */
  readonly other: FormDigest | null;
}

const CODED = /^\s*(\d+)\s*[-－—–_]?\s*(\D.*)$/u;

interface Office {
  readonly digest: FormDigest;
  readonly code: string;
  readonly text: string;
  readonly cell: string;
}

/** The office of a form, where it has a code. */
const codedOffice = perForm((digest): Office | null => {
  const { office } = digest;
  const code = office ? CODED.exec(office.text)?.[1] : undefined;
  return office && code !== undefined ? { digest, code, text: office.text.trim(), cell: office.cell } : null;
});

/** Offices with one code and several spellings: the rarer ones, with the usual one. */
function rareSpellings(offices: readonly Office[]): State[] {
  const states: State[] = [];
  for (const sameCode of groupBy(offices, ({ code }) => code).values()) {
    const spellings = groupBy(sameCode, ({ text }) => text);
    const [most = [], ...rest] = [...spellings.values()].sort((a, b) => b.length - a.length);
    const [usual] = most;
    if (!usual) continue;
    for (const { digest, text, cell } of rest.flat()) {
      states.push({ digest, text, cell, usual: usual.text, uses: most.length, other: usual.digest });
    }
  }
  return states;
}

export const officeSpelling = defineRule<'workbook', State>({
  code: 'STR-07',
  id: 'structure/office-spelling',
  family: 'structure',
  scope: 'workbook',
  severity: 'warning',
  title: { zh: '项目主管处室写法不一致', en: 'Spelling of the office' },
  basis: '惯例：同一编码的处室用同一名称',
  why: {
    zh: '同一处室两种写法，汇总时会被分成两个处室。',
    en: 'One office with two spellings becomes two when forms are put together.',
  },
  remedy: 'suggestion',
  detect(digests, { profile }) {
    const offices = digests.flatMap((digest) => codedOffice(digest) ?? []);
    if (profile.offices.length > 0) {
      const known = new Set(profile.offices);
      return offices
        .filter(({ text }) => !known.has(text))
        .flatMap(({ digest, text, cell, code }) => {
          const usual = profile.offices.find((office) => CODED.exec(office)?.[1] === code);
          return usual === undefined ? [] : [{ digest, text, cell, usual, uses: 0, other: null }];
        });
    }
    if (offices.length < 2)
      return notApplicable('写了编码的处室不足两处，无从比较。', 'Fewer than two coded offices to compare.');
    return rareSpellings(offices);
  },
  explain: ({ text, usual, uses }) => ({
    zh:
      uses === 0
        ? `项目主管处室“${text}”与名录里的“${usual}”不一致，汇总时会分成两个处室。请改为“${usual}”。`
        : `项目主管处室写成“${text}”，同一编码在其他${uses}张表里是“${usual}”，汇总时会分成两个处室。请核对后统一。`,
    en:
      uses === 0
        ? `The office “${text}” is “${usual}” in the list of offices. Use that name.`
        : `The office is “${text}” here, but “${usual}” under the same code in ${uses} other forms. Use one name.`,
  }),
  act: ({ cell, usual }) => [
    {
      kind: 'suggestion',
      title: { zh: `改为“${usual}”`, en: `Change to “${usual}”` },
      edits: [{ cell, value: usual }],
    },
  ],
  place: ({ digest, cell, other }) => ({
    file: digest.file,
    sheet: digest.sheet,
    form: digest.form,
    cell,
    related: other?.office ? [{ file: other.file, sheet: other.sheet, cell: other.office.cell }] : [],
  }),
  examples: {
    bad: [
      {
        forms: [
          { fields: { office: '07-农业农村股' } },
          { fields: { office: '07-农业农村股' } },
          { fields: { office: '07-农村股' } },
        ],
        cell: 'B6',
        says: ['农业农村股'],
        becomes: { B6: '07-农业农村股' },
      },
    ],
    good: [
      { forms: [{ fields: { office: '07-农业农村股' } }, { fields: { office: '08-社保股' } }] },
      { forms: [{ fields: { office: '农业股' } }, { fields: { office: '农村股' } }] },
    ],
  },
});
