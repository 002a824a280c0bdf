import type { Severity } from '../indicator';
import type { MessageKey } from './messages';

/** What the severities are called. */
export const SEVERITY_WORDS = {
  error: 'severityError',
  warning: 'severityWarning',
  info: 'severityInfo',
} as const satisfies Record<Severity, MessageKey>;
