import type { NoFormReason } from '../checked-sheet';

/** Why a sheet yields no form, as a person is told. */
export const ABSENCE_WORDS: Readonly<Record<NoFormReason, { readonly zh: string; readonly en: string }>> = {
  empty: { zh: '空表', en: 'empty' },
  noForm: { zh: '没有目标表的内容', en: 'nothing that belongs to a form' },
  noIndicatorTable: { zh: '有标题，没有指标', en: 'a title without indicators' },
  indicatorLibrary: { zh: '是指标库，不属于某个项目', en: 'a library of indicators, of no project' },
  indicatorsWithoutProject: { zh: '有指标，没有标题和项目名称', en: 'indicators without title or project' },
};
