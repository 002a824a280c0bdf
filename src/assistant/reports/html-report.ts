import type { Language } from '../../checking';
import type { Finding, PerformanceForm, Report, Severity } from '../../indicator';
import type { FileResult } from '../check-report';
import type { CheckedWorkbook } from '../form-checker';
import { ABSENCE_WORDS } from './absence-words';
import { cellBlocks, formSection, type TextAt } from './html-form';
import { HTML_STYLE } from './html-style';
import { Html, html } from './html-text';
import { interruptedWords } from './interrupted-words';
import { groupThousands, reportWords, type ReportWord } from './report-words';
import { rulesNotRun } from './rules-not-run';

export interface HtmlReportOptions {
  readonly language: Language;
  /** As shown to the reader; the report says no more of time than it is given. */
  readonly date: string;
  readonly profileTitle: string;
  /** Titles of the rules, by code. */
  readonly ruleTitle: (code: string) => string;
  /** The displayed text of a cell of a file, '' where blank. */
  readonly textAt: (path: string, sheet: string, cell: string) => string;
}

const MOST_USUAL = 10;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A form of the run with its findings and the place of its section. */
interface ListedForm {
  readonly form: PerformanceForm;
  readonly findings: readonly Finding[];
  readonly id: string;
}

/**
 * The report as one HTML file to send back: nothing is loaded from anywhere, nothing runs, and whatever a cell holds
 * is shown as text.
 */
export function htmlReport(
  results: readonly FileResult[],
  report: Report,
  options: HtmlReportOptions,
): string {
  const word = reportWords(options.language);
  const files = results.map((result, at) => ({
    result,
    findings: report.files[at]?.findings ?? [],
    forms: formsOf(result, report.files[at]?.findings ?? [], at),
  }));
  const severalFiles = files.length > 1;
  const body = html`<main>
    <h1>${word('title')}</h1>
    <p class="soft">
      ${severalFiles ? '' : html`${baseName(files[0]?.result.path ?? '')}&emsp; `}${word('profile')}${'：'}${options.profileTitle}&emsp;${word('date')}${'：'}${options.date}
    </p>
    ${report.interrupted ? html`<p class="stopped">${interruptedWords(report.interrupted.notReached.length, options.language)}</p>` : ''}
    ${totals(report, word)}
    ${overview(
      files.flatMap(({ forms }) => forms),
      word,
    )}
    ${usual(
      files.flatMap(({ findings }) => findings),
      options,
      word,
    )}
    ${files.map(({ result, findings, forms }) => [
      severalFiles || 'message' in result ? html`<h2>${result.path}</h2>` : html`<h2>${word('perForm')}</h2>`,
      'message' in result
        ? html`<p><span class="severity error">${word('unreadable')}</span>${result.message}</p>`
        : fileSections(result.path, result.checked, findings, forms, options, word),
    ])}
    ${notRun(results, options.language, word)}
    <footer>
      <p>${word('made')}</p>
      <p>${report.tool.name} ${report.tool.version}</p>
    </footer>
  </main>`;
  return documentOf(body, word('title'), options.language);
}

function documentOf(body: Html, title: string, language: Language): string {
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        <style>
          ${new Html(HTML_STYLE)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return page.source;
}

function formsOf(result: FileResult, findings: readonly Finding[], file: number): ListedForm[] {
  if ('message' in result) return [];
  const byForm = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.form === null) continue;
    const own = byForm.get(finding.form);
    if (own) own.push(finding);
    else byForm.set(finding.form, [finding]);
  }
  return result.checked.sheets
    .flatMap(({ forms }) => forms)
    .map((form, at) => ({ form, findings: byForm.get(form.id) ?? [], id: `form-${file + 1}-${at + 1}` }));
}

function totals({ summary }: Report, word: ReportWord): Html {
  const counts = { error: summary.errors, warning: summary.warnings, info: summary.infos };
  return html`<ul class="totals">
    <li><b>${summary.forms}</b>${word('forms')}</li>
    ${SEVERITIES.map(
      (severity) =>
        html`<li class="${severity}">
          <b>${counts[severity]}</b>${word(severity)} <span class="soft">${word(`${severity}Means`)}</span>
        </li>`,
    )}
  </ul>`;
}

