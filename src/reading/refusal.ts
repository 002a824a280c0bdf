import { formatCell } from '../sheet';
import type { FormGroup, FoundTable } from './form-groups';
import type { FormRegion } from './form-region';
import type { HeadFields } from './head-fields';
import { isLibraryTitle } from './lexicon';
import type { NoForm } from './sheet-reading';
import type { ColumnRoles } from './table-columns';

/** Why a table is no form: a library of indicators, or indicators of nothing in particular. */
export function refusalOf(
  group: FormGroup,
  region: FormRegion,
  head: HeadFields,
  columns: ReadonlyMap<FoundTable, ColumnRoles>,
  wide: boolean,
): NoForm | null {
  const header = group.tables[0]?.header;
  const first = header?.columns[0]?.cells[0];
  const cell = first ? formatCell(first) : null;
  const text = first?.text ?? '';
  const { fields } = head;
  const labelled = [
    fields.projectName,
    fields.annualGoal,
    fields.annualAmount,
    fields.department,
    fields.implementingUnit,
  ];
  const known = labelled.filter((field) => field !== null).length;
  const categories = categoriesOf(group, columns);
  const headed =
    header?.columns.some((column) => column.role === 'level1' || column.role === 'level2') ?? false;
  if (!headed && !mostlyCategories(categories)) return { reason: 'noForm', cell, text };
  if (categories.known === 0 && group.tables.every((table) => table.rows.length === 0)) {
    return { reason: 'noIndicatorTable', cell, text };
  }
  const library = region.head.some((row) => row.cells.some((each) => isLibraryTitle(each.reading.folded)));
  if (library && known < 2) return { reason: 'indicatorLibrary', cell, text };
  if (wide || known > 0 || region.title?.reading.isTitle === true) return null;
  const valued = [...columns].some(([table, roles]) =>
    headed ? setsTargets(table, roles) : table.header.columns.length === 0 && roles.value !== null,
  );
  return valued ? null : { reason: 'indicatorLibrary', cell, text };
}

interface CategoryCount {
  /** Different categories, and different other texts in the level columns. */
  readonly known: number;
  readonly unknown: number;
}

function categoriesOf(group: FormGroup, columns: ReadonlyMap<FoundTable, ColumnRoles>): CategoryCount {
  const known = new Set<string>();
  const unknown = new Set<string>();
  for (const table of group.tables) {
    const roles = columns.get(table);
    for (const { cells } of table.rows) {
      for (const { column, reading } of cells) {
        if (reading.isCategory) known.add(reading.level2?.level2 ?? reading.level1?.level1 ?? '');
        else if (column === roles?.level2 && column !== roles.name) unknown.add(reading.folded);
      }
    }
  }
  return { known: known.size, unknown: unknown.size };
}

/** Without 一级指标 or 二级指标 in the header, what stands in the level column must speak for itself. */
function mostlyCategories({ known, unknown }: CategoryCount): boolean {
  return known >= 2 && known >= unknown;
}

/** A bare table is a form where it sets targets for a task at hand: it asks what came of them. */
function setsTargets(table: FoundTable, roles: ColumnRoles): boolean {
  if (roles.value === null || roles.valueHeader === null) return false;
  const filled = table.rows.filter((row) => row.cells.some((cell) => cell.column === roles.value));
  return filled.length >= table.rows.length * 0.6 && (roles.actual !== null || roles.weight !== null);
}
