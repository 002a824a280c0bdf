import type { Language } from '../../checking';
import type { Finding, FindingFix, Report, Severity } from '../../indicator';
import { formatCell, parseRange, type CellLink, type DesignedCell, type SheetDesign } from '../../sheet';
import type { FileResult } from '../check-report';
import { rowHeightsFor } from '../new-form/row-heights';
import { ABSENCE_WORDS } from './absence-words';
import { changedPart } from './changed-part';
import { interruptedWords } from './interrupted-words';
import { reportWords, type ReportWord } from './report-words';
import { SUMMARY_WORDS } from './summary-words';

export interface SummaryOptions {
  readonly language: Language;
  /** As shown to the reader. */
  readonly date: string;
  readonly profileTitle: string;
  /** The displayed text of a cell of a file, '' where blank. */
  readonly textAt: (path: string, sheet: string, cell: string) => string;
  /**
   * Where links of a file lead: a URI reference relative to the summary's folder. Null where the file's name is not
   * known: the links then lead to sheets of the workbook that the summary is moved into.
   */
  readonly linkTo: ((path: string) => string) | null;
}

/** What is written into one cell; the place is given by the order. */
type Entry = Pick<DesignedCell, 'text' | 'style' | 'link'>;

interface Column {
  readonly title: string;
  /** Characters. */
  readonly width: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** Excel's limits: characters a cell, links a sheet. */
const MOST_CHARACTERS = 32_767;
const MOST_LINKS = 65_530;
/** Title, remark, header. */
const HEADER_ROW = 3;

/**
 * The review as a workbook of two sheets: the forms with their sums, and the findings one a row, both with links to
 * the cells. Whatever a cell holds is written as text.
 */
export function summaryWorkbook(
  results: readonly FileResult[],
  report: Report,
  options: SummaryOptions,
): readonly SheetDesign[] {
  const word = reportWords(options.language);
  return [formList(results, report, options, word), findingList(results, report, options, word)];
}

function formList(
  results: readonly FileResult[],
  report: Report,
  options: SummaryOptions,
  word: ReportWord,
): SheetDesign {
  const own = (key: keyof typeof SUMMARY_WORDS): string => SUMMARY_WORDS[key][options.language];
  const several = results.length > 1;
  const columns: Column[] = [
    ...(several ? [{ title: own('file'), width: 28 }] : []),
    { title: word('sheet'), width: 16 },
    { title: word('projectName'), width: 46 },
    { title: own('amountYuan'), width: 20 },
    ...SEVERITIES.map((severity) => ({ title: word(severity), width: 9 })),
  ];
  const rows = results.flatMap((result, at): Entry[][] => {
    const file: Entry[] = several ? [{ text: result.path, style: 'value' }] : [];
    const row = (entries: Entry[]): Entry[] => [...file, ...entries];
    if ('message' in result) {
      return [
        row([blank, { text: `${word('unreadable')}：${result.message}`, style: 'error' }, ...blanks(4)]),
      ];
    }
    const findings = report.files[at]?.findings ?? [];
    const forms = result.checked.sheets.flatMap((sheet) => sheet.forms);
    const ids = new Set(forms.map(({ id }) => id));
    const others = findings.filter(({ form }) => form === null || !ids.has(form));
    return [
      ...forms.map((form) => {
        const { top, left } = parseRange(form.range);
        const first = formatCell({ row: top, column: left });
        const { projectName, annualAmount } = form.fields;
        return row([
          { text: form.sheet, style: 'link', link: linkOf(result.path, form.sheet, first, options) },
          { text: projectName?.text || form.title?.text || word('untitled'), style: 'value' },
          annualAmount?.yuan === undefined
            ? { text: annualAmount?.text ?? '', style: 'value' }
            : { text: annualAmount.yuan, style: 'amount' },
          ...counts(findings.filter((finding) => finding.form === form.id)),
        ]);
      }),
      ...(others.length > 0
        ? [row([blank, { text: word('otherFindings'), style: 'value' }, blank, ...counts(others)])]
        : []),
      ...result.checked.sheets.flatMap(({ name, absence }) =>
        absence === null
          ? []
          : [
              row([
                { text: name, style: 'value' },
                { text: `（${ABSENCE_WORDS[absence.reason][options.language]}）`, style: 'value' },
                ...blanks(4),
              ]),
            ],
      ),
    ];
  });
  return listSheet(
    own('summarySheet'),
    word('title'),
    remarkOf(results, report, options, word),
    columns,
    rows,
  );
}

function findingList(
  results: readonly FileResult[],
  report: Report,
  options: SummaryOptions,
  word: ReportWord,
): SheetDesign {
  const own = (key: keyof typeof SUMMARY_WORDS): string => SUMMARY_WORDS[key][options.language];
  const several = results.length > 1;
  const columns: Column[] = [
    { title: own('severity'), width: 10 },
    { title: word('rule'), width: 10 },
    ...(several ? [{ title: own('file'), width: 24 }] : []),
    { title: word('sheet'), width: 12 },
    { title: word('projectName'), width: 26 },
    { title: own('cell'), width: 9 },
    { title: own('cellText'), width: 30 },
    { title: own('message'), width: 46 },
    { title: own('change'), width: 42 },
    { title: own('basisColumn'), width: 30 },
  ];
  const rows = results.flatMap((result, at): Entry[][] => {
    if ('message' in result) return [];
    const projects = new Map(
      result.checked.sheets
        .flatMap(({ forms }) => forms)
        .map(({ id, fields, title }) => [id, fields.projectName?.text || title?.text || word('untitled')]),
    );
    const textAt = (sheet: string, cell: string): string => options.textAt(result.path, sheet, cell);
    return (report.files[at]?.findings ?? []).map((finding) => [
      { text: word(finding.severity), style: finding.severity },
      { text: finding.code, style: 'centred' },
      ...(several ? [{ text: result.path, style: 'value' } as const] : []),
      { text: finding.sheet, style: 'value' },
      { text: projects.get(finding.form ?? '') ?? '', style: 'value' },
      {
        text: finding.cell,
        style: 'link',
        link: linkOf(result.path, finding.sheet, finding.cell, options),
      },
      { text: textAt(finding.sheet, finding.cell), style: 'value' },
      { text: finding.message, style: 'value' },
      { text: finding.fixes.map((fix) => fixText(finding, fix, textAt, word)).join('\n'), style: 'value' },
      { text: finding.basis, style: 'value' },
    ]);
  });
  const remark =
    rows.length <= MOST_LINKS
      ? own(options.linkTo === null ? 'linksWithin' : 'linksToFiles')
      : own('tooManyLinks').replace('{row}', String(HEADER_ROW + MOST_LINKS));
  return listSheet(own('findingSheet'), word('perForm'), [remark], columns, rows);
}

/** What was checked and by what, the sums, and where the links lead. */
function remarkOf(
  results: readonly FileResult[],
  { summary, interrupted }: Report,
  { language, date, profileTitle, linkTo }: SummaryOptions,
  word: ReportWord,
): string[] {
  const sums = [summary.errors, summary.warnings, summary.infos].map(
    (count, at) => `${word(SEVERITIES[at] ?? 'info')} ${count}`,
  );
  const setAside = results.reduce(
    (sum, result) => sum + ('checked' in result ? result.checked.setAside.length : 0),
    0,
  );
  const [only] = results;
  return [
    ...(interrupted ? [interruptedWords(interrupted.notReached.length, language)] : []),
    [
      ...(results.length === 1 && only ? [only.path] : []),
      `${word('profile')}：${profileTitle}`,
      `${word('date')}：${date}`,
    ].join('　'),
    [
      `${summary.forms} ${word('forms')}`,
      ...sums,
      ...(setAside > 0 ? [`${word('setAside')} ${setAside}`] : []),
    ].join('　'),
    SUMMARY_WORDS[linkTo === null ? 'linksWithin' : 'linksToFiles'][language],
    word('made'),
  ];
}

const blank: Entry = { text: '', style: 'value' };
const blanks = (count: number): Entry[] => Array.from({ length: count }, () => blank);

function counts(findings: readonly Finding[]): Entry[] {
  return SEVERITIES.map((severity) => ({
    text: String(findings.filter((finding) => finding.severity === severity).length),
    style: 'count',
  }));
}

function linkOf(path: string, sheet: string, cell: string, { linkTo }: SummaryOptions): CellLink {
  return { file: linkTo === null ? null : linkTo(path), sheet, cell };
}

/** What the fix does and, below it, each cell as it is and as it would be. */
function fixText(
  { sheet: ownSheet, cell: ownCell }: Finding,
  { kind, title, edits }: FindingFix,
  textAt: (sheet: string, cell: string) => string,
  word: ReportWord,
): string {
  const changes = edits.map(({ sheet, cell, value }) => {
    const { head, tail, before, after } = changedPart(textAt(sheet, cell), value);
    const shown = (text: string): string => head + text + tail || word('blank');
    const place =
      sheet === ownSheet && cell === ownCell ? '' : sheet === ownSheet ? `${cell} ` : `${sheet}!${cell} `;
    return `${place}${shown(before)} → ${shown(after)}`;
  });
  return [`${word(kind)}${title}`, ...changes].join('\n');
}

/** A title, a remark across all columns, and the list with its header. */
function listSheet(
  name: string,
  title: string,
  remark: readonly string[],
  columns: readonly Column[],
  rows: readonly (readonly Entry[])[],
): SheetDesign {
  const last = columns.length;
  let links = 0;
  const cells: DesignedCell[] = [
    { row: 1, column: 1, text: title, style: 'title' },
    { row: 2, column: 1, text: remark.join('\n'), style: 'remark' },
    ...columns.map((column, at): DesignedCell => ({
      row: HEADER_ROW,
      column: at + 1,
      text: column.title,
      style: 'label',
    })),
  ];
  rows.forEach((entries, at) => {
    entries.forEach(({ text, style, link }, column) => {
      const place = { row: HEADER_ROW + 1 + at, column: column + 1 };
      const whole = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
      if (link) links += 1;
      if (link && links <= MOST_LINKS) cells.push({ ...place, text: whole, style, link });
      else cells.push({ ...place, text: whole, style: link ? 'value' : style });
    });
  });
  const merges = [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: last }));
  const columnWidths = columns.map((column) => column.width);
  return {
    name,
    cells,
    merges,
    columnWidths,
    rowHeights: rowHeightsFor(cells, merges, columnWidths),
    entryHelp: [],
    list: { top: HEADER_ROW, left: 1, bottom: HEADER_ROW + rows.length, right: last },
  };
}
