import { Button, Link } from '@fluentui/react-components';
import type { Suppression } from '../../../checking';
import { useController, usePane, useTexts } from '../pane-context';
import { PageFrame } from '../frame/PageFrame';

interface Entry {
  readonly suppression: Suppression;
  /** null: it matches no finding any more. */
  readonly message: string | null;
}

/** What people set aside, why, and the way back. */
export function SetAsidePage() {
  const controller = useController();
  const texts = useTexts();
  const review = usePane((state) => state.reviews[state.scope]);
  const busy = usePane((state) => state.busy !== null);
  const entries: readonly Entry[] = [
    ...(review?.checked.setAside ?? []).map(({ finding, suppression }) => ({
      suppression,
      message: finding.message,
    })),
    ...(review?.checked.staleSuppressions ?? []).map((suppression) => ({ suppression, message: null })),
  ];
  return (
    <PageFrame title={texts.setAside.title}>
      {entries.length === 0 && <p className="hint">{texts.setAside.none}</p>}
      <ul className="cards">
        {entries.map(({ suppression, message }) => {
          const { sheet, cell, code, reason, by, at } = suppression;
          return (
            <li key={`${code}|${sheet}|${cell}`} className="card">
              <div className="card-head">
                <Link as="button" className="card-cell" onClick={() => void controller.locate(sheet, cell)}>
                  {sheet}!{cell}
                </Link>
                <span className="card-code">{code}</span>
              </div>
              <p className="card-message">{message ?? texts.setAside.stale}</p>
              <p className="card-basis">
                {texts.card.reason}：{reason}
              </p>
              <p className="card-basis">{texts.setAside.by(by, at.slice(0, 10))}</p>
              <div>
                <Button
                  size="small"
                  disabledFocusable={busy}
                  onClick={() => void controller.unsuppress(suppression)}
                >
                  {texts.setAside.restore}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </PageFrame>
  );
}
