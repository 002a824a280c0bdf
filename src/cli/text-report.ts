import { styleText } from 'node:util';
import {
  ABSENCE_WORDS,
  groupThousands,
  interruptedWords,
  NotRunTally,
  ReportTally,
  withShownTexts,
  type CheckedSheet,
  type CheckedWorkbook,
  type FileResult,
  type ReportedFile,
  type RulesNotRun,
} from '../assistant';
import {
  severitySchema,
  type FieldName,
  type FieldValue,
  type Finding,
  type PerformanceForm,
  type Report,
  type ReportFile,
  type ReportFrame,
  type Severity,
} from '../indicator';
import type { Language } from './messages';
import { READING_NOTE_WORDS } from './reading-note-words';
import { targetWords } from './target-words';
import { displayWidth, layTable, padTo, wrapText } from './text-table';

const WORDS = {
  projectName: { zh: '项目名称', en: 'Project' },
  department: { zh: '主管部门', en: 'Department' },
  implementingUnit: { zh: '实施单位', en: 'Unit' },
  attribute: { zh: '项目属性', en: 'Attribute' },
  period: { zh: '项目期限', en: 'Period' },
  office: { zh: '项目主管处室', en: 'Office' },
  annualAmount: { zh: '项目年度金额', en: 'Annual amount' },
  annualGoal: { zh: '年度总体绩效目标', en: 'Annual goal' },
  code: { zh: '编码', en: 'Code' },
  level2: { zh: '二级指标', en: 'Level 2' },
  name: { zh: '三级指标', en: 'Indicator' },
  value: { zh: '绩效值', en: 'Target' },
  understood: { zh: '读作', en: 'Read as' },
  cell: { zh: '单元格', en: 'Cell' },
  corrected: { zh: '读表时已更正', en: 'Corrected while reading' },
  findings: { zh: '审核意见', en: 'Findings' },
  blank: { zh: '（空）', en: '(blank)' },
  absent: { zh: '（表上没有此项）', en: '(not on the form)' },
  untitled: { zh: '（无标题）', en: '(no title)' },
  noForm: { zh: '没有绩效目标表的工作表', en: 'Sheets without a form' },
  unreadable: { zh: '读不了', en: 'Unreadable' },
  yuan: { zh: ' 元', en: ' yuan' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  fixable: { zh: '可自动修正', en: 'fixed by jixiao fix' },
  overview: { zh: '总览', en: 'Overview' },
  setAside: { zh: '已注明理由、不再提示', en: 'Set aside with a reason' },
  stale: { zh: '“不再提示”已不对应任何意见', en: 'Set aside once, matching nothing now' },
  notRun: { zh: '没有检查的规则', en: 'Rules that did not run' },
  notApplicable: { zh: '与这些表无关：', en: 'concern none of these forms: ' },
  forms: { zh: '张表', en: 'forms' },
} as const;
type Word = (key: keyof typeof WORDS) => string;

/** Headings, and the order in which the fields of a form are shown. */
const FIELDS: readonly FieldName[] = [
  'projectName',
  'department',
  'implementingUnit',
  'attribute',
  'period',
  'office',
  'annualAmount',
  'annualGoal',
];

/** The same signs as in the notes: told apart without colour. */
const SIGNS = { error: '■', warning: '▲', info: '●' } as const satisfies Record<Severity, string>;
const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;
const SEVERITIES = severitySchema.options;
const INDENT = '  ';
/** Between the columns of a table. */
const GAP = 2;
const WIDEST_COLUMN = 24;
const NARROWEST_TEXT = 40;

export interface TextReportOptions {
  readonly language: Language;
  /** Whether escape codes may be written: a terminal, and NO_COLOR not set. */
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/**
 * The report as a person reads it, in pieces: form by form, what was read, how it is understood, what was corrected,
 * what is wrong; at the end, where a terminal comes to rest, what concerns all.
 */
export function* textReport(
  { interrupted }: ReportFrame,
  files: Iterable<ReportedFile>,
  options: TextReportOptions,
): Generator<string> {
  const writer = new TextReportWriter(options);
  const tally = new ReportTally();
  const notRun = new NotRunTally();
  const overview: OverviewRow[] = [];
  for (const reported of files) {
    const { result, file } = withShownTexts(reported);
    tally.add(file);
    if ('checked' in result) notRun.add(result.checked.outcomes);
    overview.push(...writer.overviewRows(file));
    yield linesOf(writer.file(result, file.findings));
  }
  yield linesOf([
    ...writer.overview(overview),
    ...writer.notRun(notRun.result()),
    writer.summary(tally.summary),
    ...(interrupted ? [writer.interrupted(withShownTexts(interrupted.notReached))] : []),
  ]);
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Sheet, project, and the findings of each severity. */
type OverviewRow = readonly string[];

class TextReportWriter {
  readonly #options: TextReportOptions;
  readonly #word: Word;

  constructor(options: TextReportOptions) {
    this.#options = options;
    this.#word = (key) => WORDS[key][options.language];
  }

  file(result: FileResult, findings: readonly Finding[]): string[] {
    const heading = this.#style('bold', result.path.replaceAll('\n', '⏎'));
    if ('message' in result) {
      return [heading, `${INDENT}${this.#style('red', this.#word('unreadable'))}  ${result.message}`, ''];
    }
    const { sheets } = result.checked;
    const byForm = findingsByForm(findings);
    const without = sheets.flatMap(({ name, absence }) =>
      absence ? [['·', name, ABSENCE_WORDS[absence.reason][this.#options.language]]] : [],
    );
    return [
      heading,
      '',
      ...sheets.flatMap((sheet) => this.#sheet(sheet, byForm)),
      ...this.#findings(byForm.get(null) ?? [], ({ sheet, cell }) => `${sheet}!${cell}`),
      ...(without.length > 0 ? [this.#word('noForm'), ...this.#list(without), ''] : []),
      ...this.#suppressions(result.checked),
    ];
  }

  overviewRows({ sheets, findings }: ReportFile): OverviewRow[] {
    const byForm = findingsByForm(findings);
    return sheets.flatMap(({ name, forms }) =>
      forms.map(({ id, title, fields }) => [
        name,
        fields.projectName?.text || title || this.#word('untitled'),
        ...SEVERITIES.map((severity) =>
          String((byForm.get(id) ?? []).filter((one) => one.severity === severity).length),
        ),
      ]),
    );
  }

  /** All forms with their counts. */
  overview(rows: readonly OverviewRow[]): string[] {
    if (rows.length < 2) return [];
    const header = ['', this.#word('projectName'), ...SEVERITIES.map((severity) => this.#word(severity))];
    const lines = layTable([header, ...rows], [24, Math.max(20, this.#options.width - 50), 7, 7, 7]);
    return [this.#word('overview'), ...lines.map((line) => INDENT + line), ''];
  }

  /** Which rules did not judge, and why; what concerns no form is only listed. */
  notRun({ groups, notApplicable }: RulesNotRun): string[] {
    const rows = groups.map(({ reason, rules }) => [
      '·',
      `${reason[this.#options.language]} ${rules.map(({ codes, forms }) => `${codes.join(' ')}（${forms} ${this.#word('forms')}）`).join(' ')}`,
    ]);
    if (notApplicable.length > 0)
      rows.push(['·', `${this.#word('notApplicable')}${notApplicable.join(' ')}`]);
    return rows.length === 0 ? [] : [this.#word('notRun'), ...this.#list(rows), ''];
  }

  interrupted(notReached: readonly string[]): string {
    return this.#style('red', interruptedWords(notReached.length, this.#options.language));
  }

  #suppressions({ setAside, staleSuppressions, suppressionFault }: CheckedWorkbook): string[] {
    return [
      ...(setAside.length > 0
        ? [
            `${this.#word('setAside')}（${setAside.length}）`,
            ...this.#list(
              setAside.map(({ finding, suppression }) => [
                '·',
                finding.code,
                `${finding.sheet}!${finding.cell}`,
                `${suppression.reason}（${suppression.by} ${suppression.at}）`,
              ]),
            ),
            '',
          ]
        : []),
      ...(staleSuppressions.length > 0
        ? [
            `${this.#word('stale')}（${staleSuppressions.length}）`,
            ...this.#list(
              staleSuppressions.map(({ code, sheet, cell, reason }) => [
                '·',
                code,
                `${sheet}!${cell}`,
                reason,
              ]),
            ),
            '',
          ]
        : []),
      ...(suppressionFault === null ? [] : [suppressionFault, '']),
    ];
  }

  summary({ files, forms, indicators, errors, warnings, infos }: Report['summary']): string {
    return this.#style(
      'bold',
      this.#options.language === 'zh'
        ? `共 ${files} 个文件，${forms} 张目标表，${indicators} 条指标；错误 ${errors}，警告 ${warnings}，提示 ${infos}。`
        : `${files} files, ${forms} forms, ${indicators} indicators; ${errors} errors, ${warnings} warnings, ${infos} infos.`,
    );
  }

  #sheet(sheet: CheckedSheet, byForm: FindingsByForm): string[] {
    return sheet.forms.flatMap((form) => [
      this.#style('cyan', `■ ${sheet.name}  ${form.title?.text ?? this.#word('untitled')}  ${form.range}`),
      ...this.#fields(form),
      '',
      ...this.#indicators(form),
      ...this.#corrections(form),
      ...this.#findings(byForm.get(form.id) ?? [], ({ cell }) => cell),
      '',
    ]);
  }

  #fields(form: PerformanceForm): string[] {
    const labelWidth = Math.max(...FIELDS.map((name) => displayWidth(this.#word(name))));
    const textWidth = Math.max(20, this.#options.width - labelWidth - 12);
    return FIELDS.flatMap((name) => {
      const field = form.fields[name];
      const blank = !field || field.text === '';
      const lines = wrapText(this.#fieldText(field), textWidth).map((line) =>
        blank ? this.#style('dim', line) : line,
      );
      return lines.map((line, index) =>
        index === 0
          ? `${INDENT}${padTo(this.#word(name), labelWidth)}  ${line}${field ? this.#style('dim', `  ${field.cell}`) : ''}`
          : `${INDENT}${' '.repeat(labelWidth)}  ${line}`,
      );
    });
  }

  #fieldText(field: FieldValue | null): string {
    if (!field) return this.#word('absent');
    if (field.text === '') return this.#word('blank');
    const end = field.end ? ` – ${field.end.text}` : '';
    const yuan = field.yuan === undefined ? '' : ` → ${groupThousands(field.yuan)}${this.#word('yuan')}`;
    return `${field.text.replace(/\s*\n\s*/g, ' ')}${end}${yuan}`;
  }

  #indicators(form: PerformanceForm): string[] {
    const header = (['code', 'level2', 'name', 'value', 'understood', 'cell'] as const).map(this.#word);
    const rows = form.indicators.map((indicator) => [
      indicator.code ?? '',
      indicator.level2 ?? '',
      indicator.name ?? this.#word('blank'),
      indicator.value ?? this.#word('blank'),
      targetWords(indicator.target, this.#options.language),
      indicator.valueCell,
    ]);
    const free = Math.max(60, this.#options.width - 40);
    const widths = [4, 18, Math.floor(free * 0.42), Math.floor(free * 0.29), Math.floor(free * 0.29), 7];
    const [first = '', ...rest] = layTable([header, ...rows], widths);
    return [this.#style('dim', `${INDENT}${first}`), ...rest.map((line) => INDENT + line)];
  }

  #corrections(form: PerformanceForm): string[] {
    if (form.notes.length === 0) return [];
    const rows = form.notes.map((note) => [
      '·',
      note.cell,
      `${READING_NOTE_WORDS[note.kind][this.#options.language]}${note.text === '' ? '' : `（${note.text.replace(/\s+/g, ' ')}）`}`,
    ]);
    return ['', `${INDENT}${this.#word('corrected')}`, ...this.#list(rows)];
  }

  #findings(findings: readonly Finding[], placeOf: (finding: Finding) => string): string[] {
    if (findings.length === 0) return [];
    const rows = findings.map((finding) => {
      const { severity, code, message, fixes } = finding;
      return [
        `${SIGNS[severity]} ${this.#word(severity)}`,
        code,
        placeOf(finding),
        fixes.some(({ kind }) => kind === 'fix') ? `${message}〔${this.#word('fixable')}〕` : message,
      ];
    });
    // Escape codes have no width: they are put in once the lines are laid out, where a line begins with a severity.
    const lines = this.#list(rows).map((line) => {
      const start = line.slice(INDENT.length * 2);
      const severity = SEVERITIES.find((each) => start.startsWith(SIGNS[each]));
      return severity
        ? line.replace(`${SIGNS[severity]} ${this.#word(severity)}`, (mark) =>
            this.#style(COLOURS[severity], mark),
          )
        : line;
    });
    return ['', `${INDENT}${this.#word('findings')}`, ...lines];
  }

  /** The last column takes what the others leave of the line. */
  #list(rows: readonly (readonly string[])[]): string[] {
    const columns = rows[0]?.length ?? 0;
    const others = Array.from({ length: Math.max(0, columns - 1) }, (_, column) =>
      Math.min(WIDEST_COLUMN, Math.max(...rows.map((row) => displayWidth(row[column] ?? '')))),
    );
    const taken = others.reduce((sum, width) => sum + width + GAP, INDENT.length * 2);
    const widths = [...others, Math.max(NARROWEST_TEXT, this.#options.width - taken)];
    return layTable(rows, widths).map((line) => INDENT + INDENT + line);
  }

  #style(format: Parameters<typeof styleText>[0], text: string): string {
    // Whether to colour is decided by the caller, who knows where the report goes.
    return this.#options.colour ? styleText(format, text, { validateStream: false }) : text;
  }
}

/** Null: findings of no single form. */
type FindingsByForm = ReadonlyMap<string | null, readonly Finding[]>;

function findingsByForm(findings: readonly Finding[]): FindingsByForm {
  const byForm = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const own = byForm.get(finding.form);
    if (own) own.push(finding);
    else byForm.set(finding.form, [finding]);
  }
  return byForm;
}
