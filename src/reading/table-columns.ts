import type { BodyRow, ColumnLimits } from './table-body';
import type { HeaderColumn, TableHeader } from './table-header';
import type { HeaderRole } from './lexicon';
import type { ViewCell } from './sheet-view';

/** The role of each column of a table, as its contents show it; the header is asked where they are silent. */
export interface ColumnRoles {
  readonly level1: number | null;
  readonly level2: number | null;
  readonly name: number;
  /** Further columns under the name's header word. */
  readonly nameSpan: ColumnLimits;
  /** Null where the table has no column for values. */
  readonly value: number | null;
  readonly operator: number | null;
  readonly unit: number | null;
  readonly weight: number | null;
  readonly explanation: number | null;
  readonly evidence: number | null;
  readonly lastYear: number | null;
  readonly actual: number | null;
  readonly direction: number | null;
  readonly remark: number | null;
  /** Columns with contents but without a role, right of the name. */
  readonly overflow: readonly number[];
  /** The column of the value's header word; null where there is none. */
  readonly valueHeader: HeaderColumn | null;
  /** The unit in the value's header word: 目标值（%）. */
  readonly headerUnit: string | null;
  /** Levels and indicators stand in one column. */
  readonly tree: boolean;
}

interface ColumnContents {
  count: number;
  level1: number;
  level2: number;
  operators: number;
  units: number;
  figures: number;
  directions: number;
  signed: number;
  kinds: number;
}

function contentsOf(rows: readonly BodyRow[]): Map<number, ColumnContents> {
  const columns = new Map<number, ColumnContents>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      let contents = columns.get(cell.column);
      if (!contents) {
        contents = {
          count: 0,
          level1: 0,
          level2: 0,
          operators: 0,
          units: 0,
          figures: 0,
          directions: 0,
          signed: 0,
          kinds: 0,
        };
        columns.set(cell.column, contents);
      }
      const { shape, level1, level2 } = cell.reading;
      contents.count += 1;
      if (level1) contents.level1 += 1;
      if (level2) contents.level2 += 1;
      if (shape.operator) contents.operators += 1;
      if (shape.figure) contents.figures += 1;
      if (shape.direction) contents.directions += 1;
      if (shape.signed) contents.signed += 1;
      if (shape.kind) contents.kinds += 1;
      if (shape.unit) contents.units += 1;
    }
  }
  return columns;
}

