import { formatCell } from '../../../sheet';
import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly words: readonly string[];
  readonly cell: string;
}

/** Words of a form of performance goals; those that other lists have as well do not suffice alone. */
const OWN = /一级指标|二级指标|三级指标|绩效目标|绩效指标|指标值|绩效值|产出指标|效益指标|满意度指标/u;
const COMMON = /项目名称|主管部门|实施单位|总体目标/u;
/** A sheet of explanations talks about the table, in sentences; labels are short. */
const LONGEST_LABEL = 16;

export const noKnownLayout = defineRule<'sheet', State>({
  code: 'STR-01',
  id: 'structure/no-known-layout',
  family: 'structure',
  scope: 'sheet',
  severity: 'error',
  title: { zh: '没有认出绩效目标表', en: 'No known layout' },
  basis: '完整性：一级、二级、三级指标和绩效值应各有表头',
  why: {
    zh: '认不出表头，表里的内容都没有被审核。',
    en: 'Without a known header nothing in the sheet was checked.',
  },
  remedy: 'manual',
  detect({ grid, forms, absence }) {
    if (forms.length > 0) return [];
    if (absence?.reason !== 'noIndicatorTable' && absence?.reason !== 'indicatorsWithoutProject') {
      return notApplicable('工作表里没有绩效目标表。', 'The sheet holds no form.');
    }
    const { snapshot } = grid;
    if (snapshot.hidden) return notApplicable('工作表是隐藏的。', 'The sheet is hidden.');
    const found = new Map<string, string>();
    for (const { text, row, column } of snapshot.cells) {
      const label = text.replace(/\s/gu, '');
      if (label.length > LONGEST_LABEL) continue;
      const word = (OWN.exec(label) ?? COMMON.exec(label))?.[0];
      if (word !== undefined && !found.has(word)) found.set(word, formatCell({ row, column }));
    }
    const [first] = found.values();
    if (found.size < 2 || first === undefined || ![...found.keys()].some((word) => OWN.test(word))) {
      return notApplicable('工作表里没有绩效目标表。', 'The sheet holds no form.');
    }
    return [{ words: [...found.keys()].slice(0, 3), cell: first }];
  },
  explain: ({ words }) => ({
    zh: `这张工作表有${words.map((word) => `“${word}”`).join('、')}字样，但没有认出完整的表头，内容都没有审核。请对照“一级指标、二级指标、三级指标、绩效值”补全表头。`,
    en: `This sheet says ${words.map((word) => `“${word}”`).join(', ')}, but no complete header was found, so nothing was checked. Complete the header: 一级指标, 二级指标, 三级指标, 绩效值.`,
  }),
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [{ sheet: '部门项目支出绩效目标表\n项目名称\t公园绿化养护\n主管部门\t某县住建局\n养护公园\t3处' }],
    good: [{ sheet: '填报说明\n一、各单位请在3月底前报送。' }],
  },
});
