import { Checker, DEFAULT_PROFILE, builtInProfile, digestForm, type FormSketch } from '../../../src/checking';
import { buildForm } from '../build-example';

const checker = new Checker({ profile: builtInProfile(DEFAULT_PROFILE) });
const GOAL = '全年组织送戏下乡120场，举办公益培训36期，群众满意度达到90%以上。';

function acrossFiles(sketches: readonly (readonly [file: string, sketch: FormSketch])[], code: string) {
  const digests = sketches.map(([file, sketch], at) =>
    digestForm(buildForm(sketch, `表${at + 1}`).form, file),
  );
  return checker.checkAcross(digests).findings.filter((finding) => finding.code === code);
}

const project = (name: string): FormSketch => ({
  fields: { projectName: `${name}项目`, implementingUnit: '文化馆', annualGoal: GOAL },
  indicators: [
    ['数量', '送戏下乡演出场次', '≥120场'],
    ['数量', '举办公益培训期数', '≥36期'],
  ],
});

test('one cluster is one finding, in the first form, with the others related; three are named, the rest counted', () => {
  const findings = acrossFiles(
    ['甲', '乙', '丙', '丁', '戊'].map((name) => ['', project(name)] as const),
    'DUP-02',
  );
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  expect(finding).toMatchObject({ sheet: '表1', form: '表1#1', cell: 'B7' });
  expect(finding?.related.map(({ sheet, cell }) => `${sheet ?? ''}!${cell}`)).toEqual([
    '表2!B7',
    '表3!B7',
    '表4!B7',
    '表5!B7',
  ]);
  expect(finding?.message.zh).toContain('“甲项目”（表1）、“乙项目”（表2）、“丙项目”（表3）等5张表');
  expect(finding?.message.zh).not.toContain('丁');
});

test('results claimed by the same forms are one finding', () => {
  const findings = acrossFiles(
    ['甲', '乙'].map((name) => ['', project(name)] as const),
    'DUP-03',
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message.zh).toContain('≥120场');
  expect(findings[0]?.message.zh).toContain('≥36期');
});

test('across files the message names the files, and the finding belongs to the first of them', () => {
  const [finding] = acrossFiles(
    [
      ['送审/甲.xlsx', project('甲')],
      ['送审/乙.xlsx', project('乙')],
    ],
    'DUP-02',
  );
  expect(finding?.file).toBe('送审/甲.xlsx');
  expect(finding?.related).toEqual([{ file: '送审/乙.xlsx', sheet: '表2', cell: 'B7' }]);
  expect(finding?.message.zh).toContain('“甲项目”（甲.xlsx 表1）、“乙项目”（乙.xlsx 表2）');
});

test('without a form of the year before, copying from it is not applicable, and says so', () => {
  const digests = [digestForm(buildForm({ year: 2025, ...project('甲') }).form, '')];
  const outcomes = checker.checkAcross(digests).outcomes.flatMap(({ outcomes: all }) => all);
  const outcome = outcomes.find(({ code }) => code === 'DUP-06');
  expect(outcome?.outcome).toBe('notApplicable');
  expect(outcome?.reason?.zh).toContain('上年');
});
