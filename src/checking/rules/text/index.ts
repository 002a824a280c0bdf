import type { AnyRule } from '../../rule';
import { nameTooLong } from './name-too-long';

export const textRules: readonly AnyRule[] = [nameTooLong];
