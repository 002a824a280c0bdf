import {
  type Category,
  categoryOf,
  foldText,
  type Level2,
  recogniseLevel2,
  unitDimension,
} from '../../indicator';
import { measureOf, type Measure } from '../measure';
import {
  directionSchema,
  type Direction,
  type LibraryEntry,
  NAME_LIMIT,
  originSchema,
  TEXT_LIMIT,
} from '../schema';
import { readName } from '../search-text';
import { complaintTexts, type ImportComplaint } from './complaints';
import type { ColumnMeaning } from './header';
import { readNameParts } from './name-parts';
import type { ListedRow, ListedText } from './sheet-rows';
import { isUnit, NO_VALUE, readValueParts, type ValueParts } from './value-parts';

export interface RowReading {
  readonly entry: LibraryEntry | null;
  readonly complaints: readonly ImportComplaint[];
  /** The list gives no sign; the direction is the usual one for what is measured. */
  readonly directionInferred: boolean;
}

/** The direction that an indicator of a kind usually has (the matrix of signs, 惯例). */
const USUAL_DIRECTION: Readonly<Record<Measure, Direction>> = {
  satisfaction: '≥',
  timeliness: '≥',
  moment: '≤',
  money: '≤',
  years: '≥',
  area: '≥',
  rate: '≥',
  count: '≥',
};
const USUAL_UNIT: Partial<Record<Measure, string>> = { satisfaction: '%', timeliness: '%', rate: '%' };
/** A bar parts what may hold commas itself. */
const BAR = /\s*[|｜]\s*/;
const LIST_SEPARATOR = /[,，、;；/\n]+/;
const MOST_TYPES = 30;

/** Reads one row of a list as an entry. */
export function entryFromRow(sheet: string, listed: ListedRow, library: string): RowReading {
  const complaints: ImportComplaint[] = [];
  const complain = (
    at: ListedText | null,
    texts: Pick<ImportComplaint, 'severity' | 'message' | 'messageEn'>,
  ) => {
    complaints.push({ sheet, row: listed.row, cell: at?.cell ?? null, ...texts });
  };
  const first = (meaning: ColumnMeaning) => listed.texts.get(meaning)?.[0] ?? null;
  const left = (): RowReading => ({ entry: null, complaints, directionInferred: false });
  const cut = (at: ListedText | null): string | null => {
    if (at === null) return null;
    if (at.text.length > TEXT_LIMIT) complain(at, complaintTexts.textCut(TEXT_LIMIT));
    return at.text.slice(0, TEXT_LIMIT);
  };

  const listedName = first('name') ?? (hasNameColumn(listed) ? null : first('explanation'));
  if (listedName === null) {
    complain(first('level2') ?? first('level1'), complaintTexts.noName());
    return left();
  }
  const { name, value: nameValue } = readNameParts(listedName.text);
  if (name.length > NAME_LIMIT) {
    complain(listedName, complaintTexts.nameTooLong(NAME_LIMIT));
    return left();
  }
  const listedLevel2 = first('level2');
  const level2 = listedLevel2 ? level2In(listedLevel2.text) : level2In(first('level1')?.text ?? '');
  if (level2 === null) {
    complain(
      listedLevel2 ?? listedName,
      listedLevel2
        ? complaintTexts.unknownCategory(listedLevel2.text.slice(0, 20))
        : complaintTexts.noCategory(),
    );
    return left();
  }

  const value = valueOf(listed, nameValue, complain);
  const measure = measureOf(readName(name))?.measure ?? null;
  const direction = value.direction ?? (measure === null ? '定性' : USUAL_DIRECTION[measure]);
  const isWords = direction === '定性' || direction === '前';
  const unit = isWords ? null : (value.unit ?? (measure === null ? null : (USUAL_UNIT[measure] ?? null)));
  const [mainUnit = null, ...otherUnits] = unit === null ? [] : unitsIn(unit);
  const entry: LibraryEntry = {
    id: (first('code')?.text ?? `导入-${fingerprint(`${level2}\n${foldText(name)}`)}`).slice(0, NAME_LIMIT),
    group: (first('group')?.text ?? '').slice(0, NAME_LIMIT),
    name,
    ...systemsOf(level2, first('newLevel2')?.text ?? null),
    direction,
    unit: mainUnit,
    unitAlternatives: [...otherUnits, ...partsOf(first('unitAlternatives'))],
    pattern: cut(first('pattern')) ?? patternOf(direction, mainUnit, value.levels),
    example: value.example?.slice(0, TEXT_LIMIT) ?? null,
    levels: levelsOf(first('levels'), value.levels),
    projectTypes: (listed.texts.get('projectTypes') ?? []).flatMap(partsOf).slice(0, MOST_TYPES),
    calculation: cut(first('name') ? (first('explanation') ?? explanationIn(first('content'))) : null),
    evidence: cut(first('evidence') ?? first('dataSource')),
    acquisition: cut(first('acquisition')),
    aliases: partsOf(first('aliases')),
    source: cut(first('source')) ?? library,
    origin: originSchema.catch('imported').parse(first('origin')?.text),
    verified: first('verified') === null || first('verified')?.text === '是',
  };
  return { entry, complaints, directionInferred: value.direction === null };
}

