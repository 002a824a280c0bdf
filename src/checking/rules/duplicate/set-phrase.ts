import type { Level2 } from '../../../indicator';
import { groupBy } from '../../analysis/group-by';
import { nameCore } from '../../analysis/name-words';
import { perForm } from '../../analysis/per-form';
import type { DigestIndicator, FormDigest } from '../../digest';
import { defineRule, insufficientData } from '../../rule';
import { quoted } from '../../wording';
import { formsInEnglish, formsInWords, placeOf } from './forms-in-words';

interface Use {
  readonly digest: FormDigest;
  readonly indicator: DigestIndicator;
  readonly name: string;
  /** Name and value. */
  readonly phrase: string;
}

interface State {
  readonly name: string;
  readonly value: string;
  readonly level2: string;
  readonly uses: readonly Use[];
  /** Uses that hold the name and add to it. */
  readonly variants: number;
  /** Forms of the department that say anything in this category. */
  readonly among: number;
}

/** What a project brings about; outputs may well be put in the same words (验收合格). */
const EFFECTS: ReadonlySet<Level2 | null> = new Set<Level2 | null>([
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
]);

const usesIn = perForm((digest): readonly Use[] =>
  digest.indicators
    .filter(({ target, level2 }) => target.kind === 'words' && EFFECTS.has(level2))
    .map((indicator) => {
      const name = nameCore(indicator.name);
      return { digest, indicator, name, phrase: `${name}\n${indicator.value}` };
    }),
);

/** The categories that a form says anything in. */
const categoriesIn = perForm(
  (digest): ReadonlySet<string> => new Set(digest.indicators.map(({ level2 }) => level2 ?? '')),
);

/** The phrase of a category that most forms repeat, with those that only add to it. */
function phraseIn(uses: readonly Use[], among: number, shortest: number): State | null {
  const [most] = [...groupBy(uses, ({ phrase }) => phrase).values()].sort((a, b) => b.length - a.length);
  const [first] = most ?? [];
  if (!first || !most || first.name.length < shortest) return null;
  const all = uses.filter(
    ({ name, indicator }) => indicator.value === first.indicator.value && name.includes(first.name),
  );
  return {
    name: first.name,
    value: first.indicator.value,
    level2: first.indicator.level2 ?? '',
    uses: all,
    variants: all.length - most.length,
    among,
  };
}

export const setPhrase = defineRule<
  'workbook',
  State,
  { readonly fewestForms: number; readonly share: number; readonly shortest: number }
>({
  code: 'DUP-05',
  id: 'duplicate/set-phrase',
  family: 'duplicate',
  scope: 'workbook',
  severity: 'info',
  title: { zh: '套话指标在多张表中反复出现', en: 'A set phrase in many forms' },
  basis: '惯例：指标应反映本项目的效果',
  why: {
    zh: '放在哪个项目都行的话，说明不了任何一个项目的效果。',
    en: 'What fits every project tells the effect of none.',
  },
  remedy: 'manual',
  settings: { fewestForms: 5, share: 0.3, shortest: 4 },
  detect(digests, _context, { fewestForms, share, shortest }) {
    if (digests.length < fewestForms)
      return insufficientData(
        `不足${fewestForms}张表，看不出是不是套话。`,
        `Fewer than ${fewestForms} forms: too few to tell a set phrase.`,
      );
    const departments = groupBy(digests, ({ department, file }) => department?.text ?? `file:${file}`);
    return [...departments.values()].flatMap((forms) => {
      const byCategory = groupBy(forms.flatMap(usesIn), ({ indicator }) => indicator.level2 ?? '');
      return [...byCategory].flatMap(([level2, uses]) => {
        if (uses.length < fewestForms) return [];
        const among = forms.filter((form) => categoriesIn(form).has(level2)).length;
        const phrase = phraseIn(uses, among, shortest);
        if (phrase === null) return [];
        const count = new Set(phrase.uses.map(({ digest }) => digest)).size;
        return count >= fewestForms && count >= among * share ? [phrase] : [];
      });
    });
  },
  explain({ name, value, level2, uses, variants, among }) {
    const forms = [...new Set(uses.map(({ digest }) => digest))];
    const also = variants > 0 ? `（其中${variants}张略有增添）` : '';
    return {
      zh: `${level2}写“${quoted(name)}—${quoted(value)}”的，${among}张表中有${forms.length}张${also}：${formsInWords(forms)}。这是放在哪里都行的套话，请按项目写具体效果，没有的写“无”。`,
      en: `Of ${among} forms ${forms.length} give “${quoted(name)} – ${quoted(value)}”: ${formsInEnglish(forms)}. It fits any project; give the effect of each.`,
    };
  },
  place: ({ uses }) => placeOf(uses.map(({ digest, indicator }) => ({ digest, cell: indicator.nameCell }))),
  examples: {
    bad: [
      {
        forms: ['甲', '乙', '丙', '丁', '戊'].map((name) => ({
          fields: { projectName: `${name}项目`, department: '某局' },
          indicators: [['可持续影响', '推动事业健康发展', '持续推动'] as const],
        })),
        cell: 'C9',
        says: ['5张表中有5张'],
      },
    ],
    good: [
      {
        forms: ['甲', '乙', '丙', '丁', '戊'].map((name) => ({
          fields: { projectName: `${name}项目`, department: '某局' },
          indicators: [
            ['质量', '验收合格', '合格'] as const,
            ['社会效益', `${name}村群众出行`, '改善'] as const,
          ],
        })),
      },
    ],
  },
});
