import { categoryOfEntry, type IndicatorLibrary, type LibraryEntry } from './schema';

type Column = readonly [heading: string, text: (entry: LibraryEntry) => string];

const SEPARATOR = '、';
/** Names and types hold 、 themselves (制定规划、方案、标准数量), so lists of them are parted by a bar. */
const LIST_SEPARATOR = '|';

const COLUMNS: readonly Column[] = [
  ['指标编码', ({ id }) => id],
  ['类别', ({ group }) => group],
  ['适用项目类型', ({ projectTypes }) => projectTypes.join(LIST_SEPARATOR)],
  ['一级指标', ({ level1, newSystem }) => level1 ?? newSystem.level1],
  ['二级指标', categoryOfEntry],
  ['新体系一级指标', ({ newSystem }) => newSystem.level1],
  ['新体系二级指标', ({ newSystem }) => newSystem.level2],
  ['三级指标', ({ name }) => name],
  ['指标性质', ({ direction }) => direction],
  ['计量单位', ({ unit }) => unit ?? ''],
  ['可替换单位', ({ unitAlternatives }) => unitAlternatives.join(SEPARATOR)],
  ['值写法', ({ pattern }) => pattern],
  ['示例值', ({ example }) => example ?? ''],
  ['分档', ({ levels }) => levels.join(SEPARATOR)],
  ['指标解释', ({ calculation }) => calculation ?? ''],
  ['佐证材料', ({ evidence }) => evidence ?? ''],
  ['取值方式', ({ acquisition }) => acquisition ?? ''],
  ['别名', ({ aliases }) => aliases.join(LIST_SEPARATOR)],
  ['来源', ({ source }) => source],
  ['来源类型', ({ origin }) => origin],
  ['是否核实', ({ verified }) => (verified ? '是' : '否')],
];

/** A library as a table of texts, headings first; importLibrary reads the same entries from it. Write every cell as text. */
export function exportLibrary(library: Pick<IndicatorLibrary, 'entries'>): string[][] {
  return [
    COLUMNS.map(([heading]) => heading),
    ...library.entries.map((entry) => COLUMNS.map(([, text]) => text(entry))),
  ];
}
