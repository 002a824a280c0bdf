import { shortenChange } from '../../store';
import { useTexts } from '../pane-context';

/** Before → after, as plain text whatever the cell holds. */
export function Change({ before, after }: { readonly before: string; readonly after: string }) {
  const texts = useTexts();
  const [old, next] = shortenChange(before, after);
  return (
    <span className="change">
      <del className="change-before">
        <span className="only-heard">{texts.card.before}</span>
        {old === '' ? texts.blank : old}
      </del>
      <span aria-hidden className="change-arrow">
        →
      </span>
      <ins className="change-after">
        <span className="only-heard">{texts.card.after}</span>
        {next === '' ? texts.blank : next}
      </ins>
    </span>
  );
}
