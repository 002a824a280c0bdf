import { useEffect, useRef, type RefObject } from 'react';

/** When a page closes, the focus and the place in the list are as they were when it opened. */
export function useReturnOfFocus(body: RefObject<HTMLElement | null>, onTab: boolean): void {
  const before = useRef<{ element: Element | null; scroll: number } | null>(null);
  useEffect(() => {
    const scroller = body.current;
    if (!scroller || !onTab) return;
    if (before.current) {
      const { element, scroll } = before.current;
      scroller.scrollTo({ top: scroll });
      if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
      else scroller.focus({ preventScroll: true });
    }
    const note = () => {
      before.current = { element: document.activeElement, scroll: scroller.scrollTop };
    };
    // Clicks come before the page opens.
    scroller.addEventListener('click', note, true);
    return () => scroller.removeEventListener('click', note, true);
  }, [body, onTab]);
}
