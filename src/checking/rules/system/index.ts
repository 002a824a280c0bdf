import type { AnyRule } from '../../rule';

export const systemRules: readonly AnyRule[] = [];
