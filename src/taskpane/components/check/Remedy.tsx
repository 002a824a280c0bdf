import { Button } from '@fluentui/react-components';
import type { FindingFix } from '../../../indicator';
import { useController, usePane, useTexts } from '../pane-context';
import { Change } from './Change';

/** Of a remedy of many cells, so many are shown. */
const MOST_CHANGES = 4;

/** One fix or suggestion: what each cell becomes, and the button that does it. */
export function Remedy({ fix, cell }: { readonly fix: FindingFix; readonly cell: string }) {
  const controller = useController();
  const texts = useTexts();
  const busy = usePane((state) => state.busy !== null);
  const { edits } = fix;
  const own = edits.length === 1 && edits[0]?.cell === cell;
  return (
    <div className={`remedy remedy--${fix.kind}`}>
      <div className="remedy-words">
        {!own && <p className="remedy-title">{fix.title}</p>}
        <ul className="remedy-changes">
          {edits.slice(0, MOST_CHANGES).map((edit) => (
            <li key={`${edit.sheet}!${edit.cell}`}>
              {!own && <span className="remedy-cell">{edit.cell}</span>}
              <Change before={controller.textAt(edit.sheet, edit.cell)} after={edit.value} />
            </li>
          ))}
        </ul>
        {edits.length > MOST_CHANGES && <p className="soft">{texts.card.cells(edits.length)}</p>}
      </div>
      <Button
        size="small"
        appearance={fix.kind === 'fix' ? 'primary' : 'outline'}
        disabledFocusable={busy}
        title={fix.title}
        onClick={() => void controller.applyFix(fix)}
      >
        {fix.kind === 'fix' ? texts.card.apply : texts.card.applySuggestion}
      </Button>
    </div>
  );
}
