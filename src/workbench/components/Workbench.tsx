import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { SAMPLES } from '../samples';
import { TEXTS } from '../texts';
import { WorkbenchController } from '../workbench-controller';
import type { WorkbenchStore } from '../workbench-state';
import { NoticeBar } from './NoticeBar';
import { QuestionDialog } from './QuestionDialog';
import { Toolbar } from './Toolbar';
import { useFileDrop } from './use-file-drop';
import { usePaneWidth } from './use-pane-width';

/** The page: toolbar, grid, pane. Grid and pane fill their elements themselves. */
export function Workbench({ store }: { readonly store: WorkbenchStore }) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const controller = useRef<WorkbenchController | null>(null);
  const { width, separator } = usePaneWidth();
  const open = useCallback((files: readonly File[]) => void controller.current?.openFiles(files), []);
  const dropping = useFileDrop(open);

  useEffect(() => {
    if (!grid.current || !pane.current || controller.current) return;
    const started = new WorkbenchController(store, grid.current, pane.current);
    controller.current = started;
    const [sample] = SAMPLES;
    if (sample) void started.openSample(sample);
  }, [store]);

  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      event.stopPropagation();
      void controller.current?.save();
    };
    window.addEventListener('keydown', save, true);
    return () => window.removeEventListener('keydown', save, true);
  }, []);

  return (
    <div className={`workbench workbench--${state.front}`} data-pane={state.paneShown ? 'shown' : 'hidden'}>
      <Toolbar
        state={state}
        onOpen={open}
        onSample={(sample) => void controller.current?.openSample(sample)}
        onSave={() => void controller.current?.save()}
        onPaneShown={(paneShown) => store.set({ paneShown })}
      />
      <NoticeBar notices={state.notices} onClose={() => store.set({ notices: [] })} />
      <nav className="wb-switch" aria-label={TEXTS.title}>
        {(['pane', 'grid'] as const).map((side) => (
          <button
            key={side}
            type="button"
            className="wb-switch__tab"
            aria-pressed={state.front === side}
            onClick={() => store.set({ front: side })}
          >
            {TEXTS[side]}
          </button>
        ))}
      </nav>
      <main className="workbench__body" style={{ '--pane-width': `${width}px` } as React.CSSProperties}>
        <section className="workbench__grid" aria-label={TEXTS.grid}>
          <div ref={grid} className="workbench__univer" />
          {state.fileName === null && state.busy === null && (
            <div className="workbench__empty">
              <p>{TEXTS.empty}</p>
              <p>{TEXTS.emptyHint}</p>
            </div>
          )}
        </section>
        <div
          className="workbench__separator"
          role="separator"
          aria-orientation="vertical"
          aria-label={TEXTS.resize}
          tabIndex={0}
          {...separator}
        />
        <aside className="workbench__pane" aria-label={TEXTS.pane}>
          <div ref={pane} className="workbench__pane-content" />
        </aside>
        {state.busy !== null && (
          <p className="workbench__busy" role="status">
            {state.busy}
          </p>
        )}
        {dropping && <p className="workbench__drop">{TEXTS.drop}</p>}
      </main>
      {state.question && <QuestionDialog question={state.question} />}
    </div>
  );
}
