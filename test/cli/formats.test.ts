import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { strFromU8, unzipSync } from 'fflate';
import { ALL_RULES } from '../../src/checking';
import { reportFileSchema, reportSchema, reportSummaryLineSchema } from '../../src/indicator';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { SheetGrid } from '../../src/sheet';
import { jixiao, ROOT } from './run-jixiao';
import { SAMPLES, scratch } from './scratch';

const at = scratch();

interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
      }[];
      readonly properties: { readonly fixes: readonly unknown[] };
    }[];
  }[];
}

describe('check --format ndjson', () => {
  it('gives each file a line of its own, then the report without its files', async () => {
    const broken = at('坏.xlsx');
    writeFileSync(broken, '');
    const run = await jixiao(['check', SAMPLES, broken, '--format', 'ndjson']);
    expect(run.status).toBe(2);
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    const [first, second, last] = lines.map((line): unknown => JSON.parse(line));
    const file = reportFileSchema.parse(first);
    expect(reportFileSchema.parse(second).status).toBe('unreadable');
    const { summary } = reportSummaryLineSchema.parse(last);
    expect(summary).toMatchObject({ files: 2, forms: 24 });
    expect(summary.errors + summary.warnings + summary.infos).toBe(file.findings.length);
  });
});

describe('check --format json', () => {
  it('tells of every form what became of every rule, with the reason where it did not run', async () => {
    const { stdout } = await jixiao(['check', SAMPLES, '--format', 'json']);
    const { files, profile } = reportSchema.parse(JSON.parse(stdout));
    expect(profile).toBe('county');
    const forms = files[0]?.outcomes?.filter(({ form }) => form !== null) ?? [];
    expect(forms).toHaveLength(24);
    for (const { passed, failed, notRun } of forms) {
      const codes = [...passed, ...failed, ...notRun.flatMap((group) => group.codes)];
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.length).toBeGreaterThan(100);
      expect(notRun.every(({ reason }) => reason !== '')).toBe(true);
      expect(notRun.filter(({ outcome }) => outcome === 'ruleError')).toEqual([]);
    }
  });
});

describe('check --format sarif', () => {
  it('is valid by the SARIF 2.1.0 schema, with rules, places and fixes', async () => {
    const broken = at('坏 表.xlsx');
    writeFileSync(broken, '');
    const run = await jixiao(['check', SAMPLES, broken, '--format', 'sarif'], { cwd: ROOT });
    const log = JSON.parse(run.stdout) as SarifLog;
    const schema = JSON.parse(
      readFileSync(
        join(ROOT, 'node_modules', '@microsoft', 'jest-sarif', 'lib', 'schemas', 'sarif-2.1.0-rtm.5.json'),
        'utf8',
      ),
    ) as object;
    const ajv = new Ajv({ strict: false, logger: false, unicodeRegExp: false });
    ajv.addFormat('uri', (text) => URL.canParse(text));
    ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'file:///'));
    ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
    expect(ajv.validate(schema, log) ? [] : ajv.errors).toEqual([]);
    expect(ajv.validate(schema, { ...log, version: '2.0' })).toBe(false);

    const [only] = log.runs;
    expect(only?.invocations[0]?.executionSuccessful).toBe(false);
    expect(only?.artifacts.map(({ location }) => location.uri)).toEqual([
      `file://${SAMPLES.split('/').map(encodeURIComponent).join('/')}`,
      `file://${broken.split('/').map(encodeURIComponent).join('/')}`,
    ]);
    const cost = only?.results.find(
      ({ ruleId, locations }) =>
        ruleId === 'DIR-01' && locations[0]?.logicalLocations[0]?.fullyQualifiedName === 'F03!D12',
    );
    expect(cost).toMatchObject({
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 12, startColumn: 4 } } }],
    });
    expect(only?.tool.driver.rules[cost?.ruleIndex ?? -1]?.id).toBe('DIR-01');
    expect(cost?.properties.fixes.length).toBeGreaterThan(0);
  });
});

