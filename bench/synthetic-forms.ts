/**
 * Workbooks of synthetic performance forms, the same for the same count. Layouts, wording and faults vary as they do
 * in practice: other columns, merged or not, an operator and a unit of their own, weights, two forms on a sheet,
 * a row too low, values in words, wrong operators, missing units, markup residue, copied goals.
 */
import { writeDesignedWorkbook } from '../src/hosts/file/write-designed-workbook';
import { standardLibrary, type LibraryEntry } from '../src/library';
import type { SheetDesign } from '../src/sheet';
import { mergedSheet, plainSheet, type FormRows } from '../scripts/sample-sheets';
import {
  ATTRIBUTES,
  BRANCHES,
  CATEGORIES,
  COUNT_UNITS,
  DEPARTMENTS,
  GOALS,
  OFFICES,
  PERIODS,
  PLACES,
  PROJECTS,
  VAGUE_VALUES,
} from './synthetic-words';

const SEED = 20_250_101;
const LAYOUTS = ['four', 'four', 'five', 'shifted', 'wide', 'split', 'weights', 'noCodes'] as const;
type Layout = (typeof LAYOUTS)[number];
/** Of a hundred sheets, how many hold two forms one below the other. */
const STACKED = 4;
/** Of a hundred files, how many hold several forms. */
const MORE_FORMS = 20;

/** Mulberry32: small, and the same everywhere. Each call of `next` gives a share from 0 to 1. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  of<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /** True in `percent` of a hundred. */
  in(percent: number): boolean {
    return this.next() * 100 < percent;
  }
}

interface Row {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly operator: string;
  readonly number: string;
  readonly unit: string;
}

const ENTRIES: ReadonlyMap<string, readonly LibraryEntry[]> = new Map(
  CATEGORIES.map(([, , level2]) => [
    level2,
    standardLibrary().entries.filter((entry) => entry.level2 === level2),
  ]),
);

function indicatorRow(
  chance: Chance,
  [level1, level2, category]: (typeof CATEGORIES)[number],
  yuan: number,
): Row {
  const entry = chance.of(ENTRIES.get(category) ?? []);
  const named = chance.in(40) && entry.aliases.length > 0 ? chance.of(entry.aliases) : entry.name;
  const name = chance.in(15) ? `${chance.of(PLACES)}县${named}` : named;
  if (chance.in(category.includes('效益') || category.includes('影响') ? 45 : 12)) {
    return { level1, level2, name, operator: '', number: chance.of(VAGUE_VALUES), unit: '' };
  }
  const given = entry.direction.length === 1 && '≥≤=><'.includes(entry.direction) ? entry.direction : '=';
  const operator = chance.in(8) ? chance.of(['≥', '≤', '=', '>', '', '-', '\\geq ']) : given;
  const unit = chance.in(5) ? '' : (entry.unit ?? '');
  const number =
    category === '成本指标' && unit.includes('元')
      ? String(unit === '万元' ? yuan / 10_000 : yuan)
      : unit === '%'
        ? String(chance.of([85, 90, 95, 98, 99, 100, 110]))
        : String(chance.whole(1, 3_000));
  return { level1, level2, name, operator, number, unit };
}

function indicatorRows(chance: Chance, yuan: number): Row[] {
  return CATEGORIES.flatMap((category) =>
    Array.from({ length: chance.in(20) ? 2 : 1 }, () => indicatorRow(chance, category, yuan)),
  );
}

function goalText(chance: Chance, place: string, project: string, wan: string): string {
  const words: Readonly<Record<string, string | number>> = {
    place,
    project,
    amount: chance.in(85) ? wan : chance.whole(5, 900),
    year: 2025,
    count: chance.whole(2, 2_000),
    unit: chance.of(COUNT_UNITS),
    rate: chance.of([90, 95, 98, 100]),
    satisfied: chance.of([85, 90, 95]),
    number: chance.whole(1, 90),
    people: chance.whole(100, 90_000),
    price: chance.whole(20, 6_000),
  };
  return chance.of(GOALS).replace(/\{(\w+)\}/g, (_, key: string) => String(words[key] ?? ''));
}

