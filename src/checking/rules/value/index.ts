import type { AnyRule } from '../../rule';

export const valueRules: readonly AnyRule[] = [];
