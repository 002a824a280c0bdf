import {
  FIELD_NAMES,
  foldText,
  parseAmount,
  toYuan,
  type FieldName,
  type FieldValue,
  type ReadingNote,
} from '../indicator';
import { formatCell } from '../sheet';
import { figureOf, findAmount } from './amount';
import type { StatedUnit } from './amount-unit';
import type { HeadItem, HeadItems, HeadLabel, HeadValue } from './head-items';
import { leadingFigure } from './figures';
import { blankCellOf, isGroupLabel, pairHead } from './head-pairs';
import type { LabelRole } from './lexicon';
import { codeOf } from './value-type';

export type Fields = Record<FieldName, FieldValue | null>;

/** What the head of a form says. */
export interface HeadFields {
  readonly fields: Fields;
  readonly longTermGoal: FieldValue | null;
  /** The unit that the amount's own labels state; null where they state none. */
  readonly labelledUnit: StatedUnit | null;
  readonly notes: readonly ReadingNote[];
  /** Goal labels of a horizon, for tables that stand below them. */
  readonly horizons: readonly Horizon[];
}

export interface Horizon {
  readonly left: number;
  readonly right: number;
  readonly section: 'annual' | 'longTerm';
}

/** A blank answer of a better label gives way to a filled one this many ranks below it. */
const BLANK_RANK = 1.5;

export function emptyFields(): Fields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, null])) as Fields;
}

/** `223-某局` → code and name, as the form writes the name. */
export function splitCode(text: string): { code: string; name: string } | null {
  const coded = codeOf(foldText(text));
  if (!coded || coded.name.length < 2) return null;
  if (/^(?:19|20)\d\d$/.test(coded.code) && coded.name.startsWith('年')) return null;
  return { code: coded.code, name: nameAsWritten(text, coded.code) };
}

function nameAsWritten(text: string, code: string): string {
  const at = text.indexOf(code);
  if (at < 0) return text;
  const before = text.slice(0, at).replace(/[\s[({〔【（［_—–-]+$/, '');
  const after = text.slice(at + code.length).replace(/^[\s\])}〕】）］_—–、.:：-]+/, '');
  return before !== '' && after === '' ? before : after === '' ? text : after;
}

interface Candidate {
  readonly label: HeadLabel;
  readonly value: HeadValue | null;
  readonly natural: boolean;
  readonly joint: 'colon' | 'blank' | null;
}

/** Reads the fields of a form's head. */
export function readHeadFields(head: HeadItems): HeadFields {
  const isGroup = (label: HeadLabel) => isGroupLabel(label, head);
  const amount = findAmount(head, isGroup);
  const figure = amount?.value ?? null;
  const pairing: HeadItems = figure ? withoutMoney(head, figure) : head;
  const paired = pairHead(pairing);
  const candidates: Candidate[] = [
    ...paired.pairs.map((pair) => ({
      label: pair.label,
      value: pair.value,
      natural: pair.direction !== 'elsewhere',
      joint: null,
    })),
    ...head.joint.map((each): Candidate => ({
      label: each.label,
      value: each.value.text === '' ? null : each.value,
      natural: true,
      joint: each.colon ? 'colon' : 'blank',
    })),
  ];
  const notes: ReadingNote[] = [];
  const fields = emptyFields();
  const chosen = new Map<FieldName, Candidate>();
  const simple: readonly FieldName[] = [
    'projectName',
    'department',
    'implementingUnit',
    'attribute',
    'period',
    'office',
  ];
  for (const name of simple) {
    const best = bestOf(candidates, (role) => role === name);
    // 填报单位：（盖章） waits for a stamp, not for an answer.
    if (!best || (best.value === null && best.label.word.rank >= 2)) continue;
    chosen.set(name, best);
    fields[name] = fieldOf(best, head);
  }
  const period = chosen.get('period')?.value;
  if (period && fields.period) fields.period = withEnd(fields.period, period, head);
  if (!fields.period || fields.period.text === '') {
    const span = startAndEnd(candidates, head);
    if (span) fields.period = span;
  }
  const goals = readGoals(candidates, head, paired.left);
  fields.annualGoal = goals.annual?.field ?? null;
  if (goals.annual) chosen.set('annualGoal', goals.annual.candidate);
  if (amount && figure) {
    fields.annualAmount = placed(amount.label, figure, amount.text);
    const joint = head.joint.find((each) => each.label === amount.label);
    chosen.set('annualAmount', {
      label: amount.label,
      value: figure,
      natural: true,
      joint: joint ? (joint.colon ? 'colon' : 'blank') : null,
    });
  } else {
    const best = bestOf(
      candidates.filter((each) => !(each.label.word.role === 'amountGroup' && each.value === null)),
      (role) => role === 'amount',
      (label) => (label.word.scope === 'annual' ? 0 : label.word.scope === 'multiYear' ? 3 : 1),
    );
    if (best) {
      chosen.set('annualAmount', best);
      fields.annualAmount = fieldOf(best, head);
      if (best.value)
        fields.annualAmount = placed(best.label, best.value, figureOf(best.value) ?? best.value.text);
      else if (amount && amount.blankColumn !== null) {
        const cell = formatCell({ row: amount.label.row, column: amount.blankColumn });
        fields.annualAmount = { ...fields.annualAmount, cell };
      }
    }
  }
  fillByCode(fields, chosen, paired.left);
  addNotes(notes, chosen, fields, head);
  return {
    fields,
    longTermGoal: goals.longTerm,
    labelledUnit: amount?.unit ?? null,
    notes,
    horizons: goals.horizons,
  };
}