function overview(forms: readonly ListedForm[], word: ReportWord): Html {
  if (forms.length < 2) return html``;
  return html`<h2>${word('overview')}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>${word('sheet')}</th>
            <th>${word('projectName')}</th>
            <th class="optional">${word('implementingUnit')}</th>
            <th class="number optional">${word('annualAmount')}</th>
            ${SEVERITIES.map((severity) => html`<th class="number">${word(severity)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${forms.map(({ form, findings, id }) => {
            const { projectName, implementingUnit, annualAmount } = form.fields;
            return html`<tr>
              <td>${form.sheet}</td>
              <td><a href="#${id}">${projectName?.text || form.title?.text || word('untitled')}</a></td>
              <td class="optional">${implementingUnit?.name ?? implementingUnit?.text ?? ''}</td>
              <td class="number optional">
                ${annualAmount?.yuan === undefined ? (annualAmount?.text ?? '') : `${groupThousands(annualAmount.yuan)} ${word('yuan')}`}
              </td>
              ${SEVERITIES.map((severity) => {
                const count = findings.filter((finding) => finding.severity === severity).length;
                return html`<td class="number">
                  ${count === 0 ? html`<span class="soft">0</span>` : count}
                </td>`;
              })}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}

/** What a unit should learn first: the rules with most findings. */
function usual(findings: readonly Finding[], { ruleTitle }: HtmlReportOptions, word: ReportWord): Html {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byCode.get(finding.code);
    if (same) same.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  const rows = [...byCode]
    .filter(([, found]) => found.length > 1)
    .sort(([a, found], [b, other]) => other.length - found.length || (a < b ? -1 : 1))
    .slice(0, MOST_USUAL);
  if (rows.length < 2) return html``;
  return html`<h2>${word('usual')}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>${word('rule')}</th>
            <th>${word('what')}</th>
            <th class="number">${word('places')}</th>
            <th class="number">${word('inForms')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([code, found]) =>
              html`<tr>
                <td class="code">${code}</td>
                <td>${ruleTitle(code)}</td>
                <td class="number">${found.length}</td>
                <td class="number">${new Set(found.map(({ form }) => form)).size}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function fileSections(
  path: string,
  checked: CheckedWorkbook,
  findings: readonly Finding[],
  forms: readonly ListedForm[],
  options: HtmlReportOptions,
  word: ReportWord,
): Html[] {
  const textAt: TextAt = (sheet, cell) => options.textAt(path, sheet, cell);
  const ownForm = new Set(forms.map(({ form }) => form.id));
  const others = findings.filter(({ form }) => form === null || !ownForm.has(form));
  const absent = checked.sheets.filter(({ absence }) => absence !== null);
  return [
    ...forms.map(({ form, findings: own, id }) => formSection(form, own, { id, textAt, word })),
    ...(others.length > 0
      ? [
          html`<section class="form">
            <header><h3>${word('otherFindings')}</h3></header>
            ${cellBlocks(others, { textAt, word, roleOf: () => '' })}
          </section>`,
        ]
      : []),
    ...(checked.setAside.length > 0
      ? [
          html`<h4>${word('setAside')}</h4>
            <ul>
              ${checked.setAside.map(
                ({ finding, suppression }) =>
                  html`<li>
                    <span class="code">${finding.code}</span>${finding.sheet}
                    ${finding.cell}${'：'}${suppression.reason}
                    <span class="soft">（${suppression.by} ${suppression.at}）</span>
                  </li>`,
              )}
            </ul>`,
        ]
      : []),
    ...(checked.staleSuppressions.length > 0
      ? [
          html`<h4>${word('stale')}</h4>
            <ul>
              ${checked.staleSuppressions.map(
                ({ code, sheet, cell }) => html`<li><span class="code">${code}</span>${sheet} ${cell}</li>`,
              )}
            </ul>`,
        ]
      : []),
    ...(checked.suppressionFault === null ? [] : [html`<p>${checked.suppressionFault}</p>`]),
    ...(absent.length > 0
      ? [
          html`<h4>${word('noForm')}</h4>
            <ul>
              ${absent.map(({ name, absence }) =>
                absence
                  ? html`<li>${name}${'：'}${ABSENCE_WORDS[absence.reason][options.language]}</li>`
                  : '',
              )}
            </ul>`,
        ]
      : []),
  ];
}

function notRun(results: readonly FileResult[], language: Language, word: ReportWord): Html {
  const outcomes = results.flatMap((result) => ('checked' in result ? result.checked.outcomes : []));
  const { groups, notApplicable } = rulesNotRun(outcomes);
  if (groups.length === 0 && notApplicable.length === 0) return html``;
  return html`<h2>${word('notRun')}</h2>
    <ul>
      ${groups.map(
        ({ reason, rules }) =>
          html`<li>
            ${reason[language]}
            <span class="codes"
              >${rules.map(({ codes, forms }) => `${codes.join(' ')}（${forms} ${word('formsShort')}）`).join(' ')}</span
            >
          </li>`,
      )}
      ${notApplicable.length > 0 ? html`<li>${word('notApplicable')} <span class="codes">${notApplicable.join(' ')}</span></li>` : ''}
    </ul>`;
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}
