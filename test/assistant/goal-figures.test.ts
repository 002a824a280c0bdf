import { figuresForEntry, uncarriedFigures, valueWithFigure } from '../../src/assistant';
import type { PerformanceForm } from '../../src/indicator';

function form(goal: string, values: readonly string[], yuan = '200000'): PerformanceForm {
  return {
    fields: { annualGoal: { text: goal }, annualAmount: { yuan } },
    indicators: values.map((value) => ({ name: '名称', value })),
  } as unknown as PerformanceForm;
}

const GOAL = '受理案件354件，群众满意率95%以上，投入20万元，培训1.2万人次。';

describe('figures of the goal', () => {
  test('that no indicator gives are listed; the annual amount said again is none of them', () => {
    expect(uncarriedFigures(form(GOAL, [])).map(({ text }) => text)).toEqual([
      '354件',
      '95%以上',
      '1.2万人次',
    ]);
  });

  test('are carried by value, however they are written', () => {
    const carried = form(GOAL, ['≥354件', '≥95%', '=12000人次']);
    expect(uncarriedFigures(carried)).toEqual([]);
  });

  test('suit an entry by its unit alone', () => {
    const entry = { unit: '起', unitAlternatives: ['件'] };
    expect(figuresForEntry(form(GOAL, []), entry).map(({ text }) => text)).toEqual(['354件']);
    expect(figuresForEntry(form(GOAL, []), { unit: null, unitAlternatives: [] })).toEqual([]);
  });

  test('take the place of the blank, with the sign of the goal before that of the entry', () => {
    const [cases, rate] = uncarriedFigures(form(GOAL, []));
    if (!cases || !rate) throw new Error('two figures are in the goal');
    expect(valueWithFigure(cases, '≥')).toBe('≥354件');
    expect(valueWithFigure(rate, '=')).toBe('≥95%');
  });
});