/** The head without what the amount has used up: its figure, and figures in the rows of parts of the amount. */
function withoutMoney(head: HeadItems, used: HeadValue): HeadItems {
  const money = (role: LabelRole) => role.startsWith('amount') || role === 'spentColumn';
  const gone = new Set<HeadItem>([used]);
  for (const line of head.rows) {
    let asked = false;
    for (const item of line) {
      if (item.kind === 'label') asked = money(item.word.role);
      else if (asked && item.type === 'amount') gone.add(item);
    }
  }
  return {
    ...head,
    labels: head.labels.filter((label) => !money(label.word.role)),
    values: head.values.filter((value) => !gone.has(value)),
  };
}

function bestOf(
  candidates: readonly Candidate[],
  wanted: (role: LabelRole) => boolean,
  rank: (label: HeadLabel) => number = (label) => label.word.rank,
): Candidate | null {
  let best: Candidate | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (!wanted(candidate.label.word.role)) continue;
    const { value } = candidate;
    const blank = value === null;
    const cost =
      rank(candidate.label) +
      (blank ? BLANK_RANK : 0) +
      (candidate.natural ? 0 : 0.4) +
      candidate.label.row * 1e-4;
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

function placed(label: HeadLabel, value: HeadValue, text: string): FieldValue {
  const field: FieldValue = {
    text,
    cell: formatCell({ row: value.cell.row, column: value.cell.column }),
    labelCell: formatCell({ row: label.cell.row, column: label.cell.column }),
    labelText: label.text,
  };
  return field;
}

const CODED: ReadonlySet<LabelRole> = new Set<LabelRole>(['department', 'implementingUnit', 'office']);

function fieldOf(candidate: Candidate, head: HeadItems): FieldValue {
  const { label, value } = candidate;
  if (!value) {
    const cell = candidate.joint
      ? { row: label.cell.row, column: label.cell.column }
      : blankCellOf(label, head);
    return {
      text: '',
      cell: formatCell(cell),
      labelCell: formatCell({ row: label.cell.row, column: label.cell.column }),
      labelText: label.text,
    };
  }
  const field = placed(label, value, value.text);
  const coded = CODED.has(label.word.role) ? splitCode(value.text) : null;
  return coded ? { ...field, ...coded } : field;
}

/** 2024.1 looks like an amount, but is a month where a period is asked for. */
function isDate({ type, folded }: HeadValue): boolean {
  return type === 'date' || /^20\d\d\.(?:0?[1-9]|1[0-2])$/.test(folded);
}

/** 20210301 | 到 | 20211130: the end stands right behind the start, perhaps after 至. */
function withEnd(field: FieldValue, start: HeadValue, head: HeadItems): FieldValue {
  if (!isDate(start)) return field;
  const line = head.lines.get(start.row) ?? [];
  const after = line.filter((item) => item.left > start.right);
  const next = after.find((item) => !/^(?:至|到|-+|—+|~)$/.test(item.folded));
  if (next?.kind !== 'value' || !isDate(next)) return field;
  return {
    ...field,
    end: { text: next.text, cell: formatCell({ row: next.cell.row, column: next.cell.column }) },
  };
}

/** 计划开始日期 and 计划完成日期, unless they head a schedule of steps. */
function startAndEnd(candidates: readonly Candidate[], head: HeadItems): FieldValue | null {
  const scheduleRows = new Set(
    head.labels
      .filter((label) => label.word.role === 'schedule')
      .flatMap((label) => [label.row, label.row + 1]),
  );
  const usable = candidates.filter((each) => !scheduleRows.has(each.label.row));
  const start = bestOf(usable, (role) => role === 'periodStart');
  const end = bestOf(usable, (role) => role === 'periodEnd');
  if (!start) return null;
  const field = fieldOf(start, head);
  if (!end?.value || !start.value) return field;
  return {
    ...field,
    end: {
      text: end.value.text,
      cell: formatCell({ row: end.value.cell.row, column: end.value.cell.column }),
    },
  };
}

interface Goals {
  readonly annual: { readonly field: FieldValue; readonly candidate: Candidate } | null;
  readonly longTerm: FieldValue | null;
  readonly horizons: readonly Horizon[];
}

const YEARS = /(?:19|20)\d\d年?[-—–~至]+(?:19|20)\d\d/;

function readGoals(candidates: readonly Candidate[], head: HeadItems, left: readonly HeadValue[]): Goals {
  const goals = candidates.filter(({ label }) =>
    ['annualGoal', 'goal', 'longTermGoal'].includes(label.word.role),
  );
  const spanOf = (label: HeadLabel) =>
    label.word.role === 'longTermGoal' || (label.word.role === 'goal' && YEARS.test(label.folded));
  const annual = bestOf(
    goals.filter(({ label }) => !spanOf(label)),
    () => true,
  );
  const others = goals.filter((each) => each !== annual);
  const hasAnnualLabel = annual?.label.word.role === 'annualGoal';
  const long =
    others.find(({ label, value }) => spanOf(label) && value !== null) ??
    others.find(({ label }) => spanOf(label)) ??
    (hasAnnualLabel
      ? others.find(({ label, value }) => label.word.role === 'goal' && value !== null)
      : undefined);
  const alone = annual ?? null;
  const horizons: Horizon[] = [];
  for (const { label, value } of goals) {
    const section = spanOf(label) || (hasAnnualLabel && label.word.role === 'goal') ? 'longTerm' : 'annual';
    if (label.word.role === 'goal' && section === 'annual') continue;
    horizons.push({
      left: value ? Math.min(label.left, value.left) : label.left,
      right: Math.max(label.right, value?.right ?? 0),
      section,
    });
  }
  return {
    annual: alone ? { field: withFollowing(fieldOf(alone, head), alone, left), candidate: alone } : null,
    longTerm: long ? withFollowing(fieldOf(long, head), long, left) : null,
    horizons,
  };
}

const NUMBERED = /^(?:目标|\(?)\d{1,2}[:、.)]/;

/** Further numbered sentences of a goal in the rows right below its first, in the same column. */
function withFollowing(field: FieldValue, candidate: Candidate, left: readonly HeadValue[]): FieldValue {
  const { value } = candidate;
  if (!value || candidate.joint || !NUMBERED.test(value.folded)) return field;
  const texts = [field.text];
  let bottom = value.bottom;
  for (const other of left) {
    if (other.left !== value.left || other.row !== bottom + 1 || !NUMBERED.test(other.folded)) continue;
    texts.push(other.text);
    bottom = other.bottom;
  }
  return texts.length > 1 ? { ...field, text: texts.join('\n') } : field;
}

/** A department or unit told by its code alone, where no label names it. */
function fillByCode(
  fields: Fields,
  chosen: ReadonlyMap<FieldName, Candidate>,
  left: readonly HeadValue[],
): void {
  const fill = (name: 'department' | 'implementingUnit' | 'office', type: HeadValue['type']) => {
    if (fields[name]?.text || chosen.get(name)?.value) return;
    const value = left.find((each) => each.type === type);
    if (!value) return;
    fields[name] = {
      text: value.text,
      cell: formatCell({ row: value.cell.row, column: value.cell.column }),
      labelCell: fields[name]?.labelCell ?? null,
      labelText: fields[name]?.labelText ?? null,
      ...splitCode(value.text),
    };
  };
  fill('department', 'codedDepartment');
  fill('implementingUnit', 'codedUnit');
  fill('office', 'codedOffice');
}

function addNotes(
  notes: ReadingNote[],
  chosen: ReadonlyMap<FieldName, Candidate>,
  fields: Fields,
  head: HeadItems,
): void {
  const cellOf = (item: HeadLabel | HeadValue) =>
    formatCell({ row: item.cell.row, column: item.cell.column });
  const displaced = [...chosen].filter(([, each]) => !each.natural && each.value !== null);
  const project = chosen.get('projectName');
  const above = project?.value && project.value.bottom < project.label.row;
  if (project?.value && above) {
    notes.push({
      kind: 'labelsShifted',
      cell: cellOf(project.label),
      related: [
        ...displaced.flatMap(([, each]) => (each.value ? [cellOf(each.value)] : [])),
        ...unlabelled(fields, chosen),
      ],
      text: project.label.text,
      field: 'projectName',
    });
  } else {
    for (const [field, each] of displaced) {
      if (!each.value) continue;
      notes.push({
        kind: 'valueUnderOtherLabel',
        cell: cellOf(each.value),
        related: [cellOf(each.label)],
        text: each.value.text,
        field,
      });
    }
  }
  for (const { label, value, colon } of head.joint) {
    if (colon) continue;
    const field = [...chosen].find(([, each]) => each.label === label)?.[0];
    if (!field) continue;
    notes.push({
      kind: 'labelAndValueInOneCell',
      cell: cellOf(value),
      related: [],
      text: value.cell.text,
      field,
    });
  }
}

function unlabelled(fields: Fields, chosen: ReadonlyMap<FieldName, Candidate>): string[] {
  return FIELD_NAMES.flatMap((name) => {
    const field = fields[name];
    return field && field.text !== '' && !chosen.has(name) ? [field.cell] : [];
  });
}

/** The amount in 元 under the unit; null where the figure or the unit is in doubt. */
export function yuanOf(text: string, unit: StatedUnit | null): string | null {
  if (unit === '千元') {
    const amount = parseAmount(leadingFigure(text), null);
    if (amount.yuan !== null) return amount.yuan;
    return amount.number === null ? null : toYuan(amount.number, '千元');
  }
  return parseAmount(leadingFigure(text), unit).yuan;
}
