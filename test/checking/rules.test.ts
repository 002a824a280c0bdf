import {
  ALL_RULES,
  Checker,
  DEFAULT_PROFILE,
  FAMILIES,
  builtInProfile,
  digestSheet,
  readSheet,
  type AnyRule,
  type BadExample,
  type GoodExample,
  type ReviewFinding,
  type ReadSheet,
} from '../../src/checking';
import { columnLetters, type SheetGrid } from '../../src/sheet';
import { buildForm, gridOf } from './build-example';

/** The forms of an example; a whole sheet goes through the reader. */
function readingsOf(example: BadExample | GoodExample): readonly ReadSheet[] {
  if ('form' in example) return [buildForm(example.form)];
  if ('forms' in example) return example.forms.map((form, at) => buildForm(form, `例${at + 1}`));
  const texts = new Map<string, string>();
  for (const [row, line] of example.sheet.split('\n').entries()) {
    for (const [column, text] of line.split('\t').entries()) {
      if (text !== '') texts.set(`${columnLetters(column + 1)}${row + 1}`, text);
    }
  }
  return [readSheet(gridOf('例', texts).snapshot)];
}

function findingsIn(
  rule: AnyRule,
  example: BadExample | GoodExample,
  readings = readingsOf(example),
): ReviewFinding[] {
  const base =
    typeof example.profile === 'object'
      ? { ...builtInProfile(DEFAULT_PROFILE), ...example.profile }
      : builtInProfile(example.profile ?? DEFAULT_PROFILE);
  const profile = {
    ...base,
    rules: { ...base.rules, [rule.code]: { ...base.rules[rule.code], enabled: true } },
  };
  const checker = new Checker({ profile, rules: [rule] });
  const results = [
    ...readings.map((reading) => checker.checkSheet(reading)),
    checker.checkAcross(readings.flatMap((reading) => digestSheet(reading))),
  ];
  for (const { outcomes } of results.flatMap((result) => result.outcomes)) {
    for (const { outcome, reason } of outcomes) {
      if (outcome === 'ruleError') throw new Error(`${rule.code}: ${reason?.en ?? ''}`);
    }
  }
  return results.flatMap((result) => [...result.findings]);
}

/** The sheet of a finding after an action, with the form read anew where the example is a sketch. */
function edited(readings: readonly ReadSheet[], finding: ReviewFinding, at: number): Map<string, string> {
  const grid = readings.find((reading) => reading.grid.snapshot.name === finding.sheet)?.grid as SheetGrid;
  const texts = new Map(
    grid.snapshot.cells.map(({ row, column, text }) => [`${columnLetters(column)}${row}`, text]),
  );
  for (const { cell, value } of finding.actions[at]?.edits ?? []) texts.set(cell, value);
  return texts;
}

describe('the catalogue', () => {
  test('codes and ids are unique, well formed, and of their family', () => {
    expect(new Set(ALL_RULES.map(({ code }) => code)).size).toBe(ALL_RULES.length);
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
    for (const { code, id, family } of ALL_RULES) {
      expect(code).toMatch(new RegExp(`^${FAMILIES[family]}-\\d\\d$`));
      expect(id).toMatch(new RegExp(`^${family}/[a-z0-9]+(-[a-z0-9]+)*$`));
    }
  });

  test('a basis names no article', () => {
    for (const { basis } of ALL_RULES) expect(basis).not.toMatch(/第[一二三四五六七八九十百\d]+[条款项]/u);
  });

  test('what a rule yields to exists', () => {
    const codes = new Set(ALL_RULES.map(({ code }) => code));
    for (const { yieldsTo = [] } of ALL_RULES) for (const code of yieldsTo) expect(codes).toContain(code);
  });
});

describe.each(ALL_RULES.map((rule) => [`${rule.code} ${rule.id}`, rule] as const))('%s', (_name, rule) => {
  test('has examples of both kinds', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.bad.map((example, at) => [at + 1, example] as const))(
    'finds bad example %i',
    (_at, example) => {
      const readings = readingsOf(example);
      const findings = findingsIn(rule, example, readings);
      const here = findings.filter(({ cell }) => example.cell === undefined || cell === example.cell);
      expect(findings.map(({ cell, message }) => `${cell} ${message.zh}`)).not.toEqual([]);
      if (example.cell !== undefined) expect(findings.map(({ cell }) => cell)).toContain(example.cell);
      for (const words of example.says ?? [])
        expect(here.map(({ message }) => message.zh).join('\n')).toContain(words);
      for (const finding of here) {
        expect(finding.message.zh).toMatch(/[。？]$/u);
        expect(`${finding.message.zh}${finding.message.en}`).not.toMatch(/undefined|null|NaN|\[object/u);
        expect(finding.message.en).toMatch(/[.?]$/u);
        if (rule.remedy === 'manual') expect(finding.actions).toEqual([]);
        for (const { kind, edits } of finding.actions) {
          if (rule.remedy === 'suggestion') expect(kind).toBe('suggestion');
          expect(edits.length).toBeGreaterThan(0);
        }
      }
      if (example.becomes) {
        const finding = here.find(({ actions }) => actions.length > 0);
        expect(finding).toBeDefined();
        if (finding) {
          const texts = edited(readings, finding, 0);
          for (const [cell, text] of Object.entries(example.becomes))
            expect([cell, texts.get(cell) ?? '']).toEqual([cell, text]);
        }
      }
    },
  );

  test.each(rule.examples.good.map((example, at) => [at + 1, example] as const))(
    'leaves good example %i alone',
    (_at, example) => {
      expect(findingsIn(rule, example).map(({ cell, message }) => `${cell} ${message.zh}`)).toEqual([]);
    },
  );
});
