import { lazy, Suspense, useRef, type ComponentType } from 'react';
import type { Tab } from '../store';
import { CheckTab } from './check/CheckTab';
import { NoticeBar } from './frame/NoticeBar';
import { PaneHeader } from './frame/PaneHeader';
import { PANEL_ID, PaneTabs, tabId } from './frame/PaneTabs';
import { useReturnOfFocus } from './frame/use-return-of-focus';
import { usePane, useTexts } from './pane-context';

const PageView = lazy(() => import(/* webpackChunkName: "pages" */ './pages/PageView'));
const FillTab = lazy(() => import(/* webpackChunkName: "fill" */ './fill/FillTab'));
const OverviewTab = lazy(() => import(/* webpackChunkName: "overview" */ './overview/OverviewTab'));
const SettingsTab = lazy(() => import(/* webpackChunkName: "settings" */ './settings/SettingsTab'));

const PANELS: Readonly<Record<Tab, ComponentType>> = {
  check: CheckTab,
  fill: FillTab,
  overview: OverviewTab,
  settings: SettingsTab,
};

/** The whole pane. */
export function Pane() {
  const texts = useTexts();
  const tab = usePane((state) => state.tab);
  const page = usePane((state) => state.pages.at(-1) ?? null);
  const Panel = PANELS[tab];
  const body = useRef<HTMLDivElement>(null);
  useReturnOfFocus(body, page === null);
  return (
    <div className="pane">
      <PaneHeader />
      <PaneTabs />
      <main className="main">
        <div
          className="body"
          id={PANEL_ID}
          role="tabpanel"
          aria-labelledby={tabId(tab)}
          tabIndex={-1}
          data-scroller
          ref={body}
        >
          <Suspense fallback={<p className="hint">{texts.loading}</p>}>
            {page && <PageView page={page} />}
            {/* The list stays as it was while a page is open above it. */}
            <div hidden={page !== null}>
              <Panel />
            </div>
          </Suspense>
        </div>
        <NoticeBar />
      </main>
    </div>
  );
}
