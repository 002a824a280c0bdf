import Big from 'big.js';
import type { Profile } from '../../checking';
import type { CellStyle, DesignedCell, EntryHelp, RangeAddress, SheetDesign } from '../../sheet';
import { BLANK_MARK } from './blank-mark';
import { formColumns } from './form-columns';
import type { FormRow } from './form-rows';
import { rowHeightsFor } from './row-heights';

/** What is known of a project before its form is filled in; '' where it is not. */
export interface FormHead {
  readonly projectName: string;
  readonly department: string;
  readonly implementingUnit: string;
  /** 元, exact decimal digits; null where not known. */
  readonly amountYuan: string | null;
  readonly goal: string;
}

const SHEET_NAME = '绩效目标表';
const TITLE = '部门项目支出预算绩效目标表';
const HEADER_ROW = 8;
/** The first two columns are the levels; what a person fills in comes after. */
const LEVEL_COLUMNS = 2;

/**
 * A standard form as a new sheet: the county layout, codes and all, for the old system; sign, figure and unit in
 * columns of their own for the new one. Lists help with categories, signs and offices; blanks are coloured.
 */
export function designForm(
  profile: Pick<Profile, 'taxonomy' | 'offices'>,
  head: FormHead,
  rows: readonly FormRow[],
): SheetDesign {
  const columns = formColumns(profile);
  const widths = columns.map(({ width }) => width);
  const sheet = new DesignSheet(columns.length);
  writeHead(sheet, head);
  columns.forEach(({ heading }, at) => sheet.put(HEADER_ROW, at + 1, heading, 'label'));
  rows.forEach((row, at) => {
    const [level1 = '', ...rest] = columns.map((column) => column.text(row));
    const begins = rows[at - 1]?.category.level1 !== row.category.level1;
    sheet.put(HEADER_ROW + 1 + at, 1, begins ? level1 : '', 'centred');
    rest.forEach((text, column) =>
      sheet.put(HEADER_ROW + 1 + at, column + 2, text, tableStyle(column + 2, row, text)),
    );
  });
  mergeLevels(sheet, rows);
  const last = HEADER_ROW + Math.max(1, rows.length);
  const help = columns.flatMap((column, at): EntryHelp[] =>
    column.help === null
      ? []
      : [
          {
            ...column.help,
            title: column.heading,
            range: { top: HEADER_ROW + 1, bottom: last, left: at + 1, right: at + 1 },
          },
        ],
  );
  return {
    name: SHEET_NAME,
    cells: sheet.cells,
    merges: sheet.merges,
    columnWidths: widths,
    rowHeights: rowHeightsFor(sheet.cells, sheet.merges, widths),
    entryHelp: [...help, ...officeHelp(profile.offices)],
  };
}

/** Cells and merges of a sheet of so many columns, put from left to right, row by row. */
class DesignSheet {
  readonly cells: DesignedCell[] = [];
  readonly merges: RangeAddress[] = [];
  readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  put(row: number, column: number, text: string, style: CellStyle): void {
    this.cells.push({ row, column, text, style });
  }

  across(row: number, left: number, right: number, text: string, style: CellStyle): void {
    for (let column = left; column <= right; column += 1)
      this.put(row, column, column === left ? text : '', style);
    if (right > left) this.merges.push({ top: row, left, bottom: row, right });
  }
}

function writeHead(sheet: DesignSheet, head: FormHead): void {
  const { width } = sheet;
  const middle = Math.floor(width / 2) + 1;
  const answer = (row: number, left: number, right: number, text: string): void =>
    sheet.across(row, left, right, text, text === '' ? 'open' : 'value');
  const whole = (row: number, label: string, text: string): void => {
    sheet.put(row, 1, label, 'label');
    answer(row, 2, width, text);
  };
  const pair = (row: number, left: readonly [string, string], right: readonly [string, string]): void => {
    sheet.put(row, 1, left[0], 'label');
    answer(row, 2, middle - 1, left[1]);
    sheet.put(row, middle, right[0], 'label');
    answer(row, middle + 1, width, right[1]);
  };
  const amount = head.amountYuan === null ? '' : new Big(head.amountYuan).div('10000').toFixed();
  sheet.across(1, 1, width, TITLE, 'title');
  sheet.put(2, width, '单位：万元', 'unit');
  whole(3, '项目名称', head.projectName);
  pair(4, ['主管部门', head.department], ['实施单位', head.implementingUnit]);
  pair(5, ['项目属性', ''], ['项目期限', '']);
  pair(6, ['项目主管处室', ''], ['项目年度金额', amount]);
  whole(7, '年度总体绩效目标', head.goal);
}

function tableStyle(column: number, { open }: FormRow, text: string): CellStyle {
  if (column <= LEVEL_COLUMNS) return 'centred';
  return text === '' || (open && text.includes(BLANK_MARK)) ? 'open' : 'value';
}

/** Level 1 runs down over its rows. Level 2 stays in each row, so that a row inserted between two is still told. */
function mergeLevels(sheet: DesignSheet, rows: readonly FormRow[]): void {
  let first = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    if (rows[at]?.category.level1 === rows[first]?.category.level1) continue;
    if (at - first > 1) {
      sheet.merges.push({ top: HEADER_ROW + 1 + first, bottom: HEADER_ROW + at, left: 1, right: 1 });
    }
    first = at;
  }
}

/** The list of a validation holds 255 characters; a longer dictionary is left to the check. */
const LONGEST_LIST = 255;

function officeHelp(offices: readonly string[]): EntryHelp[] {
  const fits =
    offices.length > 0 &&
    offices.join(',').length <= LONGEST_LIST &&
    offices.every((office) => !office.includes(','));
  const range = { top: 6, bottom: 6, left: 2, right: 2 };
  return fits ? [{ range, choices: offices, title: '项目主管处室', advice: '从列表中选。' }] : [];
}
