import { useRef, type ComponentType } from 'react';
import type { Tab } from '../store';
import { CheckTab } from './check/CheckTab';
import { LoadedPart } from './frame/LoadedPart';
import { NoticeBar } from './frame/NoticeBar';
import { PaneHeader } from './frame/PaneHeader';
import { PANEL_ID, PaneTabs, tabId } from './frame/PaneTabs';
import { useReturnOfFocus } from './frame/use-return-of-focus';
import { usePane } from './pane-context';

const loadPages = () => import(/* webpackChunkName: "pages" */ './pages/PageView');
const loadPanel: Readonly<Record<Exclude<Tab, 'check'>, () => Promise<{ default: ComponentType }>>> = {
  fill: () => import(/* webpackChunkName: "fill" */ './fill/FillTab'),
  overview: () => import(/* webpackChunkName: "overview" */ './overview/OverviewTab'),
  settings: () => import(/* webpackChunkName: "settings" */ './settings/SettingsTab'),
};

const NOTHING = {};

/** The whole pane. */
export function Pane() {
  const tab = usePane((state) => state.tab);
  const page = usePane((state) => state.pages.at(-1) ?? null);
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
          {page && <LoadedPart load={loadPages} given={{ page }} />}
          {/* The list stays as it was while a page is open above it. */}
          <div hidden={page !== null}>
            {tab === 'check' ? <CheckTab /> : <LoadedPart key={tab} load={loadPanel[tab]} given={NOTHING} />}
          </div>
        </div>
        <NoticeBar />
      </main>
    </div>
  );
}
