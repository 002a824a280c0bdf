import type { AnyRule } from '../../rule';

export const structureRules: readonly AnyRule[] = [];
