import type { AnyRule } from '../../rule';

export const evidenceRules: readonly AnyRule[] = [];
