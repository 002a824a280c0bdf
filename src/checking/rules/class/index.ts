import type { AnyRule } from '../../rule';

export const classRules: readonly AnyRule[] = [];
