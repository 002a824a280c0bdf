import type { Indicator } from '../../indicator';
import { nameCore } from './name-words';

/** Who is asked, and about what, in the name of a satisfaction indicator. */
export interface Survey {
  /** Those who are asked: 家长; '' where the name says nobody. */
  readonly persons: string;
  /** What they are asked about: 社区居民对保洁工作满意度 → 保洁工作; '' where the name does not say. */
  readonly matter: string;
}

const TAIL = /(?:的)?(?:总体|综合)?满意(?:度|率|情况|程度)(?:指标|调查)?$/u;

/** Null where the name is none of satisfaction. */
export function surveyOf({ name, level2 }: Indicator): Survey | null {
  if (level2 !== '服务对象满意度指标' || name === null) return null;
  const core = nameCore(name).replace(/^指标\s*\d*\s*[:：]?\s*/u, '');
  if (!TAIL.test(core)) return null;
  const head = core.replace(TAIL, '');
  const [persons = '', ...matter] = head.split(/对(?!象)/u);
  return { persons: persons.trim(), matter: matter.join('对') };
}
