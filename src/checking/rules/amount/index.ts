import type { AnyRule } from '../../rule';

export const amountRules: readonly AnyRule[] = [];
