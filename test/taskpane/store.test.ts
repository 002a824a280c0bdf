import type { CheckedWorkbook } from '../../src/assistant';
import type { Finding } from '../../src/indicator';
import {
  countBySeverity,
  faultOf,
  findingsAtSelection,
  groupFindings,
  heatMapOf,
  initialState,
  keyFindings,
  NO_FILTERS,
  notRunReasons,
  passesFilters,
  readAppearance,
  reduce,
  rulesByOutcome,
  safeFixesOf,
  shortenChange,
  toAppearance,
} from '../../src/taskpane/store';
import { HostError } from '../../src/hosts/host';

const finding = (cell: string, changes: Partial<Finding> = {}): Finding => ({
  code: 'VAL-03',
  rule: 'value/operator-before-words',
  severity: 'warning',
  sheet: 'S',
  cell,
  form: 'S#1',
  message: `意见 ${cell}`,
  basis: '惯例',
  fixes: [],
  related: [],
  ...changes,
});

const checked = (findings: readonly Finding[]): CheckedWorkbook =>
  ({
    sheets: [
      {
        name: 'S',
        absence: null,
        forms: [
          {
            id: 'S#1',
            sheet: 'S',
            range: 'A1:D12',
            tableRows: { header: 8, last: 12 },
            indicators: [
              { row: 9, level2: '数量指标' },
              { row: 10, level2: '质量指标' },
            ],
          },
        ],
      },
    ],
    findings,
  }) as unknown as CheckedWorkbook;

describe('keys of findings', () => {
  test('are the same for the same rule in the same cell, and differ where it speaks twice', () => {
    const first = keyFindings([finding('B5'), finding('D9'), finding('D9')]).map(({ key }) => key);
    const second = keyFindings([finding('D9'), finding('D9')]).map(({ key }) => key);
    expect(new Set(first).size).toBe(3);
    expect(second).toEqual(first.slice(1));
  });
});

describe('filters', () => {
  test('severity, family and text must all fit', () => {
    const one = finding('D9');
    expect(passesFilters(one, NO_FILTERS)).toBe(true);
    expect(passesFilters(one, { ...NO_FILTERS, severities: ['error'] })).toBe(false);
    expect(passesFilters(one, { ...NO_FILTERS, family: 'value', text: 'd9' })).toBe(true);
    expect(passesFilters(one, { ...NO_FILTERS, family: 'text' })).toBe(false);
    expect(passesFilters(one, { ...NO_FILTERS, text: '别的' })).toBe(false);
  });

  test('counts are by severity', () => {
    const findings = [finding('A1'), finding('A2', { severity: 'error' })];
    expect(countBySeverity(findings)).toEqual({ error: 1, warning: 1, info: 0 });
  });
});

describe('groups of findings', () => {
  test('go by form, then by place in reading order; what belongs to no form stands under its sheet', () => {
    const findings = [
      finding('D10'),
      finding('B3'),
      finding('C9'),
      finding('A12'),
      finding('A1', { form: null }),
    ];
    const groups = groupFindings(checked(findings), keyFindings(findings));
    expect(groups.map(({ key }) => key)).toEqual(['sheet:S', 'S#1']);
    const places = groups[1]?.places.map(({ place, findings: own }) => [
      place.category || place.kind,
      own.map(({ finding: { cell } }) => cell).join(),
    ]);
    expect(places).toEqual([
      ['head', 'B3'],
      ['数量指标', 'C9'],
      ['质量指标', 'D10'],
      ['table', 'A12'],
    ]);
  });

  test('a form without findings is listed', () => {
    expect(groupFindings(checked([]), []).map(({ key }) => key)).toEqual(['S#1']);
  });
});

describe('the selection', () => {
  const findings = keyFindings([finding('B5'), finding('D9', { related: [{ sheet: 'S', cell: 'B7' }] })]);
  const at = (range: string, sheet = 'S'): readonly string[] =>
    findingsAtSelection(findings, { sheet, range }).map(({ finding: { cell } }) => cell);

  test('finds what stands there first, then what speaks of it', () => {
    expect(at('D9')).toEqual(['D9']);
    expect(at('$A$5:B7')).toEqual(['B5', 'D9']);
  });

  test('is none on another sheet or for whole columns', () => {
    expect(at('D9', 'T')).toEqual([]);
    expect(at('A:A')).toEqual([]);
  });
});

describe('safe fixes', () => {
  test('leave suggestions out', () => {
    const edits = [{ sheet: 'S', cell: 'D9', value: 'x' }];
    const findings = keyFindings([
      finding('D9', { fixes: [{ kind: 'suggestion', title: 's', edits }] }),
      finding('D10', {
        fixes: [
          { kind: 'suggestion', title: 's', edits },
          { kind: 'fix', title: 'f', edits },
        ],
      }),
    ]);
    expect(safeFixesOf(findings).map(({ cell, fix }) => [cell, fix.title])).toEqual([['D10', 'f']]);
  });
});

