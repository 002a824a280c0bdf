import {
  Checker,
  DEFAULT_PROFILE,
  builtInProfile,
  digestSheet,
  readSheet,
  type AnyRule,
  type BadExample,
  type FormSketch,
  type ReadSheet,
} from '../../../src/checking';
import { columnLetters } from '../../../src/sheet';
import { buildForm, gridOf } from '../build-example';

/** Forms on which many rules cannot judge, and must say why. */
const BARE: Readonly<Record<string, FormSketch>> = {
  没有字段和指标: { unit: null },
  字段空白: {
    unit: null,
    fields: { projectName: '', department: '', period: '', annualAmount: '', annualGoal: '' },
    indicators: [
      ['数量指标', '', ''],
      ['成本指标', '项目总成本', '', null],
      ['满意度', '群众满意度', '较高'],
    ],
  },
  自评表: {
    kind: 'selfEvaluation',
    fields: { projectName: '公厕改造', annualAmount: '约十来万', annualGoal: '按计划推进。' },
    indicators: [
      ['数量指标', '改造公厕', '若干座', 50],
      ['成本指标', '改造成本', '≤6万元', 40],
    ],
  },
};

/** As one cell of a table that people read. */
const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function readingsOf(example: BadExample): readonly ReadSheet[] {
  if ('form' in example) return [buildForm(example.form)];
  if ('forms' in example) return example.forms.map((form, at) => buildForm(form, `例${at + 1}`));
  const texts = new Map<string, string>();
  for (const [row, line] of example.sheet.split('\n').entries())
    for (const [column, text] of line.split('\t').entries())
      if (text !== '') texts.set(`${columnLetters(column + 1)}${row + 1}`, text);
  return [readSheet(gridOf('例', texts).snapshot)];
}

function check(
  rule: AnyRule,
  readings: readonly ReadSheet[],
  wanted: BadExample['profile'],
): ReturnType<Checker['checkSheet']>[] {
  const base =
    typeof wanted === 'object'
      ? { ...builtInProfile(DEFAULT_PROFILE), ...wanted }
      : builtInProfile(wanted ?? DEFAULT_PROFILE);
  const rules = { ...base.rules, [rule.code]: { ...base.rules[rule.code], enabled: true } };
  const checker = new Checker({ profile: { ...base, rules }, rules: [rule] });
  return [
    ...readings.map((reading) => checker.checkSheet(reading)),
    checker.checkAcross(readings.flatMap((reading) => digestSheet(reading))),
  ];
}

/** What a rule says of its bad examples, word for word, and why it does not judge a bare form. A line each. */
export function saidBy(rule: AnyRule): readonly string[] {
  const findings = rule.examples.bad.flatMap((example, at) =>
    check(rule, readingsOf(example), example.profile)
      .flatMap((result) => result.findings)
      .map(({ sheet, cell, severity, message, related, actions }) =>
        [
          `${rule.code} 例${at + 1}`,
          `${sheet}!${cell} ${severity}`,
          related.map((one) => (one.sheet === undefined ? one.cell : `${one.sheet}!${one.cell}`)).join(' '),
          flat(message.zh),
          flat(message.en),
          actions
            .map(({ kind, title, edits }) =>
              flat(
                `${kind} ${title.zh} / ${title.en}: ${edits.map((edit) => `${edit.cell}=${edit.value}`).join(', ')}`,
              ),
            )
            .join(' | '),
        ].join('\t'),
      ),
  );
  const bare = Object.entries(BARE).flatMap(([name, sketch]) =>
    check(rule, [buildForm(sketch)], undefined)
      .flatMap((result) => result.outcomes.flatMap(({ outcomes }) => outcomes))
      .filter(({ reason }) => reason !== null)
      .map(({ outcome, reason }) => [`${rule.code} ${name}`, outcome, reason?.zh, reason?.en].join('\t')),
  );
  return [...findings, ...bare];
}
