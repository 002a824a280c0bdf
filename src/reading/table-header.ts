import { roleBeneath, type HeaderRole } from './lexicon';
import { rowIndexAtLeast, type SheetView, type ViewCell, type ViewRow } from './sheet-view';

/** A column, or a run of columns, that a header word stands over. */
export interface HeaderColumn {
  readonly role: HeaderRole;
  readonly left: number;
  readonly right: number;
  /** The cells with the word; several where it is repeated over neighbouring columns. */
  readonly cells: readonly ViewCell[];
}

/** One indicator table as its header announces it. Tables side by side have a header each. */
export interface TableHeader {
  /** First and last sheet row of the header. */
  readonly row: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  /** The table to the left whose level columns this one shares, as it has none of its own. */
  readonly shares: TableHeader | null;
}

const LEVELS_AND_NAME: ReadonlySet<HeaderRole> = new Set<HeaderRole>(['level1', 'level2', 'name']);
const VALUES: ReadonlySet<HeaderRole> = new Set<HeaderRole>(['value', 'valueWrong', 'valueLongTerm']);
const BENEATH: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'value',
  'valueWrong',
  'valueLongTerm',
  'lastYear',
  'actual',
  'operator',
  'unit',
  'weight',
  'score',
  'explanation',
  'evidence',
  'direction',
  'remark',
  'name',
  'ignored',
]);

interface Found {
  role: HeaderRole;
  left: number;
  right: number;
  cells: ViewCell[];
}

/** All headers of indicator tables on the sheet, in reading order. */
export function findTableHeaders(view: SheetView): readonly TableHeader[] {
  const headers = findWrittenHeaders(view);
  const rest = findTablesWithoutHeader(view, headers);
  return rest.length === 0 ? headers : [...headers, ...rest].sort((a, b) => a.row - b.row || a.left - b.left);
}

/** So many level-2 categories in one column, nearly in a row, are a table whatever stands above them. */
const CATEGORIES_OF_A_TABLE = 3;
const ROWS_BETWEEN_CATEGORIES = 5;

/** Runs of categories that no written header stands over: the header was lost, or uses words of its own. */
function findTablesWithoutHeader(view: SheetView, headers: readonly TableHeader[]): TableHeader[] {
  const found: TableHeader[] = [];
  const runs = new Map<number, { cells: ViewCell[]; headed: boolean }>();
  let nextHeader = 0;
  let live: TableHeader[] = [];
  const close = (column: number) => {
    const run = runs.get(column);
    runs.delete(column);
    const first = run?.cells[0];
    if (!run || run.headed || !first) return;
    if (new Set(run.cells.map((cell) => cell.reading.level2?.level2)).size < CATEGORIES_OF_A_TABLE) return;
    found.push({
      row: first.row - 1,
      lastRow: first.row - 1,
      left: column,
      right: column,
      columns: [],
      shares: null,
    });
  };
  for (const { row, cells } of view.rows) {
    for (; nextHeader < headers.length && (headers[nextHeader] as TableHeader).row <= row; nextHeader += 1) {
      const header = headers[nextHeader] as TableHeader;
      live = [...live.filter((each) => each.right < header.left || each.left > header.right), header];
    }
    // A new title or project name ends what an earlier header stands over.
    const ended = cells.some((cell) => cell.reading.isTitle || cell.reading.label?.role === 'projectName');
    if (ended) live = live.filter((header) => header.lastRow >= row - 1);
    for (const cell of cells) {
      if (!cell.reading.level2) continue;
      const run = runs.get(cell.column);
      const last = run?.cells[run.cells.length - 1];
      if (last && row - last.bottom > ROWS_BETWEEN_CATEGORIES) close(cell.column);
      const headed = live.some((each) => each.left - 1 <= cell.column && cell.column <= each.right);
      const current = runs.get(cell.column);
      if (current) {
        current.cells.push(cell);
        current.headed ||= headed;
      } else {
        runs.set(cell.column, { cells: [cell], headed });
      }
    }
  }
  for (const column of [...runs.keys()]) close(column);
  return found.filter((each) => each.row >= 0);
}

function findWrittenHeaders(view: SheetView): TableHeader[] {
  const headers: TableHeader[] = [];
  for (let at = 0; at < view.rows.length; at += 1) {
    const row = view.rows[at] as ViewRow;
    const found = joinRepeats(wordsOf(row));
    if (!announcesTable(found)) continue;
    const next = view.rows[at + 1];
    // 绩效指标 over 一级 二级 三级: the row below is the header, this one hangs into it.
    if (next?.row === row.row + 1 && levelsIn(found) === 0 && levelsIn(wordsOf(next)) >= 2) continue;
    const above = view.rows[at - 1];
    if (above) addHangingWords(found, above, row);
    const below = view.rows[at + 1];
    if (below) widenUnmerged(found, row, below);
    const beneath = below && below.row === row.row + 1 ? wordsBeneath(found, below) : [];
    let lastRow = row.row;
    if (below && beneath.length > 0) {
      replaceByWordsBeneath(found, beneath);
      lastRow = below.row;
      at += 1;
    }
    found.sort((a, b) => a.left - b.left);
    headers.push(...splitTables(joinRepeats(found), row.row, lastRow));
  }
  return headers;
}

