import Big from 'big.js';

const YUAN_PER: Readonly<Record<string, number>> = {
  元: 1,
  圆: 1,
  千元: 1_000,
  万元: 10_000,
  万: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
  亿: 100_000_000,
};

/** How many 元 one of this unit is (万元, 万元/年 → 10000); null where it is no unit of money. */
export function yuanPer(unit: string): number | null {
  const base = unit.split(/[/／每]/u)[0]?.trim() ?? '';
  return YUAN_PER[base] ?? null;
}

/** Decimal digits and a unit of money → 元, exact. Null where the unit is none, or the digits are not a number. */
export function toYuan(number: string, unit: string): Big | null {
  const factor = yuanPer(unit);
  if (factor === null || !/^[+-]?\d+(\.\d+)?$/.test(number)) return null;
  return new Big(number).times(factor);
}

/** 53756 → 「53756元（5.3756万元）」 where both help to compare; below 1 万元 only 元. */
export function sayYuan(yuan: Big): string {
  const plain = `${yuan.toFixed()}元`;
  return yuan.abs().gte(10_000) ? `${plain}（${yuan.div(10_000).toFixed()}万元）` : plain;
}

/** 0.01 万元, in 元: figures in 万元 are rounded to at most so much. */
const ROUNDING_YUAN = 100;
const ROUNDING_SHARE = '0.001';

/** Whether two sums agree but for rounding: they differ by no more than the greater of 0.01 万元 and 0.1 % of the second. */
export function withinTolerance(sum: Big, annual: Big): boolean {
  const share = annual.abs().times(ROUNDING_SHARE);
  return sum
    .minus(annual)
    .abs()
    .lte(share.gt(ROUNDING_YUAN) ? share : ROUNDING_YUAN);
}