/** Decides the columns of a table. Costs grow with its cells. */
export function decideColumns(
  header: TableHeader,
  rows: readonly BodyRow[],
  headerCategories: readonly ViewCell[],
  fieldColumns: ReadonlySet<number>,
  shared: ColumnRoles | null,
): ColumnRoles {
  const contents = contentsOf(rows);
  const count = (column: number) => contents.get(column)?.count ?? 0;
  const own = [...contents.keys()].filter((column) => !fieldColumns.has(column)).sort((a, b) => a - b);
  const usable = shared === null ? own : own.filter((column) => column >= header.left);
  const levels = decideLevels(header, usable, contents, headerCategories, shared);
  const taken = new Set<number>(fieldColumns);
  for (const level of [levels.level1, levels.level2]) if (level !== null) taken.add(level);

  const named = nameHeader(header, levels, contents);
  const name = decideName(named, header, usable, contents, levels, taken);
  const tree = name === levels.level2 || name === levels.level1;
  taken.add(name);
  const nameSpan =
    named && named.left <= name && name <= named.right
      ? { left: named.left, right: named.right }
      : { left: name, right: name };

  const roles = new Map<HeaderRole, number>();
  const valueHeaders: HeaderColumn[] = [];
  for (const column of header.columns) {
    if (column === named || fieldColumns.has(column.left)) continue;
    const role = column.role;
    if (role === 'value' || role === 'valueWrong' || role === 'valueWeak' || role === 'valueLongTerm') {
      valueHeaders.push(column);
      continue;
    }
    if (role === 'level1' || role === 'level2' || role === 'name' || role === 'structure') continue;
    if (role === 'weight' && column.right < name && header.columns.some((each) => isWeightOf(each, name)))
      continue;
    const at = firstWithContents(column, count, taken) ?? column.left;
    if (taken.has(at)) continue;
    const settled = settleRole(role, contents.get(at));
    if (!roles.has(settled)) roles.set(settled, at);
    taken.add(at);
  }

  const valueHeader = bestValueHeader(valueHeaders);
  for (const other of valueHeaders) {
    if (other !== valueHeader) for (let at = other.left; at <= other.right; at += 1) taken.add(at);
  }
  const free = () => usable.filter((column) => column > name && !taken.has(column) && count(column) > 0);
  let value: number | null = null;
  if (valueHeader) {
    const inside = free().filter((column) => column >= valueHeader.left && column <= valueHeader.right);
    value = inside.length > 1 ? partValueColumns(inside, contents, roles, taken) : (inside[0] ?? null);
  }
  if (value === null) {
    const candidates = free();
    const rest = candidates.length > 1 ? partValueColumns(candidates, contents, roles, taken) : candidates[0];
    value =
      rest ??
      (valueHeader ? valuesUnderOtherWord(roles, contents, rows.length) : null) ??
      (valueHeader && !taken.has(valueHeader.left) ? valueHeader.left : null);
  }
  if (value !== null) taken.add(value);
  const signs = roles.has('operator') ? undefined : free().find((column) => holdsSigns(contents.get(column)));
  if (signs !== undefined) {
    roles.set('operator', signs);
    taken.add(signs);
  }
  const at = (role: HeaderRole) => roles.get(role) ?? null;
  return {
    ...levels,
    name,
    nameSpan,
    value,
    operator: at('operator'),
    unit: at('unit'),
    weight: at('weight'),
    explanation: at('explanation') ?? at('nameOrExplanation'),
    evidence: at('evidence'),
    lastYear: at('lastYear'),
    actual: at('actual'),
    direction: at('direction'),
    remark: at('remark'),
    overflow: free(),
    valueHeader,
    headerUnit: unitOfHeader(valueHeader),
    tree,
  };
}

/** ≥, ≤, =: a column of signs is one whatever its header says. */
function holdsSigns(contents: ColumnContents | undefined): boolean {
  return contents !== undefined && contents.count >= 2 && contents.operators >= contents.count * 0.8;
}

const HEADER_UNIT = /\(([^()]{1,6})\)$/;

function unitOfHeader(column: HeaderColumn | null): string | null {
  const unit = HEADER_UNIT.exec(column?.cells[0]?.reading.folded ?? '')?.[1];
  return unit !== undefined && /^(?:[%‰]|元|万元|亿元|人|人次|个|件|天|项|次)$/.test(unit) ? unit : null;
}

interface Levels {
  readonly level1: number | null;
  readonly level2: number | null;
}

