import { Link } from '@fluentui/react-components';
import type { KeyedFinding } from '../../store';
import { useDispatch, usePane, useTexts } from '../pane-context';
import { Remedy } from './Remedy';

/** The best remedy, and the others behind one click. */
export function Remedies({ keyed: { key, finding } }: { readonly keyed: KeyedFinding }) {
  const dispatch = useDispatch();
  const texts = useTexts();
  const expanded = usePane((state) => state.expanded.has(key));
  const { fixes, cell } = finding;
  if (fixes.length === 0) return null;
  const shown = expanded ? fixes : fixes.slice(0, 1);
  return (
    <div className="remedies">
      {shown.map((fix) => (
        <Remedy key={fix.title} fix={fix} cell={cell} />
      ))}
      {fixes.length > 1 && (
        <Link
          as="button"
          className="remedies-more"
          aria-expanded={expanded}
          onClick={() => dispatch({ type: 'findingToggled', key })}
        >
          {expanded ? texts.card.less : texts.card.more(fixes.length - 1)}
        </Link>
      )}
    </div>
  );
}