describe('a change as shown', () => {
  test('is whole where it is short, and cut to what differs where it is long', () => {
    expect(shortenChange('=较高', '较高')).toEqual(['=较高', '较高']);
    const long = '甲'.repeat(100);
    const [before, after] = shortenChange(`${long}错${long}`, `${long}对${long}`);
    expect(before).toBe(`…${'甲'.repeat(8)}错${'甲'.repeat(8)}…`);
    expect(after).toContain('对');
  });

  test('ends where one text only repeats a part of the other', () => {
    const long = '甲'.repeat(60);
    const [before, after] = shortenChange(long, `${long}乙`);
    expect(before.length).toBeLessThan(20);
    expect(after).toMatch(/乙$/);
  });
});

describe('outcomes', () => {
  const outcome = (code: string, kind: string, zh: string | null = null) => ({
    code,
    outcome: kind,
    reason: zh === null ? null : { zh, en: `en ${zh}` },
  });
  const subjects = [
    {
      file: '',
      sheet: 'S',
      form: 'S#1',
      outcomes: [outcome('A', 'passed'), outcome('B', 'notApplicable', '无')],
    },
    {
      file: '',
      sheet: 'S',
      form: 'S#2',
      outcomes: [outcome('A', 'notReadable', '读不出'), outcome('C', 'ruleError', '错')],
    },
  ] as unknown as Parameters<typeof rulesByOutcome>[0];

  test('a rule that judged one form has run; one that failed is told apart', () => {
    const { notRun, failed } = rulesByOutcome(subjects);
    expect([...notRun]).toEqual(['B']);
    expect([...failed]).toEqual(['C']);
  });

  test('reasons come by weight, failures first', () => {
    const groups = notRunReasons(subjects, 'zh');
    expect(groups.map(({ outcome: kind }) => kind)).toEqual(['ruleError', 'notReadable', 'notApplicable']);
    expect(groups[1]?.reasons).toEqual([{ reason: '读不出', codes: ['A'] }]);
  });
});

describe('the heat map', () => {
  test('counts by family or by place, with the worst severity', () => {
    const findings = [
      finding('B3', { rule: 'text/typo' }),
      finding('D9'),
      finding('D9', { severity: 'error' }),
    ];
    const families = heatMapOf(checked(findings), 'family', ['text', 'value', 'amount']);
    expect(families.columns).toEqual(['text', 'value']);
    expect(families.rows[0]?.cells.map(({ findings: own, severity }) => [own.length, severity])).toEqual([
      [1, 'warning'],
      [2, 'error'],
    ]);
    expect(families.rows[0]?.total).toBe(3);
    const places = heatMapOf(checked(findings), 'place', ['head', '数量指标', 'table']);
    expect(places.columns).toEqual(['head', '数量指标']);
  });
});

describe('faults', () => {
  test('are told by the code of the host, or by the name of the error', () => {
    expect(faultOf(new HostError('sheetProtected', '受保护'))).toEqual({
      code: 'sheetProtected',
      detail: '受保护',
    });
    const refused = Object.assign(new Error('已被改动'), { name: 'EditRefusedError' });
    expect(faultOf(refused).code).toBe('sheetChanged');
    expect(faultOf('x')).toEqual({ code: 'unknown', detail: 'x' });
  });
});

describe('appearance', () => {
  test('what is not understood is as good as not set', () => {
    expect(toAppearance({ language: 'fr', theme: 'pink' })).toEqual({ language: 'zh', theme: 'follow' });
    expect(toAppearance({ language: 'en', theme: 'dark' })).toEqual({ language: 'en', theme: 'dark' });
    expect(readAppearance({ read: () => '{broken', write: () => undefined }).language).toBe('zh');
  });
});

describe('the state', () => {
  const start = initialState({ language: 'zh', theme: 'follow' });

  test('pages lie one upon another, and a tab takes them away', () => {
    const open = reduce(start, { type: 'pageOpened', page: { kind: 'notRun' } });
    const further = reduce(open, { type: 'pageOpened', page: { kind: 'rule', code: 'VAL-03' } });
    expect(reduce(further, { type: 'pageClosed' }).pages).toEqual([{ kind: 'notRun' }]);
    expect(reduce(further, { type: 'tabChosen', tab: 'fill' }).pages).toEqual([]);
  });

  test('what was opened stays open over a new check', () => {
    const open = reduce(start, { type: 'findingToggled', key: 'k' });
    const review = {
      scope: 'sheet',
      workbook: { sheets: [], properties: {} },
      checked: checked([]),
    } as never;
    const after = reduce(open, { type: 'checked', review, undoable: null });
    expect([...after.expanded]).toEqual(['k']);
    expect(after.check).toEqual({ kind: 'idle' });
    expect([...reduce(after, { type: 'findingToggled', key: 'k' }).expanded]).toEqual([]);
  });

  test('a change of the workbook makes its review stale until it is checked as a whole', () => {
    const stale = reduce(start, { type: 'workbookChanged' });
    const review = (scope: string) =>
      ({ scope, workbook: { sheets: [], properties: {} }, checked: checked([]) }) as never;
    expect(reduce(stale, { type: 'checked', review: review('sheet'), undoable: null }).workbookStale).toBe(
      true,
    );
    expect(reduce(stale, { type: 'checked', review: review('workbook'), undoable: null }).workbookStale).toBe(
      false,
    );
  });
});