function hasNameColumn(listed: ListedRow): boolean {
  return listed.texts.has('name') || !listed.texts.has('explanation') || listed.texts.has('content');
}

/** 可持续影响(新体系并入) and 成本指标/经济成本 say both systems' names; the old one's counts. */
function level2In(text: string): Level2 | null {
  const whole = recogniseLevel2(text);
  if (whole) return whole.level2;
  for (const part of text.split(/[/／(（]/)) {
    const found = recogniseLevel2(part);
    if (found) return found.level2;
  }
  return null;
}

function systemsOf(
  level2: Level2,
  listedNew: string | null,
): Pick<LibraryEntry, 'level1' | 'level2' | 'newSystem'> {
  const newOnly = level2 === '社会成本指标' || level2 === '生态环境成本指标';
  const old: Category | null = newOnly ? null : categoryOf(level2 === '经济成本指标' ? '成本指标' : level2);
  const said = listedNew === null ? null : level2In(listedNew);
  const merged =
    old?.level2 === '成本指标' ? '经济成本指标' : old?.level2 === '可持续影响指标' ? '社会效益指标' : level2;
  const { level1: newLevel1, level2: newLevel2 } = categoryOf(said ?? merged);
  return {
    level1: old?.level1 ?? null,
    level2: old?.level2 ?? null,
    newSystem: { level1: newLevel1, level2: newLevel2 },
  };
}

type Complain = (at: ListedText, texts: Pick<ImportComplaint, 'severity' | 'message' | 'messageEn'>) => void;

/** The value's parts from all the columns that may say them; a column of its own goes before a bracket. */
function valueOf(listed: ListedRow, inName: ValueParts, complain: Complain): ValueParts {
  const operator = listed.texts.get('operator')?.[0];
  const operatorParts = operator ? readValueParts(operator.text) : NO_VALUE;
  if (operator && operatorParts === null && !directionSchema.safeParse(operator.text).success) {
    complain(operator, complaintTexts.unknownOperator(operator.text.slice(0, 20)));
  }
  const others = (['value', 'standard', 'content'] as const)
    .flatMap((meaning) => listed.texts.get(meaning) ?? [])
    .map(({ text }) => readValueParts(text) ?? NO_VALUE);
  const listedUnit = listed.texts.get('unit')?.[0]?.text;
  const all = [operatorParts ?? NO_VALUE, ...others, inName];
  const levels = all.find((parts) => parts.levels.length > 0)?.levels ?? [];
  const figure = others.find((parts) => parts.example !== null);
  return {
    direction: all.find((parts) => parts.direction !== null)?.direction ?? null,
    unit:
      listedUnit !== undefined && listedUnit.length <= NAME_LIMIT
        ? listedUnit.replace(/\s/g, '')
        : unitOf(all),
    example: figure?.example ?? operatorParts?.example ?? inName.example,
    levels: levels.map((level) => level.slice(0, NAME_LIMIT)),
  };
}

function unitOf(parts: readonly ValueParts[]): string | null {
  return parts.find(({ unit }) => unit !== null)?.unit ?? null;
}

/** 指标内容 holds the value in some lists and an explanation in others. */
function explanationIn(content: ListedText | null): ListedText | null {
  return content !== null && readValueParts(content.text) === null && !isUnit(content.text) ? content : null;
}

/** 台(套/件), 台/套: the first is the unit, the others may replace it. 元/人 and 件/万人 are each one unit. */
function unitsIn(unit: string): string[] {
  const bracket = /^([^(（]+)[(（]([^)）]+)[)）]$/.exec(unit);
  if (bracket)
    return [bracket[1] ?? unit, ...(bracket[2] ?? '').split(/[/、]/)].filter((part) => part !== '');
  return unitDimension(unit) === 'count' ? unit.split(/[/、]/).filter((part) => part !== '') : [unit];
}

function patternOf(direction: Direction, unit: string | null, levels: readonly string[]): string {
  if (direction === '前') return '__月__日前';
  if (direction === '定性') return levels.length > 0 ? `__（${levels.join('／')}）` : '__';
  return `${direction}__${unit ?? ''}`;
}

function levelsOf(listed: ListedText | null, found: readonly string[]): string[] {
  return listed === null ? [...found] : partsOf(listed);
}

function partsOf(listed: ListedText | null): string[] {
  if (listed === null) return [];
  return listed.text
    .slice(0, TEXT_LIMIT * 2)
    .split(BAR.test(listed.text) ? BAR : LIST_SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= NAME_LIMIT);
}

/** A short stable mark of a text (FNV-1a, 32 bits, base 36). */
function fingerprint(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value.toString(36);
}
