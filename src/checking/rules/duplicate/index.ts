import type { AnyRule } from '../../rule';

export const duplicateRules: readonly AnyRule[] = [];
