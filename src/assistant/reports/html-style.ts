/** The look of the HTML report: on a screen, light or dark, wide or narrow, and on A4 paper. */
export const HTML_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --page: #f4f5f7; --text: #1d2129; --soft: #59606b; --line: #d8dce2; --mark: #f2f4f7;
  --error: #b3261e; --error-ground: #fdecea; --warning: #8a5300; --warning-ground: #fff4de;
  --info: #1f5fa8; --info-ground: #e9f1fb; --was: #8c2f28; --becomes: #17663a; --link: #1f5fa8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1c1f24; --page: #121417; --text: #e6e8eb; --soft: #a3abb6; --line: #3a404a; --mark: #272c33;
    --error: #ff9d93; --error-ground: #43201d; --warning: #f5c062; --warning-ground: #3a2c12;
    --info: #93bff2; --info-ground: #1a2d44; --was: #f0a39c; --becomes: #84d3a3; --link: #93bff2;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text); line-height: 1.7; font-size: 15px;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;
  line-break: strict; overflow-wrap: anywhere; text-spacing-trim: trim-start;
}
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.1rem; line-height: 1.4; margin: 0; }
h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
p { margin: .25rem 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.soft { color: var(--soft); }
.stopped { border-left: 3px solid var(--error); margin: 1rem 0; padding: .25rem .75rem; background: var(--error-ground); color: var(--error); }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.totals { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.totals li { flex: 1 1 9rem; background: var(--ground); border: 1px solid var(--line); border-radius: 8px; padding: .6rem .9rem; }
.totals b { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.totals .error b { color: var(--error); } .totals .warning b { color: var(--warning); } .totals .info b { color: var(--info); }
.scroll { overflow-x: auto; background: var(--ground); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--mark); font-weight: 600; white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 0; }
th.number, td.number { text-align: right; }
.form { background: var(--ground); border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0; padding: 1rem; }
.form > header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; justify-content: space-between; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .1rem 1.25rem; margin: .5rem 0 1rem; }
.fields div { display: flex; gap: .6rem; } .fields .wide { grid-column: 1 / -1; }
.fields dt { color: var(--soft); flex: none; } .fields dd { margin: 0; }
.cell { border-top: 1px solid var(--line); padding: .75rem 0 .25rem; }
.place { display: inline-block; min-width: 4.5rem; padding-right: .75rem; font-variant-numeric: tabular-nums; }
.cell > .head { padding-left: 4.5rem; text-indent: -4.5rem; } .head > * { text-indent: 0; }
.cell > .finding { margin-left: 4.5rem; }
.cell .holds { background: var(--mark); border-radius: 4px; padding: .05rem .4rem; white-space: pre-wrap; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.finding { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--line); }
.finding.error { border-color: var(--error); } .finding.warning { border-color: var(--warning); } .finding.info { border-color: var(--info); border-left-style: double; }
.severity { display: inline-block; border-radius: 4px; padding: 0 .4rem; margin-right: .4rem; font-size: .87em; font-weight: 600; white-space: nowrap; }
.error .severity, .severity.error { color: var(--error); background: var(--error-ground); }
.warning .severity, .severity.warning { color: var(--warning); background: var(--warning-ground); }
.info .severity, .severity.info { color: var(--info); background: var(--info-ground); }
.code { color: var(--soft); font-size: .87em; margin-right: .4rem; white-space: nowrap; }
.basis { color: var(--soft); font-size: .87em; margin-left: .4em; }
.fixes { margin: .3rem 0 0; padding: 0; list-style: none; }
.fixes li { margin: .2rem 0; }
.change { margin-left: .75em; padding: .05rem .4rem; border-radius: 4px; background: var(--mark); white-space: pre-wrap; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del { color: var(--was); } ins { color: var(--becomes); text-decoration: none; font-weight: 600; }
.clean { color: var(--becomes); }
.codes { color: var(--soft); font-size: .87em; }
footer { margin-top: 3rem; color: var(--soft); font-size: .87em; border-top: 1px solid var(--line); padding-top: .75rem; }
@media (max-width: 40rem) {
  body { font-size: 16px; }
  main { padding: 1rem .75rem 3rem; }
  .form { padding: .75rem; }
  .place { min-width: 0; }
  .cell > .head { padding-left: 0; text-indent: 0; } .cell > .finding { margin-left: 0; }
  .fields { grid-template-columns: 1fr; }
  .optional { display: none; }
  th, td { padding: .4rem .5rem; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root {
    color-scheme: light;
    --ground: #fff; --page: #fff; --text: #000; --soft: #444; --line: #999; --mark: #f2f2f2;
    --error: #b3261e; --error-ground: #fff; --warning: #6f4300; --warning-ground: #fff;
    --info: #1f4f8c; --info-ground: #fff; --was: #8c2f28; --becomes: #0d4f2b; --link: #000;
  }
  body { font-size: 9.5pt; line-height: 1.5; }
  .finding { margin: .25rem 0; } .cell { padding: .4rem 0 .1rem; } .fixes { margin: .1rem 0 0; } .fixes li { margin: .1rem 0; }
  main { max-width: none; padding: 0; }
  a { text-decoration: none; }
  .scroll { overflow: visible; border-radius: 0; }
  .form { border: 0; border-top: 1.5pt solid #000; border-radius: 0; padding: .5rem 0; margin: 1.25rem 0 0; }
  .severity { border: .75pt solid currentColor; }
  h2, h3, h4, .form > header, .fields, .head, thead { break-after: avoid; }
  .finding, tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
