import type { ContractWorkbook } from '../hosts/contract/contract-workbook';
import { pageOf } from './et-application';
import { EtProgram } from './et-program';
import { CURRENT_WPS } from './et-version';

/** A small form with something to say about it. */
const rows: readonly (readonly [string, string, string, string])[] = [
  ['项目支出绩效目标表', '', '', ''],
  ['项目名称', '干部培训', '项目金额', '25万元'],
  ['年度总体绩效目标', '完成培训2期，培训100人次。', '', ''],
  ['一级指标', '二级指标', '三级指标', '绩效值'],
  ['产出指标', '数量指标', '培训期数', '≥2期'],
  ['产出指标', '质量指标', '培训合格率', '较好'],
  ['产出指标', '成本指标', '培训成本', '≥25万元'],
  ['效益指标', '社会效益指标', '干部能力提升', '有效提升'],
  ['满意度指标', '服务对象满意度指标', '参训人员满意度', '≥95%'],
];

const seed: ContractWorkbook = {
  fileName: '目标表.xlsx',
  sheets: [
    {
      name: '目标表',
      cells: rows.flatMap((row, down) =>
        row.flatMap((value, right) =>
          value === '' ? [] : [{ cell: `${'ABCD'[right] ?? ''}${down + 1}`, value }],
        ),
      ),
      merges: ['A1:D1'],
      hiddenRows: [],
      hiddenColumns: [],
      notes: [],
      protected: false,
    },
  ],
  properties: {},
};

/** Puts the model of WPS into a page, as WPS does before the page's own scripts run. */
const program = new EtProgram(CURRENT_WPS, seed);
const stored = new Map<string, unknown>();
const page = pageOf(program) as { Application: object };
Object.assign(page.Application, {
  PluginStorage: {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: unknown) => stored.set(key, value),
  },
});
Object.assign(globalThis, page, { wpsProgram: program, wpsStored: stored });

// What engines gained after Chromium 86.
for (const [owner, names] of [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Promise, ['withResolvers']],
  [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  [globalThis, ['Iterator']],
] as const)
  for (const name of names) Reflect.deleteProperty(owner, name);
