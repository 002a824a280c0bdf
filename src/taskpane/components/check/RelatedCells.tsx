import { Link } from '@fluentui/react-components';
import type { Finding } from '../../../indicator';
import { useController, useTexts } from '../pane-context';

/** Of many related cells, so many are shown. */
const MOST = 6;

/** Cells that the finding speaks of, each one click away. */
export function RelatedCells({ finding }: { readonly finding: Finding }) {
  const controller = useController();
  const texts = useTexts();
  if (finding.related.length === 0) return null;
  return (
    <p className="card-related">
      <span className="soft">{texts.card.related}</span>
      {finding.related.slice(0, MOST).map(({ sheet, cell }) => (
        <Link as="button" key={`${sheet}!${cell}`} onClick={() => void controller.locate(sheet, cell)}>
          {sheet === finding.sheet ? cell : `${sheet}!${cell}`}
        </Link>
      ))}
      {finding.related.length > MOST && <span className="soft">+{finding.related.length - MOST}</span>}
    </p>
  );
}