/** The pair of columns whose contents are most categories; the header's own columns win a tie. */
function decideLevels(
  header: TableHeader,
  usable: readonly number[],
  contents: ReadonlyMap<number, ColumnContents>,
  headerCategories: readonly ViewCell[],
  shared: ColumnRoles | null,
): Levels {
  const headed = (role: HeaderRole) => header.columns.find((column) => column.role === role) ?? null;
  const head1 = headed('level1');
  const head2 = headed('level2');
  const within = (column: HeaderColumn | null, at: number) =>
    column !== null && at >= column.left && at <= column.right;
  const score1 = (at: number) =>
    (contents.get(at)?.level1 ?? 0) +
    headerCategories.filter((cell) => cell.column === at && cell.reading.level1).length +
    (within(head1, at) ? 0.5 : 0);
  const score2 = (at: number) => (contents.get(at)?.level2 ?? 0) + (within(head2, at) ? 0.5 : 0);
  const candidates = new Set<number>(usable);
  for (const cell of headerCategories) candidates.add(cell.column);
  if (head1) candidates.add(head1.left);
  if (head2) candidates.add(head2.left);
  const ranked2 = [...candidates]
    .filter((at) => score2(at) > 0)
    .sort((a, b) => score2(b) - score2(a) || a - b);
  const ranked1 = [...candidates]
    .filter((at) => score1(at) > 0)
    .sort((a, b) => score1(b) - score1(a) || a - b);
  let best: Levels & { score: number } = { level1: null, level2: null, score: 0 };
  for (const level2 of [...ranked2.slice(0, 3), null]) {
    for (const level1 of [...ranked1.slice(0, 3), null]) {
      if (level1 !== null && level1 === level2) continue;
      const order = level1 !== null && level2 !== null && level1 > level2 ? 0.3 : 0;
      const score =
        (level1 === null ? 0 : score1(level1)) + (level2 === null ? 0 : score2(level2) * 1.2) - order;
      if (score > best.score) best = { level1, level2, score };
    }
  }
  if (shared !== null) {
    return { level1: best.level1 ?? shared.level1, level2: best.level2 ?? shared.level2 };
  }
  return { level1: best.level1, level2: best.level2 };
}

function nameHeader(
  header: TableHeader,
  levels: Levels,
  contents: ReadonlyMap<number, ColumnContents>,
): HeaderColumn | null {
  // Categories under 一级指标 and names under 二级指标: the words are a level off, the contents are not.
  const offset = header.columns.find(({ role, left }) => {
    const held = contents.get(left);
    return role === 'level2' && left !== levels.level2 && held !== undefined && held.level2 < held.count / 2;
  });
  return (
    header.columns.find((column) => column.role === 'name') ??
    offset ??
    header.columns.find(
      (column) =>
        column.role === 'nameOrExplanation' && column.left > Math.max(levels.level1 ?? 0, levels.level2 ?? 0),
    ) ??
    header.columns.find(
      (column) =>
        column.role === 'nameOrExplanation' &&
        column.left === Math.max(levels.level1 ?? 0, levels.level2 ?? 0),
    ) ??
    header.columns.find((column) => column.role === 'explanation') ??
    null
  );
}

function decideName(
  named: HeaderColumn | null,
  header: TableHeader,
  usable: readonly number[],
  contents: ReadonlyMap<number, ColumnContents>,
  levels: Levels,
  taken: ReadonlySet<number>,
): number {
  const count = (column: number) => contents.get(column)?.count ?? 0;
  const level = Math.max(levels.level2 ?? 0, levels.level1 ?? 0);
  const inside = named ? firstWithContents(named, count, taken) : null;
  if (named && inside !== null) return pastNumbers(named, inside, contents, taken);
  if (named && named.left === (levels.level2 ?? levels.level1)) {
    const only = contents.get(named.left);
    // A column that holds more than categories is a list with the categories as its group rows.
    if (only && only.count > only.level1 + only.level2) return named.left;
  }
  const next = usable.find((column) => column > level && !taken.has(column) && count(column) > 0);
  if (
    next !== undefined &&
    !(named && count(named.left) === 0 && !taken.has(named.left) && isHeaded(header, next))
  ) {
    return next;
  }
  return named && !taken.has(named.left) ? named.left : (next ?? level + 1);
}

/** 1, 2, 3 in a column before the names, under the same word, only count them. */
function pastNumbers(
  named: HeaderColumn,
  first: number,
  contents: ReadonlyMap<number, ColumnContents>,
  taken: ReadonlySet<number>,
): number {
  const held = contents.get(first);
  if (!held || held.figures < held.count) return first;
  for (let at = first + 1; at <= Math.min(named.right, first + 4); at += 1) {
    const next = contents.get(at);
    if (!taken.has(at) && next && next.count >= held.count && next.figures < next.count / 2) return at;
  }
  return first;
}

function isHeaded(header: TableHeader, at: number): boolean {
  return header.columns.some(
    ({ left, right, role }) =>
      at >= left && at <= right && role !== 'level1' && role !== 'level2' && role !== 'structure',
  );
}

