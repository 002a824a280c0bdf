import sampleGoals from '../../test/indicator/goal-numbers.samples.json';
import {
  numbersInGoal,
  parseAmount,
  parseTargetValue,
  printTarget,
  recogniseLevel1,
  recogniseLevel2,
  targetValueSchema,
  tidyText,
  toReportTarget,
  foldText,
  unitDimension,
} from '../../src/indicator';
import { readValueParts } from '../../src/library/import/value-parts';
import { mutateText, readText, writeText } from '../mutate-text';
import { promise, same } from '../promises';
import type { Target } from '../target';
import { sampleTexts } from '../sample-texts';

/** What a cell says: target values, amounts, goals, category names. */
export const target: Target = {
  seeds: () => [...sampleTexts(), ...goals()].map(writeText),
  mutate: (input, material) => writeText(mutateText(readText(input), material)),
  run(input) {
    const text = readText(input);
    const value = targetValueSchema.parse(parseTargetValue(text));
    const printed = printTarget(value);
    // Markup inside markup is taken off short texts only, to keep the time linear.
    if (text.length <= 200) same(printTarget(parseTargetValue(printed)), printed, 'printing a value again');
    const { number } = toReportTarget(value);
    promise(number === null || Number.isFinite(number), 'a figure of the report is finite');
    const { yuan, candidates } = parseAmount(text, '万元');
    for (const amount of [yuan, ...candidates.map((candidate) => candidate.yuan)])
      promise(amount === null || /^-?\d+(\.\d+)?$/.test(amount), `an amount in 元 is a decimal: ${amount}`);
    for (const { index, text: own } of numbersInGoal(text))
      promise(text.startsWith(own, index), 'a figure of the goal stands where it is said to');
    same(tidyText(tidyText(text)), tidyText(text), 'tidying again');
    same(foldText(foldText(text)), foldText(text), 'folding again');
    recogniseLevel1(text);
    recogniseLevel2(text);
    unitDimension(text);
    readValueParts(text);
  },
};

function goals(): string[] {
  const found: string[] = [];
  const take = (node: unknown): void => {
    if (typeof node === 'string') found.push(node);
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(take);
  };
  take(sampleGoals);
  return found.slice(0, 200);
}
