import type { Indicator } from '../indicator';
import type { FormContext } from './context';
import type { Action } from './rule';

/** Names of the library that could stand in the place of an indicator's name, best first; none without a library. */
export function phrasingActions(indicator: Indicator, context: FormContext, limit = 3): readonly Action[] {
  if (indicator.nameCell === indicator.valueCell) return [];
  return context
    .suggest(indicator, context.form, limit)
    .filter(({ name }) => name !== indicator.name)
    .map(({ name, source }) => ({
      kind: 'suggestion' as const,
      title: { zh: `三级指标改用“${name}”（${source}）`, en: `Use the indicator name “${name}” (${source})` },
      edits: [{ cell: indicator.nameCell, value: name }],
    }));
}