function wordsOf(row: ViewRow): Found[] {
  const found: Found[] = [];
  for (const cell of row.cells) {
    const role = cell.reading.headers[0];
    if (role !== undefined) found.push({ role, left: cell.column, right: cell.right, cells: [cell] });
  }
  return found;
}

function levelsIn(found: readonly Found[]): number {
  return [...LEVELS_AND_NAME].filter((role) => found.some((each) => each.role === role)).length;
}

/** A header names two of the levels, or the indicator and its value. */
function announcesTable(found: readonly Found[]): boolean {
  const roles = new Set(found.map((each) => each.role));
  const levels = levelsIn(found);
  if (levels >= 2) return true;
  return (levels === 1 || roles.has('nameOrExplanation')) && found.some((each) => VALUES.has(each.role));
}

/** Words of the row above that reach down beside this row: 指标值 merged over two rows beside 一级 二级 三级. */
function addHangingWords(found: Found[], above: ViewRow, row: ViewRow): void {
  if (above.row !== row.row - 1) return;
  for (const cell of above.cells) {
    const role = cell.reading.headers[0];
    if (role === undefined || role === 'structure' || role === 'valueWeak') continue;
    const taken = row.cells.some((other) => other.column <= cell.right && other.right >= cell.column);
    if (!taken) found.push({ role, left: cell.column, right: cell.right, cells: [cell] });
    else if (VALUES.has(role) && cell.right > cell.column) addPartsOf(found, cell, role, row);
  }
}

/** Under 年度指标值 in the row above stand 符号, 数值, 单位: a part that is no header word is the value. */
function addPartsOf(found: Found[], parent: ViewCell, role: HeaderRole, row: ViewRow): void {
  const parts = row.cells.filter((cell) => cell.column >= parent.column && cell.right <= parent.right);
  const unnamed = parts.filter((cell) => cell.reading.headers.length === 0 && !cell.reading.isCategory);
  const only = unnamed[0];
  if (
    only &&
    unnamed.length === 1 &&
    !parts.some((cell) => VALUES.has(cell.reading.headers[0] ?? 'ignored'))
  ) {
    found.push({ role, left: only.column, right: only.right, cells: [only] });
  }
}

/** 绩效标准 stands over 优, 良, 中, 差 where those are values. */
const WIDENED: ReadonlySet<HeaderRole> = new Set<HeaderRole>([...VALUES, 'evidence', 'nameOrExplanation']);

/** 指标值 over 符号, 数值, 单位 where the cells were unmerged: the word reaches as far as the row leaves blank. */
function widenUnmerged(found: readonly Found[], row: ViewRow, below: ViewRow): void {
  if (below.row !== row.row + 1) return;
  const end = below.cells[below.cells.length - 1]?.right ?? 0;
  for (const word of found) {
    if (word.right > word.left || !WIDENED.has(word.role)) continue;
    const next = row.cells.find((cell) => cell.column > word.right);
    const last = next ? next.column - 1 : end;
    const inside = below.cells.filter((cell) => cell.column >= word.left && cell.right <= last);
    if (inside.length < 2 || inside.length < below.cells.length) continue;
    word.right = inside[inside.length - 1]?.right ?? word.right;
  }
}

/** Words of the row below that part a header word: 指标值 over 2021年实际 and 预期2022年. */
function wordsBeneath(found: readonly Found[], below: ViewRow): Found[] {
  const beneath: Found[] = [];
  let known = 0;
  // A word repeated right below itself is a header cell over two rows, unmerged.
  const fresh = below.cells.filter(
    (cell) =>
      !found.some(({ cells }) =>
        cells.some((above) => above.column === cell.column && above.reading.key === cell.reading.key),
      ),
  );
  for (const cell of fresh) {
    const role = roleBeneath(cell.reading.key);
    const under = found.some(
      (parent) => parent.left <= cell.column && cell.right <= parent.right && parent.right > parent.left,
    );
    if (role !== null && BENEATH.has(role)) {
      known += 1;
      beneath.push({ role, left: cell.column, right: cell.right, cells: [cell] });
    } else if (
      under &&
      !cell.reading.isCategory &&
      cell.reading.key !== '' &&
      cell.reading.type !== 'amount'
    ) {
      beneath.push({ role: 'ignored', left: cell.column, right: cell.right, cells: [cell] });
    }
  }
  if (known === 0) return [];
  if (beneath.length < fresh.length) return [];
  const parts = beneath.filter((each) =>
    found.some(
      (parent) => parent.left <= each.left && each.right <= parent.right && parent.right > parent.left,
    ),
  );
  const parentless = beneath.filter(
    (each) => !found.some((parent) => parent.left <= each.right && each.left <= parent.right),
  );
  return parts.length + parentless.length === beneath.length ? beneath : [];
}

