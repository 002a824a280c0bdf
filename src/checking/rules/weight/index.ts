import type { AnyRule } from '../../rule';

export const weightRules: readonly AnyRule[] = [];
