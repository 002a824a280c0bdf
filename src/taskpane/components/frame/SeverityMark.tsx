import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../../indicator';

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };

/** Told by shape as well as by colour; the word stands beside it or is given to screen readers by the caller. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const Icon = ICONS[severity];
  return <Icon aria-hidden className={`severity-mark severity-mark--${severity}`} />;
}
