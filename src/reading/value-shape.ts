import { operatorNamed } from '../indicator';

/** What a short text could be in a column of the indicator table, told by its shape alone. */
export interface ValueShape {
  /** ≥, 大于等于, 定性 */
  readonly operator: boolean;
  /** A figure, perhaps with a sign or %. */
  readonly figure: boolean;
  /** 正向指标, 反向 */
  readonly direction: boolean;
  /** A value that begins with a sign or 不少于. */
  readonly signed: boolean;
  /** 定量, 定性 */
  readonly kind: boolean;
  readonly unit: boolean;
}

const KIND_WORDS = /^(?:定量|定性|定量指标|定性指标)$/;
const DIRECTION_WORDS = /^(?:正向|反向|逆向|负向|正|反|中性)(?:指标)?$/;
const FIGURE = /^[≥≤=><]{0,2}\d[\d,.]*%?$/;
const SIGNED = /^(?:[≥≤=><≧≦⩾⩽≮≯═]|不少于|不低于|不超过|不高于)\S/;
const UNIT = /^[%‰℃㎡a-zA-Z\u4e00-\u9fff/·*²³()]{1,8}$/;
const LONGEST = 40;
const NOTHING: ValueShape = {
  operator: false,
  figure: false,
  direction: false,
  signed: false,
  kind: false,
  unit: false,
};

export function valueShapeOf(folded: string): ValueShape {
  if (folded.length > LONGEST) return NOTHING;
  return {
    operator: folded === '定性' || operatorNamed(folded) !== null,
    figure: FIGURE.test(folded),
    direction: DIRECTION_WORDS.test(folded),
    signed: SIGNED.test(folded),
    kind: KIND_WORDS.test(folded),
    unit: UNIT.test(folded),
  };
}
