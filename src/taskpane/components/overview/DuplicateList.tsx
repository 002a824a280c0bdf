import { Link } from '@fluentui/react-components';
import type { Review } from '../../../assistant';
import { familyOf } from '../../store';
import { RelatedCells } from '../check/RelatedCells';
import { SeverityMark } from '../frame/SeverityMark';
import { useController, useTexts } from '../pane-context';

const MOST = 30;

/** What stands in more than one form. Forms that share a finding each have it; it is listed once. */
export function DuplicateList({ review }: { readonly review: Review }) {
  const controller = useController();
  const texts = useTexts();
  const across = review.checked.findings.filter(
    (finding) =>
      familyOf(finding) === 'duplicate' && finding.related.some(({ sheet }) => sheet !== finding.sheet),
  );
  const once = [
    ...new Map(across.map((finding) => [`${finding.code}|${finding.message}`, finding])).values(),
  ];
  return (
    <section>
      <h2 className="overview-title">{texts.overview.duplicates}</h2>
      {once.length === 0 && <p className="soft">{texts.overview.noDuplicates}</p>}
      <ul className="cards">
        {once.slice(0, MOST).map((finding) => (
          <li key={`${finding.code}|${finding.message}`} className={`card card--${finding.severity}`}>
            <div className="card-head">
              <SeverityMark severity={finding.severity} />
              <span className="card-severity">{texts.severities[finding.severity]}</span>
              <Link
                as="button"
                className="card-cell"
                onClick={() => void controller.locate(finding.sheet, finding.cell)}
              >
                {finding.sheet}!{finding.cell}
              </Link>
              <span className="card-code">{finding.code}</span>
            </div>
            <p className="card-message">{finding.message}</p>
            <RelatedCells finding={finding} />
          </li>
        ))}
      </ul>
      {once.length > MOST && <p className="soft">{texts.overview.more(once.length - MOST)}</p>}
    </section>
  );
}
