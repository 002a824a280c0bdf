import {
  FIELD_NAMES,
  type FieldValue,
  type Finding,
  type FindingFix,
  type PerformanceForm,
} from '../../indicator';
import { compareCells, parseCell } from '../../sheet';
import { changedPart } from './changed-part';
import { html, type Html, type HtmlPart } from './html-text';
import { groupThousands, type ReportWord } from './report-words';

/** The displayed text of a cell, '' where blank. */
export type TextAt = (sheet: string, cell: string) => string;

/** A form with its findings, cell by cell in reading order. */
export function formSection(
  form: PerformanceForm,
  findings: readonly Finding[],
  { id, textAt, word }: { readonly id: string; readonly textAt: TextAt; readonly word: ReportWord },
): Html {
  const project = form.fields.projectName?.text;
  return html`<section class="form" id="${id}">
    <header>
      <h3>${project || form.title?.text || word('untitled')}</h3>
      <p class="soft">${form.sheet} <span class="number">${form.range}</span></p>
    </header>
    <dl class="fields">
      ${FIELD_NAMES.filter((name) => name !== 'projectName').map((name) =>
        fieldItem(word(name), form.fields[name], name === 'annualGoal', word),
      )}
    </dl>
    ${
      findings.length === 0
        ? html`<p class="clean">${word('clean')}</p>`
        : cellBlocks(findings, { textAt, word, roleOf: roles(form, word) })
    }
  </section>`;
}

function fieldItem(title: string, field: FieldValue | null, wide: boolean, word: ReportWord): HtmlPart {
  const yuan =
    field?.yuan === undefined
      ? ''
      : html` <span class="soft number">（${groupThousands(field.yuan)} ${word('yuan')}）</span>`;
  const end = field?.end ? ` ${word('to')} ${field.end.text}` : '';
  const text = field
    ? field.text || html`<span class="soft">${word('blank')}</span>`
    : html`<span class="soft">${word('absent')}</span>`;
  return html`<div${wide ? html` class="wide"` : ''}><dt>${title}</dt><dd>${text}${end}${yuan}</dd></div>`;
}

export interface CellBlockOptions {
  readonly textAt: TextAt;
  readonly word: ReportWord;
  /** What the cell is on its form; '' where it is nothing in particular. */
  readonly roleOf: (cell: string) => string;
}

/** Findings by the cell they stand at: what it is, what it holds, what is said of it, what it may become. */
export function cellBlocks(findings: readonly Finding[], { textAt, word, roleOf }: CellBlockOptions): Html[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.sheet}\n${finding.cell}`;
    byCell.set(key, [...(byCell.get(key) ?? []), finding]);
  }
  const groups = [...byCell.values()].sort(([a], [b]) =>
    a && b && a.sheet === b.sheet ? compareCells(parseCell(a.cell), parseCell(b.cell)) : 0,
  );
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { sheet, cell } = first;
    const holds = textAt(sheet, cell);
    return [
      html`<div class="cell">
        <p class="head">
          <b class="place">${cell}</b
          >${roleOf(cell) === '' ? '' : html`<span class="soft">${roleOf(cell)}</span> `}${
            holds === ''
              ? html`<span class="soft">${word('blank')}</span>`
              : html`<span class="holds">${holds}</span>`
          }
        </p>
        ${group.map((finding) => findingBlock(finding, textAt, word))}
      </div>`,
    ];
  });
}

function findingBlock(finding: Finding, textAt: TextAt, word: ReportWord): Html {
  return html`<div class="finding ${finding.severity}">
    <p>
      <span class="severity">${word(finding.severity)}</span
      ><span class="code">${finding.code}</span>${finding.message}
      <span class="basis">${word('basis')}${finding.basis}</span>
    </p>
    ${
      finding.fixes.length > 0
        ? html`<ul class="fixes">
            ${finding.fixes.map((fix) => fixItem(finding.cell, fix, textAt, word))}
          </ul>`
        : ''
    }
  </div>`;
}

/** What the fix does, then each cell as it is and as it would be; the cell is named where it is another one. */
function fixItem(own: string, { kind, title, edits }: FindingFix, textAt: TextAt, word: ReportWord): Html {
  return html`<li>
    <span class="soft">${word(kind)}</span>${title}${edits.map(({ sheet, cell, value }) => {
      const { head, tail, before, after } = changedPart(textAt(sheet, cell), value);
      const whole = head === '' && tail === '';
      const shown = (text: string): string => (text === '' && whole ? word('blank') : text);
      return html`<span class="change"
        >${cell === own ? '' : html`<span class="soft number">${cell}</span> `}${head}<del>${shown(before)}</del>${' → '}<ins>${shown(after)}</ins>${tail}</span
      >`;
    })}
  </li>`;
}

/** Names for the cells of a form that were understood: 项目年度金额, 成本指标 · 绩效值. */
function roles(form: PerformanceForm, word: ReportWord): (cell: string) => string {
  const names = new Map<string, string>();
  for (const field of FIELD_NAMES) {
    const cell = form.fields[field]?.cell;
    if (cell) names.set(cell, word(field));
  }
  for (const { level2, nameCell, valueCell } of form.indicators) {
    const category = level2 === null ? '' : `${level2} · `;
    names.set(valueCell, category + word('value'));
    names.set(nameCell, category + word('name'));
  }
  return (cell) => names.get(cell) ?? '';
}
