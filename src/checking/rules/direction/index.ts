import type { AnyRule } from '../../rule';

export const directionRules: readonly AnyRule[] = [];
