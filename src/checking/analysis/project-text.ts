import type { PerformanceForm } from '../../indicator';
import { withoutDocuments } from './topic';

/** What a form says its project is and does: name, goal, and the outputs that are counted or judged. */
export function projectText({ fields, indicators }: PerformanceForm): string {
  const outputs = indicators.flatMap(({ level1, level2, name }) =>
    level1 === '产出指标' && (level2 === '数量指标' || level2 === '质量指标') && name !== null ? [name] : [],
  );
  return [fields.projectName?.text ?? '', withoutDocuments(fields.annualGoal?.text ?? ''), ...outputs].join(
    '，',
  );
}