function replaceByWordsBeneath(found: Found[], beneath: readonly Found[]): void {
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const parent = found[at] as Found;
    if (beneath.some((each) => parent.left <= each.left && each.right <= parent.right)) found.splice(at, 1);
  }
  found.push(...beneath);
}

/** The same word over neighbouring columns is one word over all of them. */
function joinRepeats(found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const each of found) {
    const last = joined[joined.length - 1];
    const first = last?.cells[0];
    const sameWord = first?.reading.key === each.cells[0]?.reading.key;
    if (last && sameWord && last.role === each.role && each.left === last.right + 1) {
      last.right = each.right;
      last.cells.push(...each.cells);
    } else {
      joined.push({ ...each, cells: [...each.cells] });
    }
  }
  return joined;
}

/**
 * Takes from the end of a table's words those that belong to the table that begins at `next`: the run right
 * beside it after a blank column, or 绩效指标 alone.
 */
function leadingWords(words: Found[], next: Found): Found[] {
  let at = words.length;
  let left = next.left;
  while (at > 1 && (words[at - 1] as Found).right === left - 1) {
    at -= 1;
    left = (words[at] as Found).left;
  }
  const before = words[at - 1];
  const apart = at < words.length && before !== undefined && before.right < left - 1;
  const heading = words[words.length - 1]?.cells[0]?.reading.headers.includes('structure') ?? false;
  const touches = words[words.length - 1]?.right === next.left - 1;
  if (apart) return words.splice(at);
  return heading && touches && words.length > 1 ? words.splice(words.length - 1) : [];
}

/** Parts the words of one header row into tables: a level or name word after a finished table begins the next. */
function splitTables(found: readonly Found[], row: number, lastRow: number): TableHeader[] {
  const groups: Found[][] = [];
  let current: Found[] = [];
  const has = (roles: ReadonlySet<HeaderRole>) => current.some((each) => roles.has(each.role));
  found.forEach((each, at) => {
    const finished = has(new Set<HeaderRole>(['name'])) && has(VALUES);
    const again = current.some((other) => other.role === each.role);
    const named = found.slice(at + 1, at + 8).some((other) => other.role === 'name');
    const begins =
      (LEVELS_AND_NAME.has(each.role) && again && (finished || each.role === 'level1')) ||
      (each.role === 'level1' && finished && named);
    const structureBegins = each.role === 'structure' && finished && again;
    if (begins || structureBegins) {
      const leading = leadingWords(current, each);
      groups.push(current);
      current = leading;
    }
    current.push(each);
  });
  groups.push(current);
  const tables: TableHeader[] = [];
  for (const words of groups) {
    if (!announcesTable(words)) continue;
    // 年度目标 beside a table that has its 指标值 labels something else.
    const valued = words.some((each) => each.role === 'value' || each.role === 'valueWrong');
    const group = valued ? words.filter((each) => each.role !== 'valueWeak') : words;
    const own = new Set(group.map((each) => each.role));
    const holding = (role: HeaderRole) =>
      tables.filter((table) => table.columns.some((each) => each.role === role)).pop() ?? null;
    const sharing = own.has('level1')
      ? null
      : (holding('level1') ?? (own.has('level2') ? null : holding('level2')));
    tables.push({
      row,
      lastRow,
      left: Math.min(...group.map((each) => each.left)),
      right: Math.max(...group.map((each) => each.right)),
      columns: group,
      shares: sharing,
    });
  }
  return tables;
}

/** The cells of the header's rows that are no header word. */
export function foreignCells(view: SheetView, header: TableHeader): ViewCell[] {
  const known = new Set(header.columns.flatMap((column) => column.cells));
  const cells: ViewCell[] = [];
  for (let at = rowIndexAtLeast(view.rows, header.row); at < view.rows.length; at += 1) {
    const row = view.rows[at] as ViewRow;
    if (row.row > header.lastRow) break;
    for (const cell of row.cells) {
      if (cell.column >= header.left && cell.column <= header.right && !known.has(cell)) cells.push(cell);
    }
  }
  return cells;
}
