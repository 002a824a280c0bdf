import { recogniseLevel1, recogniseLevel2, type PlacedText } from '../../../indicator';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly source: PlacedText;
  readonly level: '一级' | '二级';
}

export const unknownLevelName = defineRule<'form', State>({
  code: 'SYS-01',
  id: 'system/unknown-level-name',
  family: 'system',
  scope: 'form',
  severity: 'error',
  title: { zh: '一级、二级指标名不在系统字典里', en: 'Unknown name of a level' },
  basis: '惯例：预算管理一体化系统按名称（去掉“指标”二字）匹配一级、二级指标',
  why: {
    zh: '名称对不上，导入时整行会被退回或归不了类。',
    en: 'Rows whose level is unknown are refused or filed nowhere.',
  },
  remedy: 'manual',
  detect({ indicators }) {
    if (
      !indicators.some(({ level2Source, level1Source }) => level2Source !== null || level1Source !== null)
    ) {
      return notApplicable('表里没有一级、二级指标栏。', 'The form has no levels.');
    }
    const states = new Map<string, State>();
    for (const { level1, level2, level1Source, level2Source, name } of indicators) {
      if (name === null) continue;
      if (level2Source !== null && level2 === null && recogniseLevel2(level2Source.text) === null) {
        states.set(level2Source.cell, { source: level2Source, level: '二级' });
      } else if (level1Source !== null && level1 === null && recogniseLevel1(level1Source.text) === null) {
        states.set(level1Source.cell, { source: level1Source, level: '一级' });
      }
    }
    return [...states.values()];
  },
  explain: ({ source, level }) => ({
    zh: `${level}指标“${quoted(source.text)}”不是规定的名称，导入系统时归不了类。请改用规定的${level}指标名。`,
    en: `“${quoted(source.text)}” is no standard name of level ${level === '一级' ? '1' : '2'}, so systems cannot file the row. Use the standard name.`,
  }),
  place: ({ source }) => ({ cell: source.cell }),
  examples: {
    bad: [
      { form: { indicators: [['综合效能', '公园免费开放率', '=100%']] }, cell: 'B9', says: ['综合效能'] },
    ],
    good: [{ form: { indicators: [['社会效益', '公园免费开放率', '=100%']] } }],
  },
});
