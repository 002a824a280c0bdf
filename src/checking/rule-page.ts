import type { BadExample, FormSketch, GoodExample } from './example';
import type { AnyRule, Family, Scope } from './rule';

/** 规则类别 by name. */
export const FAMILY_TITLES: Readonly<Record<Family, string>> = {
  structure: '表样与结构',
  text: '文字',
  value: '绩效值',
  direction: '方向',
  amount: '金额',
  consistency: '前后一致',
  class: '归类',
  duplicate: '重复',
  weight: '权重',
  evidence: '依据',
  system: '系统',
};

const SEVERITIES = {
  error: '错误（应退回）',
  warning: '警告（应改或说明）',
  info: '提示（可忽略）',
} as const;
const REMEDIES = { fix: '可自动修正', suggestion: '给出建议，由人选定', manual: '只提示' } as const;
const SCOPES: Readonly<Record<Scope, string>> = {
  form: '整张表',
  indicator: '逐条指标',
  cell: '逐个单元格',
  sheet: '工作表',
  workbook: '多张表之间',
};

/** Text that markdown would take for markup, or a table cell for its end. */
const plain = (text: string): string =>
  text.replace(/[\\`*_<>|$[\]]/gu, (character) => `\\${character}`).replace(/\n/gu, ' ');

function sketchLines(sketch: FormSketch): readonly string[] {
  const fields = Object.entries(sketch.fields ?? {}).map(
    ([name, text]) => `- ${name}：${text === '' ? '（空）' : plain(text)}`,
  );
  const indicators = (sketch.indicators ?? []).map(
    ([level2, name, value]) =>
      `- ${plain(level2)}：${name === '' ? '（空）' : plain(name)} ｜ ${value === '' ? '（空）' : plain(value)}`,
  );
  return [...fields, ...indicators];
}

function exampleLines(example: BadExample | GoodExample): readonly string[] {
  if ('form' in example) return sketchLines(example.form);
  if ('forms' in example)
    return example.forms.flatMap((form, at) => [`第${at + 1}张：`, '', ...sketchLines(form), '']);
  return ['```', ...example.sheet.replaceAll('\t', ' ｜ ').split('\n'), '```'];
}

function examplesBlock(title: string, examples: readonly (BadExample | GoodExample)[]): readonly string[] {
  return examples.flatMap((example, at) => [
    `### ${title}${examples.length > 1 ? at + 1 : ''}`,
    '',
    ...exampleLines(example),
    '',
  ]);
}

/** docs/rules/CODE.md, made of nothing but the rule's own fields. */
export function rulePage(rule: AnyRule): string {
  const settings = Object.entries(rule.settings);
  return [
    `# ${rule.code} ${rule.title.zh}`,
    '',
    `*${rule.title.en}*`,
    '',
    '| | |',
    '|---|---|',
    `| 标识 | \`${rule.id}\` |`,
    `| 类别 | ${FAMILY_TITLES[rule.family]} |`,
    `| 程度 | ${SEVERITIES[rule.severity]} |`,
    `| 范围 | ${SCOPES[rule.scope]} |`,
    `| 修改 | ${REMEDIES[rule.remedy]} |`,
    `| 依据 | ${plain(rule.basis)} |`,
    ...(settings.length > 0
      ? [`| 可调参数 | ${settings.map(([name, value]) => `\`${name}\` = ${value}`).join('，')} |`]
      : []),
    '',
    '## 为什么',
    '',
    rule.why.zh,
    '',
    rule.why.en,
    '',
    '## 例子',
    '',
    ...examplesBlock('应指出', rule.examples.bad),
    ...examplesBlock('不应指出', rule.examples.good),
  ]
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()
    .concat('\n');
}

/** docs/rules/README.md: all rules by family, and the codes of the catalogue that no form has the data for. */
export function ruleIndex(
  rules: readonly AnyRule[],
  unimplemented: readonly { readonly code: string; readonly title: string; readonly reason: string }[],
): string {
  const families = [...new Set(rules.map(({ family }) => family))];
  return [
    '# 审核规则',
    '',
    `共 ${rules.length} 条。每条规则一页，由规则自身生成（\`npx tsx scripts/build-rule-pages.ts\`），不要手改。`,
    '',
    ...families.flatMap((family) => [
      `## ${FAMILY_TITLES[family]}`,
      '',
      '| 编号 | 检查什么 | 程度 | 修改 |',
      '|---|---|---|---|',
      ...rules
        .filter((rule) => rule.family === family)
        .map(
          ({ code, title, severity, remedy }) =>
            `| [${code}](${code}.md) | ${plain(title.zh)} | ${SEVERITIES[severity]} | ${REMEDIES[remedy]} |`,
        ),
      '',
    ]),
    ...(unimplemented.length > 0
      ? [
          '## 未实现',
          '',
          '| 编号 | 检查什么 | 原因 |',
          '|---|---|---|',
          ...unimplemented.map(
            ({ code, title, reason }) => `| ${code} | ${plain(title)} | ${plain(reason)} |`,
          ),
          '',
        ]
      : []),
  ].join('\n');
}