/** The table's header and one row of it, as the layout has them; the columns of a form are as many as the header's. */
function tableOf(layout: Layout, rows: readonly Row[]): FormRows {
  const plain = ({ operator, number, unit }: Row): string => `${operator}${number}${unit}`;
  const cells = (row: Row): readonly string[] => {
    switch (layout) {
      case 'wide':
        return [row.level1, row.level2, row.name, '', '', plain(row)];
      case 'split':
        return [row.level1, row.level2, row.name, row.operator, row.number, row.unit];
      case 'weights':
        return [row.level1, row.level2, row.name, plain(row), row.level1.startsWith('1') ? '10' : '7.5'];
      case 'noCodes':
        return [row.level1.slice(2), `${row.level2.slice(3).replace('指标', '')}指标`, row.name, plain(row)];
      case 'five':
      case 'shifted':
        return [row.level1, row.level2, row.name, plain(row), ''];
      case 'four':
        return [row.level1, row.level2, row.name, plain(row)];
    }
  };
  const header: Readonly<Record<Layout, readonly string[]>> = {
    four: ['一级指标', '二级指标', '三级指标', '绩效值'],
    noCodes: ['一级指标', '二级指标', '三级指标', '指标值'],
    five: ['一级指标', '二级指标', '三级指标', '绩效值', ''],
    shifted: ['一级指标', '二级指标', '三级指标', '绩效值', ''],
    wide: ['一级指标', '二级指标', '三级指标', '三级指标', '三级指标', '绩效值'],
    split: ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
    weights: ['一级指标', '二级指标', '三级指标', '绩效值', '权重'],
  };
  let above = '';
  const body = rows.map((row) => {
    const [level1 = '', ...rest] = cells(row);
    const shown = level1 === above ? '' : level1;
    above = level1;
    return [shown, ...rest];
  });
  return [header[layout], ...body];
}

function formRows(chance: Chance): FormRows {
  const layout = chance.of(LAYOUTS);
  const place = chance.of(PLACES);
  const [code, bureau] = chance.of(DEPARTMENTS);
  const project = chance.of(PROJECTS);
  const yuan = chance.whole(30, 9_000) * 1_000;
  const wan = String(yuan / 10_000);
  const amount = chance.in(4) ? `${wan.slice(0, 1)},${wan.slice(1)}` : chance.in(5) ? String(yuan) : wan;
  const department = `${code}-${place}县${bureau}`;
  const unit = `${code}001-${place}县${bureau}${chance.of(BRANCHES)}`;
  const named = chance.in(70) ? project : `${place}县${project}`;
  const goal = chance.in(3) ? '' : goalText(chance, place, project, wan);
  const table = tableOf(layout, indicatorRows(chance, yuan));
  const width = table[0]?.length ?? 4;
  const pairs: readonly (readonly string[])[] = [
    ['主管部门', department, '实施单位', unit],
    ['项目属性', chance.of(ATTRIBUTES), '项目期限', chance.of(PERIODS)],
    ['项目主管处室', chance.of(OFFICES), '项目年度金额', amount],
  ];
  const head: string[][] =
    layout === 'shifted'
      ? [
          ['', '', '', '', ''],
          [named],
          ['项目名称', ...(pairs[0] ?? []).slice(1)],
          ['主管部门', '', ...(pairs[1] ?? []).slice(2)],
        ]
      : [['项目名称', named], ...pairs.map((pair) => [...pair])];
  if (layout === 'shifted') head.push(...pairs.slice(1).map((pair) => [...pair]));
  const rows = [
    ['部门项目支出预算绩效目标表'],
    [...Array<string>(width - 1).fill(''), '单位：万元'],
    ...head,
    ['年度总体绩效目标', goal],
    ...table,
  ];
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** An .xlsx of this many forms, nearly each on a sheet of its own. */
export function syntheticWorkbook(forms: number): Uint8Array {
  return workbookOf(new Chance(SEED + forms), forms);
}

/** So many .xlsx of a unit each, most of one form, some of a few. */
export function* syntheticFiles(count: number): Generator<Uint8Array> {
  const chance = new Chance(SEED + count);
  for (let made = 0; made < count; made += 1)
    yield workbookOf(chance, chance.in(MORE_FORMS) ? chance.whole(2, 8) : 1);
}

function workbookOf(chance: Chance, forms: number): Uint8Array {
  const sheets: SheetDesign[] = [];
  for (let made = 0; made < forms;) {
    const stacked = made + 1 < forms && chance.in(STACKED);
    const rows = stacked ? [...formRows(chance), [], ...formRows(chance)] : formRows(chance);
    made += stacked ? 2 : 1;
    const name = `表${String(sheets.length + 1).padStart(5, '0')}`;
    sheets.push(chance.in(50) ? mergedSheet(name, rows) : plainSheet(name, rows));
  }
  return writeDesignedWorkbook(sheets);
}
