import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import {
  parseTargetValue,
  type Report,
  reportJsonSchema,
  reportSchema,
  toReportTarget,
} from '../../src/indicator';

const report: Report = {
  schemaVersion: 1,
  tool: { name: 'jixiao', version: '0.1.0' },
  profile: 'county',
  files: [
    {
      path: 'forms.xlsx',
      status: 'checked',
      sheets: [
        {
          name: 'F01',
          forms: [
            {
              id: 'F01#1',
              title: '部门项目支出预算绩效目标表',
              range: 'A1:D18',
              layout: 'single-value',
              fields: {
                projectName: { text: '安置帮教经费', cell: 'B3' },
                department: { text: '223-某局', cell: 'B4', code: '223', name: '某局' },
                implementingUnit: null,
                attribute: { text: '', cell: 'B5' },
                period: { text: '2024-01-01', cell: 'B6', end: { text: '2026-12-31', cell: 'D6' } },
                office: null,
                annualAmount: { text: '25', cell: 'D6', yuan: 250000 },
                annualGoal: null,
              },
              indicators: [
                {
                  code: '11',
                  level1: '产出指标',
                  level2: '数量指标',
                  name: '购买服务数量',
                  nameCell: 'C9',
                  value: '=1家公司',
                  valueCell: 'D9',
                  target: toReportTarget(parseTargetValue('=1家公司')),
                  weight: null,
                },
              ],
            },
          ],
        },
      ],
      findings: [
        {
          code: 'DIR-01',
          rule: 'direction/cost-floor',
          severity: 'error',
          sheet: 'F01',
          cell: 'D12',
          form: 'F01#1',
          message: '成本指标用了≥',
          basis: '惯例',
          fixes: [{ kind: 'fix', title: '改为≤', edits: [{ sheet: 'F01', cell: 'D12', value: '≤5元' }] }],
          related: [],
        },
      ],
    },
    { path: 'broken.xlsx', status: 'unreadable', message: '文件已损坏', sheets: [], findings: [] },
  ],
  summary: { files: 2, forms: 1, indicators: 1, errors: 1, warnings: 0, infos: 0 },
};

const validate = new Ajv2020({ strict: true }).compile(reportJsonSchema());

test('the published schema is the one the code generates', () => {
  const published = readFileSync(join(__dirname, '../../docs/report.schema.json'), 'utf8');
  expect(published).toBe(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
});

test('a report is valid by both schemas', () => {
  expect(reportSchema.safeParse(report).success).toBe(true);
  expect(validate(report)).toBe(true);
});

test.each([
  ['another version', { ...report, schemaVersion: 2 }],
  ['a missing summary', { ...report, summary: undefined }],
  ['an unknown status', { ...report, files: [{ ...report.files[0], status: 'skipped' }] }],
])('%s is not valid', (_name, other) => {
  expect(validate(JSON.parse(JSON.stringify(other)))).toBe(false);
});