function firstWithContents(
  column: HeaderColumn,
  count: (at: number) => number,
  taken: ReadonlySet<number>,
): number | null {
  const last = Math.min(column.right, column.left + 64);
  for (let at = column.left; at <= last; at += 1) if (!taken.has(at) && count(at) > 0) return at;
  return null;
}

/** A weight right of the name is the indicator's; those left of it are the levels'. */
function isWeightOf(column: HeaderColumn, name: number): boolean {
  return column.role === 'weight' && column.left > name;
}

/** 指标性质 and 指标方向 head operators here and kinds or directions there: the contents decide. */
function settleRole(role: HeaderRole, contents: ColumnContents | undefined): HeaderRole {
  if (!contents || contents.count === 0) return role;
  const most = contents.count * 0.6;
  if (role === 'operator' || role === 'direction') {
    if (contents.directions >= most) return 'direction';
    if (contents.kinds >= most && contents.operators <= contents.kinds) return 'ignored';
    if (contents.operators >= most) return 'operator';
    return role === 'operator' ? 'ignored' : role;
  }
  return role;
}

function bestValueHeader(columns: readonly HeaderColumn[]): HeaderColumn | null {
  const order: readonly HeaderRole[] = ['value', 'valueWrong', 'valueWeak', 'valueLongTerm'];
  for (const role of order) {
    const some = columns.filter((column) => column.role === role);
    const best = [...some].sort((a, b) => preference(b) - preference(a))[0];
    if (best) return best;
  }
  return null;
}

/** Under 指标值 nothing, under 备注 figures with signs: the figures are the values. Frees the column. */
function valuesUnderOtherWord(
  roles: Map<HeaderRole, number>,
  contents: ReadonlyMap<number, ColumnContents>,
  rows: number,
): number | null {
  for (const role of ['remark', 'explanation', 'evidence', 'ignored', 'weight'] as const) {
    const column = roles.get(role);
    const held = column === undefined ? undefined : contents.get(column);
    if (column === undefined || !held || held.count < rows / 2) continue;
    if (held.signed < held.count / 2) continue;
    roles.delete(role);
    return column;
  }
  return null;
}

/** What was settled last counts: 调整后, 审定; then the later year, then 年度 before a word without a time. */
function preference(column: HeaderColumn): number {
  const key = column.cells[0]?.reading.key ?? '';
  if (/调整后|审定|核定|批复|审核后/.test(key)) return 10_000;
  const year = /20\d\d/.exec(key)?.[0];
  if (year !== undefined) return Number(year);
  return /年/.test(key) ? 1 : 0;
}

/** Several columns under one value word: sign, figure and unit are told by what they hold. */
function partValueColumns(
  columns: readonly number[],
  contents: ReadonlyMap<number, ColumnContents>,
  roles: Map<HeaderRole, number>,
  taken: Set<number>,
): number | null {
  const rest: number[] = [];
  for (const column of columns) {
    const held = contents.get(column);
    if (!held) continue;
    if (held.operators >= held.count * 0.7 && !roles.has('operator')) {
      roles.set('operator', column);
      taken.add(column);
    } else {
      rest.push(column);
    }
  }
  const figures = rest.filter((column) => {
    const held = contents.get(column);
    return held !== undefined && held.figures >= held.count * 0.5;
  });
  const figure = figures[0];
  if (figure !== undefined) {
    const unit = rest.find((column) => {
      const held = contents.get(column);
      return column > figure && held !== undefined && held.units >= held.count * 0.8 && held.figures === 0;
    });
    if (unit !== undefined && !roles.has('unit') && roles.has('operator')) {
      roles.set('unit', unit);
      taken.add(unit);
    }
    if (roles.has('operator')) return figure;
  }
  let best: number | null = null;
  for (const column of rest) {
    if (best === null || (contents.get(column)?.count ?? 0) > (contents.get(best)?.count ?? 0)) best = column;
  }
  return best;
}
