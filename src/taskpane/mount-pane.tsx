import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { TextStore } from '../assistant';
import type { Host, Unsubscribe } from '../hosts/host';
import { Pane } from './components/Pane';
import { PaneContext, usePane } from './components/pane-context';
import { downloadFile, PaneController, type SaveFile } from './control';
import { createPaneStore, initialState, readAppearance } from './store';
import './styles/pane.css';
import { systemTheme, useTheme, type ThemeSource } from './theme';
import { performWanted, type ActionRequests } from './wanted-action';

export interface PaneOptions {
  readonly host: Host;
  /** Where settings and what can be undone are kept between two openings. */
  readonly store: TextStore;
  /** Left out: the system's colours are followed. */
  readonly theme?: ThemeSource;
  /** Left out: files go to the browser's downloads. */
  readonly saveFile?: SaveFile;
  /** Buttons outside of the pane. */
  readonly requests?: ActionRequests;
  /** Left out: the time of this machine. */
  readonly clock?: () => string;
}

/** Shows the pane in an element and checks the sheet in front of the user. The returned function takes it away again. */
export function mountPane(element: HTMLElement, options: PaneOptions): Unsubscribe {
  const { host, store: textStore, theme = systemTheme, saveFile = downloadFile } = options;
  const clock = options.clock ?? (() => new Date().toISOString());
  const store = createPaneStore(initialState(readAppearance(textStore)));
  const controller = new PaneController({ host, textStore, store, saveFile, clock });
  const renderer = createDOMRenderer(element.ownerDocument);
  const root = createRoot(element);
  root.render(
    <RendererProvider renderer={renderer} targetDocument={element.ownerDocument}>
      <PaneContext value={{ store, controller }}>
        <ThemedPane theme={theme} />
      </PaneContext>
    </RendererProvider>,
  );
  const stop = controller.start();
  const forget = options.requests?.subscribe((action) => void performWanted(action, store, controller));
  return () => {
    forget?.();
    stop();
    root.unmount();
  };
}

function ThemedPane({ theme: source }: { readonly theme: ThemeSource }) {
  const { theme: choice, language } = usePane((state) => state.appearance);
  const { name, theme } = useTheme(choice, source);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <FluentProvider theme={theme} className={`jixiao jixiao--${name}`}>
      <Pane />
    </FluentProvider>
  );
}
