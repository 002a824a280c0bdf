import { Link } from '@fluentui/react-components';
import { memo } from 'react';
import { isSelected, type KeyedFinding } from '../../store';
import { useController, useDispatch, usePane, useTexts } from '../pane-context';
import { SeverityMark } from '../frame/SeverityMark';
import { IgnoreForm } from './IgnoreForm';
import { RelatedCells } from './RelatedCells';
import { Remedies } from './Remedies';

/** One finding: where, what, on what basis, and what can be done. */
export const FindingCard = memo(function FindingCard({ keyed }: { readonly keyed: KeyedFinding }) {
  const controller = useController();
  const dispatch = useDispatch();
  const texts = useTexts();
  const { key, finding } = keyed;
  const current = usePane(({ selection }) => isSelected(selection, finding.sheet, finding.cell));
  const settingAside = usePane((state) => state.settingAside === key);
  const severity = texts.severities[finding.severity];
  const locate = () => void controller.locate(finding.sheet, finding.cell);
  return (
    <li
      className={`card card--${finding.severity}${current ? ' card--current' : ''}`}
      data-key={key}
      {...(current ? { 'aria-current': 'location' } : {})}
    >
      <div className="card-head">
        <SeverityMark severity={finding.severity} />
        <span className="card-severity">{severity}</span>
        <Link
          as="button"
          className="card-cell"
          data-card-focus
          aria-label={`${severity} ${texts.card.locateCell(finding.cell)}`}
          onClick={locate}
        >
          {finding.cell}
        </Link>
        <span className="card-code">{finding.code}</span>
      </div>
      <p className="card-message">{finding.message}</p>
      <p className="card-basis">{finding.basis}</p>
      <Remedies keyed={keyed} />
      <RelatedCells finding={finding} />
      {settingAside ? (
        <IgnoreForm finding={finding} />
      ) : (
        <div className="card-actions">
          <Link as="button" onClick={locate}>
            {texts.card.locate}
          </Link>
          <Link as="button" onClick={() => dispatch({ type: 'settingAside', key })}>
            {texts.card.ignore}
          </Link>
          <Link
            as="button"
            onClick={() => dispatch({ type: 'pageOpened', page: { kind: 'rule', code: finding.code } })}
          >
            {texts.card.why}
          </Link>
        </div>
      )}
    </li>
  );
});
