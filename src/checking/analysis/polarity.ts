import { rememberingTexts } from '../../indicator';
import {
  AVERTING_WORDS,
  FALL_WORDS,
  REMOVING_WORDS,
  RESOLVING_WORDS,
  RISE_WORDS,
  UNWANTED_WORDS,
  WANTED_WORDS,
} from '../lexicon/polarity-words';
import { measureOfName, nameCore } from './name-words';

/** Which way is better: higher, lower, or not to be told from the words. */
export type Polarity = 'higher' | 'lower' | null;

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const UNWANTED = new RegExp(anyOf(UNWANTED_WORDS), 'gu');
const RESOLVING = new RegExp(anyOf(RESOLVING_WORDS), 'u');
const REMOVING = new RegExp(anyOf(REMOVING_WORDS), 'u');
const REMOVING_RIGHT_BEFORE = new RegExp(`(?:${anyOf(REMOVING_WORDS)})[^，,；;。]?$`, 'u');
const AVERTING = new RegExp(`(?:${anyOf(AVERTING_WORDS)})[^，,；;。]{0,10}$`, 'u');
const FALL_AT_END = new RegExp(
  `(?:${anyOf(FALL_WORDS)})(?:率|额|量|数|数量|幅度|比例|金额|资金|情况|成本|时间|人数|次数)?$`,
  'u',
);
const RISE_AT_END = new RegExp(`(?:${anyOf(RISE_WORDS)})(?:率|额|量|数|幅度|比例|情况)?$`, 'u');
const WANTED = new RegExp(anyOf(WANTED_WORDS), 'u');

/** 办理时限 and 工期 are to be short; 培训时长, 开放时间, 服务期限 need not. */
const SHORTER_IS_BETTER =
  /时限|工期|(?:办理|响应|处理|处置|办结|审批|审核|审查|等待|等候|修复|抢修|维修|到达|到场|到位|到账|到货|拨付|支付|发放|结算|报销|公示|受理|出具|供货|送达|恢复|安装|清运|检修|兑付|交付|回复|答复|反馈|整改|办案|结案|施工|建设|采购|完成|完工|竣工|开工|验收|入库|上线|投用|缴纳)[^，,]{0,4}(?:时间|时长|周期|期限|天数|小时数|月数)$/u;

interface Unwanted {
  readonly word: string;
  readonly index: number;
}

/** The last unwanted thing that the words name and that nothing beside it makes good. */
function unwantedIn(words: string): Unwanted | null {
  let last: Unwanted | null = null;
  for (const match of words.matchAll(UNWANTED)) last = { word: match[0], index: match.index };
  if (!last) return null;
  const after = words.slice(last.index + last.word.length);
  const before = words.slice(0, last.index);
  // 矫正对象再犯罪率 measures the bad itself; a sentence without a measure (结清往年欠费) tells what is done to it.
  const removed = measureOfName(words) === null ? REMOVING.test(before) : REMOVING_RIGHT_BEFORE.test(before);
  return removed || RESOLVING.test(after) ? null : last;
}

/**
 * Which way an indicator is to move, by its name alone: 再犯罪率 lower, 矛盾化解率 higher, 能耗下降率 higher,
 * 挽回经济损失 higher, 总成本 and 办理时限 lower.
 */
export const polarityOfName = rememberingTexts((name: string): Polarity => {
  const core = nameCore(name);
  if (FALL_AT_END.test(core)) return 'higher';
  const unwanted = unwantedIn(core);
  if (unwanted) {
    if (AVERTING.test(core.slice(0, unwanted.index))) return 'higher';
    return 'lower';
  }
  if (RISE_AT_END.test(core)) return 'higher';
  const measure = measureOfName(core);
  if (measure?.measure === 'duration' || measure?.measure === 'date') {
    return SHORTER_IS_BETTER.test(core) ? 'lower' : null;
  }
  if (measure?.measure === 'satisfaction' || WANTED.test(core)) return 'higher';
  if (measure?.measure === 'money' && /成本|费|单价|造价|价格|概算|预算/u.test(measure.tail)) return 'lower';
  return null;
});
