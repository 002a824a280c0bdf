import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { KeyedFinding } from '../../store';

interface Anchor {
  readonly key: string;
  readonly top: number;
}

interface Held {
  anchor: Anchor | null;
  /** The card that has the focus, and the cards that followed it. */
  focused: readonly string[] | null;
  pinned: readonly KeyedFinding[];
}

/**
 * Keeps the list under the user's eyes and hand when findings come and go: the first card in view stays where it is,
 * and when the card with the focus goes, the next one takes it. When the user selects another cell in the sheet, the
 * list goes to its top, where that cell's findings stand.
 */
export function useSteadyList(
  list: RefObject<HTMLElement | null>,
  findings: readonly KeyedFinding[],
  pinned: readonly KeyedFinding[],
): void {
  const held = useRef<Held>({ anchor: null, focused: null, pinned });

  useLayoutEffect(() => {
    const root = list.current;
    const scroller = root?.closest<HTMLElement>('[data-scroller]');
    if (!root || !scroller) return;
    const { anchor, focused, pinned: before } = held.current;
    const moved = pinned.length > 0 && pinned[0]?.key !== before[0]?.key;
    if (moved) scroller.scrollTop = 0;
    else if (anchor) {
      const card = cardOf(root, anchor.key);
      if (card) scroller.scrollTop += card.getBoundingClientRect().top - anchor.top;
    }
    held.current = { ...held.current, pinned };
    if (focused && !root.contains(document.activeElement) && isNowhere(document.activeElement)) {
      const next = focused.map((key) => cardOf(root, key)).find((card) => card !== null);
      next?.querySelector<HTMLElement>('[data-card-focus]')?.focus({ preventScroll: true });
    }
  }, [list, findings, pinned]);

  useEffect(() => {
    const root = list.current;
    const scroller = root?.closest<HTMLElement>('[data-scroller]');
    if (!root || !scroller) return;
    const note = () => {
      held.current.anchor = scroller.scrollTop > 0 ? firstInView(root, scroller) : null;
      held.current.focused = focusedAndNext(root);
    };
    note();
    scroller.addEventListener('scroll', note, { passive: true });
    root.addEventListener('focusin', note);
    return () => {
      scroller.removeEventListener('scroll', note);
      root.removeEventListener('focusin', note);
    };
  }, [list, findings, pinned]);
}

function cardsOf(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-key]')];
}

function cardOf(root: HTMLElement, key: string): HTMLElement | null {
  return cardsOf(root).find((card) => card.dataset.key === key) ?? null;
}

function firstInView(root: HTMLElement, scroller: HTMLElement): Anchor | null {
  const edge = scroller.getBoundingClientRect().top;
  const card = cardsOf(root).find((one) => one.getBoundingClientRect().bottom > edge);
  return card ? { key: card.dataset.key ?? '', top: card.getBoundingClientRect().top } : null;
}

function focusedAndNext(root: HTMLElement): readonly string[] | null {
  const cards = cardsOf(root);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  if (at < 0) return null;
  return [...cards.slice(at), ...cards.slice(0, at).reverse()].map((card) => card.dataset.key ?? '');
}

/** The focus falls to the body when the element that had it is gone. */
function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body;
}