describe('check --format html', () => {
  it('is one file that loads and runs nothing, in the language asked for', async () => {
    const output = at('意见.html');
    const run = await jixiao(['check', SAMPLES, '--format', 'html', '--output', output]);
    expect([run.status, run.stdout]).toEqual([1, '']);
    const page = readFileSync(output, 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|url\(|@import|https?:|\son\w+=/i);
    expect(page).toContain('法律援助案件补助资金');
    expect(page).toContain('<del>≥33756元</del> → <ins>≤53756元</ins>');
    const english = await jixiao(['check', SAMPLES, '--format', 'html', '--lang', 'en']);
    expect(english.stdout).toContain('<html lang="en">');
    expect(english.stdout).toContain('Form by form');
  });
});

describe('check --format xlsx', () => {
  it('links by paths relative to the summary, and lists every finding', async () => {
    const folder = at('甲 #1 100%');
    mkdirSync(folder);
    copyFileSync(SAMPLES, join(folder, '表.xlsx'));
    const output = at('汇总.xlsx');
    const run = await jixiao(['check', folder, '--format', 'xlsx', '--output', output]);
    expect([run.status, run.stdout]).toEqual([1, '']);
    const bytes = readFileSync(output);
    const links = strFromU8(unzipSync(bytes)['xl/worksheets/_rels/sheet2.xml.rels'] ?? new Uint8Array());
    expect(links).toContain('Target="甲%20%231%20100%25/表.xlsx" TargetMode="External"');
    const json = await jixiao(['check', folder, '--format', 'json']);
    const { files } = reportSchema.parse(JSON.parse(json.stdout));
    const found = files[0]?.findings.length ?? 0;
    const [forms, findings] = readWorkbook(bytes).sheets.map((sheet) => new SheetGrid(sheet));
    // Title, remark and header come first.
    expect([findings?.text(3 + found, 1), findings?.text(4 + found, 1)]).toEqual([
      expect.stringMatching(/./),
      '',
    ]);
    expect(forms?.text(3 + 24, 2)).not.toBe('');
  });

  it('needs a file of its own', async () => {
    const form = at('原表.xlsx');
    copyFileSync(SAMPLES, form);
    const none = await jixiao(['check', form, '--format', 'xlsx']);
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('--output')]);
    const same = await jixiao(['check', form, '--format', 'xlsx', '--output', form]);
    expect([same.status, same.stderr]).toEqual([2, expect.stringContaining('要检查的文件')]);
    expect(readFileSync(form).equals(readFileSync(SAMPLES))).toBe(true);
  });
});

describe('check --profile', () => {
  it('takes a name or a file, whose name stands in the report', async () => {
    const named = await jixiao(['check', SAMPLES, '--profile', 'system-2021', '--format', 'json']);
    expect(reportSchema.parse(JSON.parse(named.stdout)).profile).toBe('system-2021');
    const file = at('我县.json');
    writeFileSync(
      file,
      JSON.stringify({ name: '我县', extends: 'county', rules: { 'VAL-03': { enabled: false } } }),
    );
    const own = reportSchema.parse(
      JSON.parse((await jixiao(['check', SAMPLES, '--profile', file, '--format', 'json'])).stdout),
    );
    expect(own.profile).toBe('我县');
    expect(own.files[0]?.findings.some(({ code }) => code === 'VAL-03')).toBe(false);
  });

  it('names the line of what is wrong, and checks nothing', async () => {
    const file = at('错.json');
    writeFileSync(file, '{\n  "name": "错",\n  "extends": "county",\n  "taxonomie": "old"\n}\n');
    const wrong = await jixiao(['check', SAMPLES, '--profile', file]);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/错\.json 不能用：第 4 行.*taxonomie/);
    const unknown = await jixiao(['check', SAMPLES, '--profile', '没有']);
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toContain('county、system-2021'.split('、')[0] ?? '');
  });
});

describe('jixiao rules', () => {
  it('lists every rule, for people and for programs', async () => {
    const { stdout, status } = await jixiao(['rules']);
    expect(status).toBe(0);
    for (const { code } of ALL_RULES) expect(stdout).toContain(code);
    expect(stdout).toContain(ALL_RULES[0]?.title.zh ?? '?');
    const json = JSON.parse((await jixiao(['rules', '--format', 'json'])).stdout) as {
      rules: { code: string }[];
    };
    expect(json.rules.map(({ code }) => code)).toEqual(ALL_RULES.map(({ code }) => code));
  });

  it('explains one: basis, reason, examples; an unknown code is wrong usage', async () => {
    const page = await jixiao(['rules', 'dir-01']);
    expect(page.stdout).toMatch(/^DIR-01 {2}成本指标[\s\S]*依据[\s\S]*为什么[\s\S]*应指出[\s\S]*不应指出/);
    const english = await jixiao(['rules', 'DIR-01', '--lang', 'en']);
    expect(english.stdout).toContain('makes overspending count as success');
    const unknown = await jixiao(['rules', 'XXX-99']);
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toContain('没有规则 XXX-99');
  });
});
