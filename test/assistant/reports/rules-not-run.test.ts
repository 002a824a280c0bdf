import { rulesNotRun } from '../../../src/assistant';
import type { RuleOutcome, SubjectOutcomes } from '../../../src/checking';

const subject = (form: string, outcomes: readonly RuleOutcome[]): SubjectOutcomes => ({
  file: '',
  sheet: '表',
  form,
  outcomes,
});
const NO_GOAL = { zh: '没有总体目标。', en: 'No goal.' };
const NONE = { zh: '没有权重。', en: 'No weights.' };

test('rules that lacked something are told by the reason, with how many forms; the rest is only listed', () => {
  const { groups, notApplicable } = rulesNotRun([
    subject('1', [
      { code: 'CON-01', outcome: 'insufficientData', reason: NO_GOAL },
      { code: 'CON-02', outcome: 'insufficientData', reason: NO_GOAL },
      { code: 'WGT-01', outcome: 'notApplicable', reason: NONE },
      { code: 'VAL-01', outcome: 'notApplicable', reason: NONE },
    ]),
    subject('2', [
      { code: 'CON-01', outcome: 'insufficientData', reason: NO_GOAL },
      { code: 'CON-02', outcome: 'passed', reason: null },
      { code: 'WGT-01', outcome: 'notApplicable', reason: NONE },
      { code: 'VAL-01', outcome: 'failed', reason: null },
    ]),
  ]);
  expect(groups).toEqual([
    {
      outcome: 'insufficientData',
      reason: NO_GOAL,
      rules: [
        { codes: ['CON-01'], forms: 2 },
        { codes: ['CON-02'], forms: 1 },
      ],
    },
  ]);
  expect(notApplicable).toEqual(['WGT-01']);
});
